import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { openPage, signIn } from '../support/browser/people.ts';

let server: DemoServer;

test.beforeAll(async () => {
  server = await DemoServer.open();
});

test.afterAll(async () => {
  await server?.close();
});

test('an indicator is added, changed with its targets, ended and removed', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu/chi-tieu`);
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  const add = dialog(page).getByRole('button', { name: 'Thêm', exact: true });
  await expect(add).toBeDisabled();
  await expect(dialog(page)).toContainText('Còn thiếu hoặc chưa đúng: Tên chỉ tiêu; Mã; Nhóm (khâu công tác)');
  await field(page, 'Tên chỉ tiêu').fill('Kiến nghị phòng ngừa tội phạm trên không gian mạng');
  await field(page, 'Mã').fill('tb-04');
  await dialog(page).getByRole('combobox', { name: 'Nhóm (khâu công tác)' }).fill('tin bao');
  await page.getByRole('option', { name: 'Tin báo', exact: true }).click();
  await choose(page, 'Vị trí trong nhóm', /^Sau TB-01 /);
  await field(page, 'Đơn vị tính').fill('kiến nghị');
  await expect(dialog(page)).toContainText('trên không gian mạng 12 kiến nghị');
  await dialog(page).getByRole('button', { name: 'Chèn {kết quả}' }).click();
  await field(page, 'Mẫu câu (không bắt buộc)').fill('Ban hành {kết quả} phòng ngừa tội phạm');
  await expect(dialog(page)).toContainText('Ban hành 12 kiến nghị phòng ngừa tội phạm');
  await dialog(page).getByRole('button', { name: 'Thêm mức chỉ tiêu' }).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Căn cứ', exact: true })).toBeFocused();
  await field(page, 'Mức').fill('5');
  await expectAccessible(page);
  await add.click();
  await expect(dialog(page).getByRole('alert')).toContainText('Mã “tb-04” đã có');
  await field(page, 'Mã').fill('TB-90');
  await add.click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(rows(page).nth(2)).toContainText('TB-01');
  await expect(rows(page).nth(3)).toContainText('TB-90');
  await expect(row(page, 'TB-90')).toContainText('Ngành: từ 5, toàn tỉnh');

  await edit(page, 'TB-90');
  await choose(page, 'Loại', 'Tỷ lệ');
  await expect(dialog(page)).toContainText('Đơn vị tính của tử số; Đơn vị tính của mẫu số');
  await field(page, 'Đơn vị tính của tử số').fill('kiến nghị được chấp nhận');
  await field(page, 'Đơn vị tính của mẫu số').fill('kiến nghị');
  await choose(page, 'Số chữ số sau dấu phẩy', '1');
  await expect(dialog(page)).toContainText('Ban hành đạt 77,8% phòng ngừa tội phạm');
  await choose(page, 'Phạm vi', 'Một đơn vị');
  await dialog(page).getByRole('combobox', { name: 'Đơn vị áp dụng' }).fill('cam thuy');
  await page.getByRole('option', { name: 'Cẩm Thủy' }).click();
  await field(page, 'Mức (%)').fill('105');
  await expect(dialog(page)).toContainText('không quá 100%');
  await field(page, 'Mức (%)').fill('67,5');
  await field(page, 'Áp dụng từ ngày').fill('1/12/2023');
  await field(page, 'Áp dụng đến hết ngày').fill('30/11/2023');
  await expect(dialog(page)).toContainText('Còn thiếu hoặc chưa đúng: Mức thứ 1');
  await field(page, 'Áp dụng đến hết ngày').fill('30/11/2030');
  await dialog(page).getByLabel('Giá trị mặc định, cần kiểm tra').check();
  await expectAccessible(page);
  await save(page).click();
  await expect(row(page, 'TB-90')).toContainText(
    'từ 67,5%, Cẩm Thủy, từ 01/12/2023, đến hết 30/11/2030 giá trị mặc định, cần kiểm tra',
  );

  await edit(page, 'TB-05');
  await field(page, 'Hiệu lực đến hết ngày').fill('30/11/2024');
  await save(page).click();
  await expect(row(page, 'TB-05')).toHaveCount(0);
  await page.getByText('Tất cả', { exact: true }).click();
  await expect(row(page, 'TB-05')).toContainText('Đã kết thúc ngày 30/11/2024');

  await edit(page, 'TB-90');
  await dialog(page).getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog', { name: 'Xóa chỉ tiêu' }).getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await expect(row(page, 'TB-90')).toHaveCount(0);
  await page.context().close();
});

test('an indicator that has figures keeps its kind and is not removed, and nothing typed is lost by a slip', async ({
  browser,
}) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu/chi-tieu`);
  await edit(page, 'TB-04');
  await choose(page, 'Loại', 'Định tính');
  await save(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('đã có số liệu nên không đổi được loại');
  await page.keyboard.press('Escape');
  const leaving = page.getByRole('dialog', { name: 'Bỏ các thay đổi chưa lưu' });
  await expectAccessible(page);
  await leaving.getByRole('button', { name: 'Tiếp tục sửa' }).click();
  await choose(page, 'Loại', 'Số lượng');
  await expect(field(page, 'Đơn vị tính')).toHaveValue('kiến nghị');
  await expect(field(page, 'Mức')).toHaveValue('30');
  await dialog(page).getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  const removing = page.getByRole('dialog', { name: 'Xóa chỉ tiêu' });
  await removing.getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await expect(removing.getByRole('alert')).toContainText('đã có số liệu nên không xóa được');
  await removing.getByRole('button', { name: 'Hủy' }).click();
  await page.keyboard.press('Escape');
  await leaving.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(row(page, 'TB-04')).toContainText('Số lượng');
  await page.context().close();
});

