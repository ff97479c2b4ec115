import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import {
  addPeriod,
  choosePeriod,
  dialog,
  expectSaved,
  field,
  PERIOD,
  save,
  search,
  sums,
} from '../support/browser/figures-room.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { openPage, signIn } from '../support/browser/people.ts';

const NEW_PERIOD = '9 tháng đầu năm 2024';

let server: DemoServer;
let page: Page;

test.beforeAll(async () => {
  server = await DemoServer.open();
});

test.afterAll(async () => {
  await server?.close();
});

test.beforeEach(async ({ browser }) => {
  page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu`);
  await expectSaved(page);
});

test.afterEach(async () => {
  await page.context().close();
});

test('a period is added, changed, closed, and reopened with a reason that stays in its history', async () => {
  await addPeriod(page, { label: '9 tháng năm 2024', to: '31/8/2024' });
  await page.getByRole('button', { name: 'Sửa: 9 tháng năm 2024' }).click();
  await dialog(page).getByLabel('Tên kỳ').fill(NEW_PERIOD);
  await dialog(page).getByLabel('Từ ngày').fill('2/12/2023');
  await dialog(page).getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('phải tính từ ngày đầu năm công tác');
  await dialog(page).getByLabel('Từ ngày').fill('1/12/2024');
  await expect(dialog(page)).toContainText('Ngày cuối sớm hơn ngày đầu.');
  await expect(dialog(page).getByRole('button', { name: 'Lưu' })).toBeDisabled();
  await expectAccessible(page);
  await dialog(page).getByLabel('Từ ngày').fill('01/12/2023');
  await dialog(page).getByRole('button', { name: 'Lưu' }).click();
  const row = page.getByRole('row').filter({ hasText: NEW_PERIOD });
  await expect(row).toContainText('31/8/2024');

  await page.getByRole('button', { name: `Chốt số liệu: ${NEW_PERIOD}` }).click();
  await dialog(page).getByRole('button', { name: 'Chốt số liệu' }).click();
  await expect(row).toContainText('Đã chốt');
  await expect(row.getByRole('button', { name: /^Sửa: / })).toHaveCount(0);
  await page.getByRole('button', { name: `Mở lại để sửa: ${NEW_PERIOD}` }).click();
  await expect(dialog(page).getByRole('button', { name: 'Mở lại để sửa' })).toBeDisabled();
  await expect(dialog(page)).toContainText('Cần ghi lý do.');
  await dialog(page).getByLabel('Lý do').fill('bổ sung số liệu tháng 8');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Mở lại để sửa' }).click();
  await expect(row).toContainText('Đang nhập');
  await page.getByRole('button', { name: `Nhập số liệu: ${NEW_PERIOD}` }).click();
  await page.getByRole('button', { name: 'Lịch sử sửa' }).click();
  await expect(dialog(page).getByRole('row').nth(1)).toContainText('Mở lại');
  await expect(dialog(page).getByRole('row').nth(1)).toContainText('bổ sung số liệu tháng 8');
});

test('the days of a period with figures stay', async () => {
  await page.getByRole('tab', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('button', { name: `Sửa: ${PERIOD}` }).click();
  await expect(dialog(page)).toContainText('Kỳ đã có số liệu nên thời gian không đổi được nữa');
  await expect(dialog(page).getByLabel('Từ ngày')).not.toBeEditable();
  await expect(dialog(page).getByLabel('Đến hết ngày')).not.toBeEditable();
  await dialog(page).getByLabel('Số liệu minh họa').uncheck();
  await dialog(page).getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('row').filter({ hasText: PERIOD })).not.toContainText('Số liệu minh họa');
});

test('cells take statuses, choices, a provincial total, and a numerator over its denominator once it is confirmed', async () => {
  await addQualitative();
  await page.reload();
  await addPeriod(page, { label: '10 tháng năm 2024', to: '30/9/2024' });
  await page.getByRole('button', { name: 'Nhập số liệu: 10 tháng năm 2024' }).click();
  await search(page, 'tb-0');
  await field(page, 'Bá Thước, TB-04').fill('Không phát sinh');
  await field(page, 'Cẩm Thủy, TB-04').fill('4');
  await expect(sums(page)).toContainText('của 2/28 đơn vị');
  await field(page, 'Bá Thước, TB-03').fill('vượt sâu');
  await field(page, 'Số toàn tỉnh báo cáo trực tiếp, nếu có, TB-04').fill('70');
  await expect(sums(page)).toContainText('báo cáo trực tiếp');
  await field(page, 'Bá Thước, TB-01, tử số').fill('5');
  await expect(page.getByText('cần đủ tử số và mẫu số')).toBeVisible();
  await field(page, 'Bá Thước, TB-01, mẫu số').fill('3');
  await expect(page.getByText('tử số lớn hơn mẫu số')).toBeVisible();
  await search(page, '');
  await page.getByRole('combobox', { name: 'Nhóm chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Thi đua' }).click();
  await page.getByRole('combobox', { name: /Bá Thước, TD-01$/ }).selectOption('vượt');
  await save(page).click();
  await expect(dialog(page)).toContainText('Ở 1 ô tử số lớn hơn mẫu số: Bá Thước TB-01.');
  await expect(dialog(page).getByRole('button', { name: 'Lưu thay đổi' })).toBeDisabled();
  await expectAccessible(page);
  await dialog(page).getByLabel('Đúng như vậy').check();
  await dialog(page).getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expectSaved(page);

  await page.getByRole('button', { name: 'Lịch sử sửa' }).click();
  await dialog(page).getByRole('button', { name: 'Xem các ô của lần 1' }).click();
  await expect(dialog(page)).toContainText('Lần 1: 6 ô thay đổi');
  const changed = dialog(page).getByRole('table').last();
  for (const words of ['không phát sinh', 'vượt sâu', '5/3', '70']) await expect(changed).toContainText(words);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Ẩn' }).click();
  await expect(dialog(page).getByRole('table')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: /Cẩm Thủy, TD-01$/ }).selectOption('đạt');
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await dialog(page).getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await expect(page.getByRole('combobox', { name: /Cẩm Thủy, TD-01$/ })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: /Bá Thước, TD-01$/ })).toHaveValue('vượt');
});

test('all indicators stand on pages, and the save bar goes to the cells that are not right', async () => {
  await choosePeriod(page, PERIOD);
  await page.getByRole('combobox', { name: 'Nhóm chỉ tiêu' }).click();
  await page.getByRole('option', { name: 'Tất cả chỉ tiêu' }).click();
  await expect(page.getByText(/^Chỉ tiêu 1-24 trong \d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await field(page, 'Cẩm Thủy, GG-02, mẫu số').fill('3x');
  await page.getByRole('button', { name: 'Trang trước' }).click();
  await field(page, 'Bá Thước, TB-04').fill('ba');
  await search(page, 'xx-02');
  await page.getByLabel('Tìm đơn vị, không cần gõ dấu').fill('hoang hoa');
  await expect(page.getByText('Còn 2 ô gõ chưa đúng.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đến ô tiếp theo' }).click();
  await expect(field(page, 'Bá Thước, TB-04')).toBeFocused();
  await expect(field(page, 'Bá Thước, TB-04')).toBeInViewport();
  await page.getByRole('button', { name: 'Đến ô tiếp theo' }).click();
  await expect(field(page, 'Cẩm Thủy, GG-02, tử số')).toBeFocused();
  await field(page, 'Cẩm Thủy, GG-02, mẫu số').fill('1.180');
  await page.getByRole('button', { name: 'Đến ô tiếp theo' }).click();
  await expect(field(page, 'Bá Thước, TB-04')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Còn 1 ô cần chọn cách hiểu số.')).toBeVisible();
  await page.getByRole('button', { name: 'Đến ô tiếp theo' }).click();
  await expect(field(page, 'Cẩm Thủy, GG-02, tử số')).toBeFocused();
});

test('nothing that was typed is left behind without asking', async () => {
  await page.getByRole('link', { name: 'Về danh sách hội nghị' }).click();
  await page.getByRole('link', { name: 'Số liệu', exact: true }).click();
  await search(page, 'TB-04');
  const before = await field(page, 'Bá Thước, TB-04').inputValue();
  await field(page, 'Bá Thước, TB-04').fill('5');
  await page.getByRole('link', { name: 'Về danh sách hội nghị' }).click();
  await expect(dialog(page)).toContainText('1 ô đã gõ mà chưa lưu sẽ mất.');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Ở lại' }).click();
  await page.goBack();
  await expect(dialog(page)).toContainText('Rời trang khi còn thay đổi chưa lưu');
  await dialog(page).getByRole('button', { name: 'Ở lại' }).click();
  await expect(page).toHaveURL(/\/so-lieu$/);
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('5');

  await page.evaluate(async () => {
    await fetch('/api/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  });
  await save(page).click();
  await page.getByLabel('Tên đăng nhập').fill('quan-tri');
  await page.getByLabel('Mật khẩu').fill(server.ways.passwordByName.get('quan-tri') ?? '');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await search(page, 'TB-04');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('5');

  await page.getByRole('link', { name: 'Về danh sách hội nghị' }).click();
  await dialog(page).getByRole('button', { name: 'Rời trang, bỏ thay đổi' }).click();
  await expect(page.getByRole('heading', { name: 'Hội nghị', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Số liệu', exact: true }).click();
  await search(page, 'TB-04');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue(before);
  await expectSaved(page);
});

test('the room is there in English, statuses as well', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Search indicators; diacritics are not needed').fill('TB-04');
  await field(page, 'Bá Thước, TB-04').fill('far exceeded');
  await expect(page.getByText('Cells not saved: 1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeEnabled();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Periods' }).click();
  await expect(page.getByRole('button', { name: `Enter figures: ${PERIOD}` })).toBeVisible();
  await expectAccessible(page);
});

/** The starter catalogue has no indicator without a number. */
async function addQualitative(): Promise<void> {
  const indicator = {
    ...{ code: 'TD-01', group: 'Thi đua', name: 'Xếp loại thi đua', measure: { kind: 'qualitative' } },
    ...{ sentence: null, isTypical: false, decidingBasis: 'sector', order: 900, validFrom: null, validTo: null },
  };
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/indicators', { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    { indicator, targets: [] },
  );
  expect(status).toBe(201);
}
