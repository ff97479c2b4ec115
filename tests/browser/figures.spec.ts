import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { dialog, field, PERIOD, save, search, sums } from '../support/browser/figures-room.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { openPage, signIn } from '../support/browser/people.ts';

let server: DemoServer;

test.beforeAll(async () => {
  server = await DemoServer.open();
});

test.afterAll(async () => {
  await server?.close();
});

test('figures are corrected, closed, corrected with a reason, taken from a file and brought back', async ({
  browser,
}, info) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.getByRole('link', { name: 'Số liệu', exact: true }).click();
  await expect(page).toHaveURL(/\/so-lieu$/);
  await search(page, 'TB-04');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('1');
  await expect(sums(page)).toContainText('68');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('figures.png') });

  await field(page, 'Bá Thước, TB-04').fill('1.180');
  await expect(page.getByText('Còn 1 ô cần chọn cách hiểu số.')).toBeVisible();
  await page.getByRole('button', { name: 'Hiểu 1.180 là 1180' }).click();
  await expect(sums(page)).toContainText('1.247');
  await field(page, 'Bá Thước, TB-04').fill('3');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Cẩm Thủy, TB-04')).toBeFocused();
  await expect(sums(page)).toContainText('70');
  await page.getByRole('tab', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await search(page, 'TB-04');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('3');
  await save(page).click();
  await expect(page.getByText('Không có thay đổi chưa lưu')).toBeVisible();

  await page.getByRole('tab', { name: 'Kỳ báo cáo' }).click();
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('periods.png') });
  await page.getByRole('button', { name: `Chốt số liệu: ${PERIOD}` }).click();
  await dialog(page).getByRole('button', { name: 'Chốt số liệu' }).click();
  await expect(page.getByRole('row').filter({ hasText: PERIOD })).toContainText('Đã chốt');
  await page.getByRole('button', { name: `Nhập số liệu: ${PERIOD}` }).click();
  await search(page, 'TB-04');
  await expect(page.getByText('Kỳ này đã chốt số liệu')).toBeVisible();
  await field(page, 'Bá Thước, TB-04').fill('4');
  await save(page).click();
  await expect(dialog(page).getByRole('button', { name: 'Lưu thay đổi' })).toBeDisabled();
  await dialog(page).getByLabel('Lý do').fill('đơn vị báo cáo lại');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.getByText('Không có thay đổi chưa lưu')).toBeVisible();
  await expect(page.getByText('Kỳ này đã chốt số liệu')).toHaveCount(0);

  const path = await changedCsv(page, info);
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(dialog(page)).toContainText('1 ô thay đổi');
  await expect(dialog(page).getByRole('row').filter({ hasText: 'Bá Thước' })).toContainText('9');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('preview.png') });
  await dialog(page).getByRole('button', { name: 'Nhập toàn bộ' }).click();
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('9');

  await page.getByRole('button', { name: 'Lịch sử sửa' }).click();
  await expect(dialog(page).getByRole('row').nth(1)).toContainText('Nhập từ tệp');
  await expect(dialog(page)).toContainText('đơn vị báo cáo lại');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('history.png') });
  await dialog(page).getByRole('button', { name: 'Khôi phục số liệu sau lần 1', exact: true }).click();
  await dialog(page).last().getByRole('button', { name: 'Khôi phục', exact: true }).last().click();
  await expect(dialog(page).getByRole('row').nth(1)).toContainText('Khôi phục về sau lần 1');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('1');
  await page.context().close();
});

test('who types over what another has changed is shown both, and loses nothing', async ({ browser }) => {
  const [page, other] = [await openPage(browser, { media: hubMedia }), await openPage(browser, { media: hubMedia })];
  await signIn(page, 'quan-tri', { server });
  await signIn(other, 'thu-ky', { server });
  await other.getByRole('link', { name: 'Số liệu', exact: true }).click();
  await page.goto(`${server.url}/so-lieu`);
  for (const each of [page, other]) await search(each, 'TB-04');
  await field(page, 'Cẩm Thủy, TB-04').fill('5');
  await field(other, 'Cẩm Thủy, TB-04').fill('6');
  await save(other).click();
  await expect(other.getByText('Không có thay đổi chưa lưu')).toBeVisible();
  // The refusal itself names the cells: reading everything again may take its time.
  let isHeld = true;
  await page.route('**/api/periods/*/figures', (route) =>
    isHeld && route.request().method() === 'GET' ? undefined : route.continue(),
  );
  await save(page).click();
  await expect(page.getByText('Người khác vừa sửa 1 ô đang gõ')).toBeVisible();
  await expect(field(page, 'Cẩm Thủy, TB-04')).toHaveValue('5');
  await expectAccessible(page);
  isHeld = false;
  await page.getByRole('button', { name: 'Giữ số đang gõ' }).click();
  await save(page).click();
  await expect(page.getByText('Không có thay đổi chưa lưu')).toBeVisible();
  await expect(field(page, 'Cẩm Thủy, TB-04')).toHaveValue('5');
  for (const each of [page, other]) await each.context().close();
});

test('indicators and their targets are changed by administrators; others are told whose page it is', async ({
  browser,
}, info) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu/chi-tieu`);
  await page.getByLabel('Tìm theo mã, tên').fill('tb-04');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('catalogue.png') });
  await page.getByRole('button', { name: /^Sửa: / }).click();
  await dialog(page).getByRole('textbox', { name: 'Mức', exact: true }).fill('31');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('indicator.png') });
  await dialog(page).getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'TB-04' })).toContainText('31');
  await page.getByRole('tab', { name: 'Số liệu' }).click();
  await expect(sums(page)).toContainText('231/345 = 67%');
  await field(page, 'Bá Thước, GG-02, tử số').fill('5x');
  await expect(page.getByText('không phải là số')).toBeVisible();
  await expect(page.getByText('Lưu hoặc bỏ các thay đổi đang gõ')).toBeVisible();
  await expectAccessible(page);
  await expect(field(page, 'Bá Thước, GG-02, tử số')).toBeInViewport();
  await page.screenshot({ path: info.outputPath('typical.png') });
  await page.keyboard.press('Escape');
  await expect(page.getByText('Không có thay đổi chưa lưu')).toBeVisible();
  const technician = await openPage(browser, { media: hubMedia });
  await signIn(technician, 'ky-thuat', { server });
  await expect(technician.getByRole('link', { name: 'Số liệu', exact: true })).toHaveCount(0);
  await technician.goto(`${server.url}/so-lieu`);
  await expect(technician.getByRole('heading', { name: 'Mục này dành cho người nhập số liệu' })).toBeVisible();
  await expectAccessible(technician);
  for (const each of [page, technician]) await each.context().close();
});

/** The CSV of the period as it is downloaded, with another number of one unit. */
async function changedCsv(page: Page, info: TestInfo): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải CSV' }).click();
  const from = await (await begun).path();
  const lines = (await readFile(from, 'utf8')).split('\r\n');
  const column = (lines[0] ?? '').split(';').findIndex((heading) => heading.includes('TB-04'));
  const changed = lines.map((line) => {
    const values = line.split(';');
    return line.includes('Bá Thước') ? values.with(column, '9').join(';') : line;
  });
  const path = info.outputPath('so-lieu.csv');
  await writeFile(path, changed.join('\r\n'));
  return path;
}