test('what holds for all periods is set by administrators and read by others, in either language', async ({
  browser,
}) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu/ky`);
  await expect(page.getByText('Năm công tác bắt đầu ngày 1/12')).toBeVisible();
  await page.getByRole('button', { name: 'Thiết lập chung' }).click();
  await expect(save(page)).toBeDisabled();
  await choose(page, 'Tháng', 'Tháng 11');
  await field(page, 'Số lượng: vượt mức từ (%)').fill('');
  await expect(dialog(page)).toContainText('Cần ngưỡng là số.');
  await field(page, 'Số lượng: vượt mức từ (%)').fill('25,5');
  await dialog(page).getByRole('combobox', { name: 'Số toàn tỉnh là của đơn vị' }).fill('vksnd tinh');
  await page.getByRole('option', { name: 'VKSND tỉnh Thanh Hóa' }).click();
  await expectAccessible(page);
  await save(page).click();
  await expect(page.getByText('Năm công tác bắt đầu ngày 1/11; vượt sâu từ 25,5% (số lượng)')).toBeVisible();
  await expect(page.getByText('Số toàn tỉnh: VKSND tỉnh Thanh Hóa.')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
  await expect(field(page, 'Từ ngày')).toHaveValue(/^01\/11\//);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('The working year begins on 1/11; far exceeded from 25,5% (counts)')).toBeVisible();
  await page.getByRole('tab', { name: 'Indicators' }).click();
  await page.getByRole('button', { name: 'General settings' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add an indicator' }).click();
  await expect(dialog(page)).toContainText('Missing or wrong: Indicator; Code; Group (branch of work); Counted in');
  await expectAccessible(page);

  const secretary = await openPage(browser, { media: hubMedia });
  await signIn(secretary, 'thu-ky', { server });
  await secretary.goto(`${server.url}/so-lieu/ky`);
  await expect(secretary.getByText('Năm công tác bắt đầu ngày 1/11')).toBeVisible();
  await expect(secretary.getByRole('button', { name: 'Thiết lập chung' })).toHaveCount(0);
  await secretary.getByRole('tab', { name: 'Danh mục chỉ tiêu' }).click();
  await expect(row(secretary, 'TB-04')).toBeVisible();
  await expect(secretary.getByRole('button', { name: 'Thêm chỉ tiêu' })).toHaveCount(0);
  for (const each of [page, secretary]) await each.context().close();
});

async function edit(page: Page, code: string): Promise<void> {
  await row(page, code)
    .getByRole('button', { name: /^Sửa: / })
    .click();
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

function field(page: Page, name: string): Locator {
  return dialog(page).getByRole('textbox', { name, exact: true });
}

function save(page: Page): Locator {
  return dialog(page).getByRole('button', { name: 'Lưu', exact: true });
}

function row(page: Page, code: string): Locator {
  return rows(page).filter({ has: page.getByRole('cell', { name: code, exact: true }) });
}

/** Heads among them. */
function rows(page: Page): Locator {
  return page.getByRole('table').getByRole('row');
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog').first();
}
