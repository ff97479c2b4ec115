import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { madeZip, workbookParts } from '../server/documents/made-zip.ts';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { dialog, expectSaved, field, save, search, sums } from '../support/browser/figures-room.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { openPage, signIn } from '../support/browser/people.ts';
import type { SheetCells } from '../support/sheet-cells.ts';
import { changedSheet } from '../support/sheet-cells.ts';

const MEGABYTE = 1_048_576;
const SLOW_BYTES_PER_S = MEGABYTE;

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

test('a workbook is filled in, its questions are answered one after another, and it is applied whole', async () => {
  const file = await filledIn((cells) => {
    cells.put('TB-04', 'VKSND huyện Bá Thước', '1.180');
    cells.put('TB-01 (tử số)', 'VKSND huyện Bá Thước', '2.500');
    cells.put('TB-01 (mẫu số)', 'VKSND huyện Bá Thước', 20);
    cells.put('TB-03', 'VKSND huyện Cẩm Thủy', 'không phát sinh');
  });
  await upload(file);
  const apply = dialog(page).getByRole('button', { name: 'Nhập toàn bộ' });
  await expect(dialog(page)).toContainText('2 điểm cần xác nhận');
  await expect(apply).toBeDisabled();
  await expectAccessible(page);
  await answer('1.180', '1180').check();
  await expect(dialog(page)).toContainText('Còn 1 điểm cần xác nhận.');
  await expect(changed(page)).toContainText('1.180');
  await answer('2.500', '2500').check();
  const over = dialog(page).getByRole('group', { name: /Tử số lớn hơn mẫu số/ });
  await expect(over).toBeVisible();
  await expect(dialog(page)).toContainText('Còn 1 điểm cần xác nhận.');
  await answer('2.500', '2,5').check();
  await expect(over).toHaveCount(0);
  await expect(apply).toBeEnabled();
  await answer('2.500', '2500').check();
  await expect(apply).toBeDisabled();
  await over.getByRole('radio', { name: 'Đúng như trong tệp' }).check();
  await expect(changed(page)).toContainText('2.500/20');
  await page.screenshot({ path: test.info().outputPath('answered.png') });
  await apply.click();
  await expect(dialog(page)).toHaveCount(0);
  await search(page, 'tb-0');
  await expect(field(page, 'Bá Thước, TB-04')).toHaveValue('1180');
  await expect(field(page, 'Bá Thước, TB-01, tử số')).toHaveValue('2500');
  await expect(field(page, 'Cẩm Thủy, TB-03')).toHaveValue('không phát sinh');
  await expect(sums(page)).toContainText('1.247');
});

test('a file is looked at anew when somebody else has changed its cells meanwhile', async ({ browser }) => {
  await upload(await filledIn((cells) => cells.put('TB-04', 'VKSND huyện Cẩm Thủy', 8)));
  await expect(changed(page).getByRole('row').filter({ hasText: 'Cẩm Thủy' })).toContainText('2');
  const other = await openPage(browser, { media: hubMedia });
  await signIn(other, 'thu-ky', { server });
  await other.goto(`${server.url}/so-lieu`);
  await search(other, 'TB-04');
  await field(other, 'Cẩm Thủy, TB-04').fill('6');
  await save(other).click();
  await expectSaved(other);
  await other.context().close();
  const apply = dialog(page).getByRole('button', { name: 'Nhập toàn bộ' });
  await apply.click();
  await expect(dialog(page).getByRole('alert')).toContainText('Người khác vừa sửa 1 ô');
  await expect(changed(page).getByRole('row').filter({ hasText: 'Cẩm Thủy' })).toContainText('6');
  await apply.click();
  await expect(dialog(page)).toHaveCount(0);
  await search(page, 'TB-04');
  await expect(field(page, 'Cẩm Thủy, TB-04')).toHaveValue('8');
});

test('sending a large file shows how far it has come and can be stopped', async () => {
  const path = test.info().outputPath('so-lieu.xlsx');
  await writeFile(path, Buffer.alloc(40 * MEGABYTE, 'a'));
  const line = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SLOW_BYTES_PER_S };
  await line.send('Network.emulateNetworkConditions', slow);
  await upload(path);
  await expect(page.getByText('Đang tải lên và đọc so-lieu.xlsx')).toBeVisible();
  const progress = page.getByRole('progressbar');
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect(page.getByRole('button', { name: 'Tải tệp lên' })).toBeEnabled();
  await expect(progress).toHaveCount(0);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a file that is not taken is refused with what to do about it', async () => {
  const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * MEGABYTE) };
  const oldExcel = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2_048)]);
  const macros = madeZip([...workbookParts, { name: 'xl/vbaProject.bin', content: 'x' }]);
  const files = [
    ['bom.xlsx', madeZip([...workbookParts, bomb]), 'Nội dung nén trong tệp quá lớn (trên 64 MB)'],
    ['macro.xlsm', macros, 'Tệp có chứa macro nên không nhận.'],
    ['cu.xls', oldExcel, 'Đây là tệp Excel đời cũ (.xls).'],
    ['lon.xlsx', Buffer.alloc(60 * MEGABYTE, 'a'), 'Tệp lớn hơn 50 MB.'],
    ['bao-cao.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), 'Chỉ nhận tệp Excel (.xlsx) hoặc CSV.'],
    ['hong.xlsx', madeZip(workbookParts).slice(0, -5), 'Tệp bị hỏng hoặc chưa tải đủ.'],
    ['rong.xlsx', Buffer.alloc(0), 'Tệp không có nội dung.'],
  ] as const;
  for (const [name, bytes, words] of files) {
    const path = test.info().outputPath(name);
    await writeFile(path, bytes);
    await upload(path);
    await expect(page.getByText(`${name}: ${words}`)).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
  }
  await expectAccessible(page);
});

async function upload(path: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(path);
}

/** The radio button of a reading of what is typed. */
function answer(typed: string, reading: string) {
  const group = dialog(page).getByRole('group', { name: new RegExp(`“${typed}”`) });
  return group.getByRole('radio', { name: reading, exact: true });
}

function changed(of: Page) {
  return dialog(of).getByRole('region', { name: 'Thay đổi' });
}

/** The workbook of the period as it is downloaded and filled in. */
async function filledIn(work: (cells: SheetCells) => void): Promise<string> {
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bảng Excel' }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toBe('so-lieu-8-thang-nam-2024.xlsx');
  const path = test.info().outputPath('so-lieu.xlsx');
  await writeFile(path, await changedSheet(await readFile(await download.path()), work));
  return path;
}
