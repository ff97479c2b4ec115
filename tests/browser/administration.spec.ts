import type { Browser, Locator, Page } from '@playwright/test';
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

test('units are entered one by one and as a list, moved and ended; a new conference chooses among those of its day', async ({
  browser,
}) => {
  const page = await openAdministration(browser);
  await expect(row(page, 'VKSND khu vực 13 - Thanh Hóa')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  await page.getByLabel('Tên đầy đủ').fill('VKSND khu vực 1 - Thanh Hóa');
  await page.getByLabel('Tên ngắn').fill('Khu vực 14');
  await expect(dialog(page).getByText('đã có đơn vị trùng tên')).toBeVisible();
  await page.getByLabel('Tên đầy đủ').fill('VKSND khu vực 14 - Thanh Hóa');
  await expect(dialog(page).getByText('đã có đơn vị trùng tên')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Cấp', exact: true }).fill('khu vực');
  await page.keyboard.press('Escape');
  await choose(page, 'Đơn vị cấp trên', 'tinh thanh', 'VKSND tỉnh Thanh Hóa');
  await page.getByLabel('Hiệu lực từ ngày').fill('31/2/2025');
  await expect(dialog(page).getByRole('button', { name: 'Thêm', exact: true })).toBeDisabled();
  await page.getByLabel('Hiệu lực từ ngày').fill('1/7/2025');
  await page.getByLabel('Đến hết ngày').click();
  await expect(page.getByLabel('Hiệu lực từ ngày')).toHaveValue('01/07/2025');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(row(page, 'VKSND khu vực 14 - Thanh Hóa')).toContainText('từ 01/7/2025');

  await page.getByRole('button', { name: 'Nhập danh sách' }).click();
  await page.getByRole('combobox', { name: 'Cấp', exact: true }).fill('cấp phòng');
  await page.keyboard.press('Escape');
  const list = page.getByLabel('Danh sách, mỗi dòng một đơn vị');
  await list.fill('Phòng 4 VKSND tỉnh\tPhòng 4\tP4\nPhòng 5 VKSND tỉnh\nPhòng 6 VKSND tỉnh; Phòng 6');
  await expect(row(page, 'Phòng 5 VKSND tỉnh')).toContainText('Thiếu tên ngắn');
  const add = dialog(page).getByRole('button', { name: 'Thêm 3 đơn vị' });
  await expect(add).toBeDisabled();
  await list.fill('Phòng 4 VKSND tỉnh\tPhòng 4\tP4\nPhòng 5 VKSND tỉnh\tPhòng 5\nPhòng 6 VKSND tỉnh; Phòng 6');
  await expectAccessible(page);
  await add.click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(names(page).last()).toHaveText('Phòng 6 VKSND tỉnh');
  await expect(row(page, 'Phòng 4 VKSND tỉnh')).toContainText('cấp phòng');

  await page.getByRole('button', { name: 'Đưa Phòng 6 VKSND tỉnh lên trên' }).click();
  await expect(names(page).last()).toHaveText('Phòng 5 VKSND tỉnh');
  await page.getByLabel('Tìm theo tên').fill('phong 6');
  await expect(names(page)).toHaveText(['Phòng 6 VKSND tỉnh']);

  await openMenu(page, 'Phòng 6 VKSND tỉnh', 'Kết thúc hiệu lực');
  await page.getByLabel('Ngày cuối cùng có hiệu lực').fill('30/6/2026');
  await dialog(page).getByRole('button', { name: 'Kết thúc hiệu lực' }).click();
  await expect(names(page)).toHaveCount(0);
  await page.getByLabel('Hiệu lực ngày', { exact: true }).last().fill('30/6/2026');
  await expect(names(page)).toHaveText(['Phòng 6 VKSND tỉnh']);

  await page.goto(`${server.url}/hoi-nghi/moi`);
  await page.getByLabel('Không', { exact: true }).check();
  const choice = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await page.getByLabel('Ngày họp').fill('30/06/2026');
  await expect(choice('Phòng 6 VKSND tỉnh')).toBeVisible();
  await page.getByLabel('Ngày họp').fill('01/07/2026');
  await expect(choice('Phòng 6 VKSND tỉnh')).toHaveCount(0);
  await expect(choice('Phòng 5 VKSND tỉnh')).toBeVisible();
  await expect(choice('VKSND khu vực 14 - Thanh Hóa')).toBeVisible();
  await page.getByRole('button', { name: 'Chọn tất cả, trừ các phòng' }).click();
  await expect(choice('VKSND khu vực 14 - Thanh Hóa')).toBeChecked();
  await expect(choice('Phòng 5 VKSND tỉnh')).not.toBeChecked();
  await choice('Phòng 5 VKSND tỉnh').check();
  await expect(page.getByText('Đã chọn 16 /')).toBeVisible();
  await page.context().close();
});

test('an account is made, signs in by the password that was shown once, and is signed out when it is disabled', async ({
  browser,
}) => {
  const page = await openAdministration(browser);
  await page.getByRole('tab', { name: 'Tài khoản' }).click();
  await expect(row(page, 'Thư ký hội nghị')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.getByLabel('Họ và tên').fill('Phạm Thị Hòa');
  await page.getByLabel('Tên đăng nhập').fill('thu-ky');
  await dialog(page).getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText('Tên đăng nhập đã có.');
  await page.getByLabel('Tên đăng nhập').fill('pham-hoa');
  await choose(page, 'Đơn vị', 'khu vuc 3', 'VKSND khu vực 3 - Thanh Hóa');
  await page.getByLabel('Có quyền quản trị hệ thống').check();
  await dialog(page).getByRole('button', { name: 'Tạo tài khoản' }).click();
  const password = await page.getByLabel('Mật khẩu', { exact: true }).inputValue();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Đã chép, đóng lại' }).click();
  await expect(row(page, 'Phạm Thị Hòa')).toContainText('Khu vực 3');
  expect(await page.content()).not.toContain(password);

  const other = await openPage(browser, { media: hubMedia });
  await signInWith(other, 'pham-hoa', password);
  await other.getByRole('link', { name: 'Quản trị' }).click();
  await expect(names(other).first()).toBeVisible();

  await openMenu(page, 'Phạm Thị Hòa', 'Vô hiệu hóa');
  await dialog(page).getByRole('button', { name: 'Vô hiệu hóa' }).click();
  await expect(row(page, 'Phạm Thị Hòa')).toHaveCount(0);
  await other.getByRole('tab', { name: 'Tài khoản' }).click();
  await expect(other.getByLabel('Mật khẩu')).toBeVisible();
  await signInWith(other, 'pham-hoa', password);
  await expect(other.getByRole('alert')).toContainText('không đúng');

  await page.getByText('Đã vô hiệu hóa', { exact: true }).click();
  await openMenu(page, 'Phạm Thị Hòa', 'Cho dùng lại');
  await dialog(page).getByRole('button', { name: 'Cho dùng lại' }).click();
  await signInWith(other, 'pham-hoa', password);
  await expect(other.getByRole('link', { name: 'Quản trị' })).toBeVisible();
  await page.getByText('Đang dùng', { exact: true }).first().click();
  await openMenu(page, 'Phạm Thị Hòa', 'Thu hồi quyền quản trị');
  await dialog(page).getByRole('button', { name: 'Thu hồi quyền quản trị' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await other.getByRole('link', { name: 'Quản trị' }).click();
  await expect(other.getByLabel('Mật khẩu')).toBeVisible();
  for (const each of [page, other]) await each.context().close();
});

test('who sits in a conference is out of it at once when the account is disabled', async ({ browser }) => {
  const page = await openAdministration(browser, 'tai-khoan');
  const secretary = await openPage(browser, { media: hubMedia });
  await signIn(secretary, 'thu-ky-2', { server });
  await secretary.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await secretary.getByLabel('Chỉ bàn điều khiển').check();
  await secretary.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(secretary.locator('main.dc-console')).toBeVisible();
  await openMenu(page, 'Chuyên viên Văn phòng tổng hợp', 'Vô hiệu hóa');
  await dialog(page).getByRole('button', { name: 'Vô hiệu hóa' }).click();
  await expect(secretary.locator('main.dc-console')).toHaveCount(0);
  await expect(
    secretary.getByRole('heading', { name: 'Đã đăng xuất' }).or(secretary.getByLabel('Mật khẩu')),
  ).toBeVisible();
  for (const each of [page, secretary]) await each.context().close();
});

test('the last administrator keeps the right, and others are told that the page is not theirs', async ({ browser }) => {
  const page = await openAdministration(browser, 'tai-khoan');
  await page.getByLabel('Tìm theo tên').fill('quan tri');
  await page.getByRole('button', { name: 'Thao tác khác: Quản trị hệ thống' }).click();
  const disable = page.getByRole('menuitem', { name: 'Vô hiệu hóa' });
  await expect(disable).toContainText('quản trị duy nhất');
  await disable.dispatchEvent('click');
  await expect(dialog(page)).toHaveCount(0);
  const secretary = await openPage(browser, { media: hubMedia });
  await signIn(secretary, 'thu-ky', { server });
  await expect(secretary.getByRole('link', { name: 'Quản trị' })).toHaveCount(0);
  await secretary.goto(`${server.url}/quan-tri`);
  await expect(secretary.getByRole('heading', { name: 'Mục này dành cho quản trị hệ thống' })).toBeVisible();
  await expectAccessible(secretary);
  for (const each of [page, secretary]) await each.context().close();
});

async function openAdministration(browser: Browser, part = 'don-vi'): Promise<Page> {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  if (part === 'don-vi') await page.getByRole('link', { name: 'Quản trị', exact: true }).click();
  else await page.goto(`${server.url}/quan-tri/${part}`);
  await expect(page).toHaveURL(new RegExp(`/quan-tri/${part}$`));
  await expect(names(page).first()).toBeVisible();
  return page;
}

async function signInWith(page: Page, name: string, password: string): Promise<void> {
  await page.goto(server.url);
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

function names(page: Page): Locator {
  return page.getByRole('rowheader');
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

async function openMenu(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Thao tác khác: ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(dialog(page)).toBeVisible();
}

async function choose(page: Page, field: string, query: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(query);
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('the organisation is entered, and a pasted list of holidays', async ({ browser }) => {
  const page = await openAdministration(browser);
  await page.getByRole('tab', { name: 'Cơ quan' }).click();
  const fields = {
    'Cơ quan chủ quản': 'Viện kiểm sát nhân dân tối cao',
    'Tên cơ quan': 'Viện kiểm sát nhân dân tỉnh Thanh Hóa',
    'Tên viết tắt': 'VKSND tỉnh Thanh Hóa',
    'Cách gọi trong văn bản': 'VKSND tỉnh',
    'Địa danh': 'Thanh Hóa ',
    'Đơn vị soạn thảo, theo dõi': 'Văn phòng tổng hợp',
    'Ký hiệu đơn vị soạn thảo': 'VPTH1',
  };
  const organisation = panel(page, 'Cơ quan ban hành văn bản');
  for (const [label, value] of Object.entries(fields)) await organisation.getByLabel(label).fill(value);
  await organisation.getByRole('button', { name: 'Lưu' }).click();
  await expect(organisation.getByText('Chưa có thay đổi')).toBeVisible();

  const form = panel(page, 'Thể thức văn bản');
  await form.getByLabel('Đầu văn bản').selectOption('Chỉ có cơ quan ban hành');
  await form.getByLabel('Ký hiệu biên bản').fill('BB VKS');
  await expect(form.getByText('Viết hoa, liền, chỉ gồm chữ')).toBeVisible();
  await form.getByLabel('Ký hiệu biên bản').fill('BB-VKSTH');
  await form.getByLabel('Lề trái (30-35 mm)').fill('35');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByText('Chưa có thay đổi')).toBeVisible();

  const calendar = panel(page, 'Lịch làm việc');
  await calendar.getByLabel('Thêm vào “Ngày nghỉ lễ, nghỉ bù”').fill('02/9/2026\n14/02/2026 - 22/02/2026\nGiỗ Tổ');
  await expect(calendar.getByText('Không đọc được: Giỗ Tổ')).toBeVisible();
  await calendar.getByRole('button', { name: 'Thêm 10 ngày' }).click();
  await calendar.getByRole('button', { name: 'Bỏ ngày 15/02/2026' }).click();
  await calendar.getByLabel('Thêm vào “Ngày làm bù”').fill('22/8/2026');
  await calendar.getByRole('button', { name: 'Thêm 1 ngày' }).click();
  await expectAccessible(page);
  await calendar.getByRole('button', { name: 'Lưu' }).click();
  await expect(calendar.getByText('Chưa có thay đổi')).toBeVisible();

  await page.reload();
  await expect(organisation.getByLabel('Ký hiệu đơn vị soạn thảo')).toHaveValue('VPTH1');
  await expect(organisation.getByLabel('Địa danh')).toHaveValue('Thanh Hóa');
  await expect(form.getByLabel('Đầu văn bản')).toHaveValue('withoutAuthority');
  await expect(form.getByLabel('Ký hiệu biên bản')).toHaveValue('BB-VKSTH');
  await expect(form.getByLabel('Lề trái (30-35 mm)')).toHaveValue('35');
  await expect(calendar.getByText('T4 02/9/2026')).toBeVisible();
  await expect(calendar.getByText('T7 22/8/2026')).toBeVisible();
  await expect(calendar.getByText(/15\/02\/2026$/)).toHaveCount(0);
  await page.context().close();
});

function panel(page: Page, heading: string): Locator {
  return page.locator('section.dc-panel', { has: page.getByRole('heading', { name: heading }) });
}
