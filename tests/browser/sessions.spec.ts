import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { DemoServer } from '../support/browser/demo-server.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { enterConsoleFromList, openPage, sendSignIn, signIn, stage } from '../support/browser/people.ts';

/** Where the words behind the entrance come from. */
const wordsOfRooms = /\/vi-rooms-[^/]*\.js$/;

let server: DemoServer;

test.beforeAll(async () => {
  server = await DemoServer.open();
});

test.afterAll(async () => {
  await server?.close();
});

test('a wrong password is refused in words, and the right one lets in', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  await page.goto(server.url);
  await page.getByLabel('Tên đăng nhập').fill('chu-tri');
  await page.getByLabel('Mật khẩu').fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('');
  await signIn(page, 'chu-tri', { server });
  await page.context().close();
});

test('words that were lost on the way are fetched again when they are needed', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  const isLost = page.waitForEvent('requestfailed', (request) => wordsOfRooms.test(request.url()));
  await page.route(wordsOfRooms, (route) => route.abort(), { times: 1 });
  await page.goto(server.url);
  await isLost;
  await signIn(page, 'chu-tri', { server, url: page.url() });
  await page.context().close();
});

test('without its words a room says that it failed, and a reload brings it back', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  let askedCount = 0;
  await page.route(wordsOfRooms, (route) => {
    askedCount += 1;
    return route.abort();
  });
  await sendSignIn(page, 'chu-tri', { server });
  await expect(page.getByRole('heading', { name: 'Trang gặp lỗi' })).toBeVisible();
  expect(askedCount).toBe(2); // ahead, and when they were needed
  await page.unroute(wordsOfRooms);
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByRole('heading', { name: 'Hội nghị', exact: true })).toBeVisible();
  await page.context().close();
});

test('signing out ends all tabs of this browser and no other one', async ({ browser }) => {
  const here = await openPage(browser, { media: hubMedia });
  const elsewhere = await openPage(browser, { media: hubMedia });
  await signIn(here, 'thu-ky', { server });
  await enterConsoleFromList(here);
  await signIn(elsewhere, 'thu-ky', { server });
  const list = await here.context().newPage();
  await list.goto(server.url);
  await choose(list, 'Đăng xuất');
  await expect(list.getByLabel('Mật khẩu')).toBeVisible();
  await expectSignedOut(here);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Hội nghị', exact: true })).toBeVisible();
  for (const page of [here, elsewhere]) await page.context().close();
});

test('signing out everywhere ends all browsers of the account', async ({ browser }) => {
  const here = await openPage(browser, { media: hubMedia });
  const elsewhere = await openPage(browser, { media: hubMedia });
  await signIn(elsewhere, 'ky-thuat', { server });
  await elsewhere.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await elsewhere.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(elsewhere.getByRole('tab', { name: 'Đường truyền' })).toBeVisible();
  await signIn(here, 'ky-thuat', { server });
  await choose(here, 'Đăng xuất trên mọi máy');
  await expect(here.getByLabel('Mật khẩu')).toBeVisible();
  await expectSignedOut(elsewhere);
  for (const page of [here, elsewhere]) await page.context().close();
});

test('a password is changed on screen: the former one lets nobody in any more', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  const former = server.ways.passwordByName.get('thu-ky-2') ?? '';
  await signIn(page, 'thu-ky-2', { server });
  await choose(page, 'Đổi mật khẩu');
  await page.getByLabel('Mật khẩu hiện tại').fill('không phải mật khẩu này');
  await page.getByLabel(/^Mật khẩu mới/).fill('Hồ sơ lưu 2024');
  const save = page.getByRole('button', { name: 'Đổi mật khẩu', exact: true });
  await expect(save).toBeDisabled();
  await page.getByLabel('Nhập lại mật khẩu mới').fill('Hồ sơ lưu 2024');
  await save.click();
  await expect(page.getByRole('dialog').getByText('không đúng')).toBeVisible();
  await page.getByLabel('Mật khẩu hiện tại').fill(former);
  await save.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(page, 'Đăng xuất');
  await page.getByLabel('Tên đăng nhập').fill('thu-ky-2');
  await page.getByLabel('Mật khẩu').fill(former);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Mật khẩu').fill('Hồ sơ lưu 2024');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hội nghị', exact: true })).toBeVisible();
  await page.context().close();
});

test('a conference is created by the plain form, and not one with state secrets', async ({ browser }) => {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', { server });
  await page.getByRole('link', { name: 'Tạo hội nghị' }).click();
  await page.getByLabel('Có', { exact: true }).check();
  await expect(page.getByRole('alert')).toContainText('Không tổ chức hội nghị này trên hệ thống');
  await expect(page.getByRole('button', { name: 'Tạo hội nghị' })).toHaveCount(0);
  await page.getByLabel('Không', { exact: true }).check();
  await page.getByLabel('Tên hội nghị').fill('Hội nghị sơ kết công tác 6 tháng đầu năm 2024');
  await page.getByLabel('Kỳ báo cáo').fill('6 tháng đầu năm 2024');
  await page.getByLabel('Ngày họp').fill('2024-07-05');
  await pick(page, 'Điểm cầu chính', 'VKSND tỉnh Thanh Hóa');
  await page.getByRole('textbox', { name: 'Tìm đơn vị, không cần gõ dấu' }).fill('son');
  await page.getByRole('button', { name: 'Chọn các đơn vị đang hiện' }).click();
  await expect(page.getByText(/^Đã chọn 7 \/ 40$/)).toBeVisible();
  await pick(page, 'Chủ trì', 'Viện trưởng VKSND tỉnh');
  await pick(page, 'Thư ký', 'Thư ký hội nghị, Văn phòng tổng hợp');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).click();
  await expect(page).toHaveURL(/\/hoi-nghi\/(?!moi\/)[^/]+\/chuan-bi$/);
  await page.goto(`${server.url}/hoi-nghi`);
  const card = page.getByRole('listitem').filter({ hasText: 'Hội nghị sơ kết công tác 6 tháng đầu năm 2024' });
  await expect(card).toContainText('7 điểm cầu');
  await page.context().close();
});

async function choose(page: Page, item: string): Promise<void> {
  await page.locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }))
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Đã đăng xuất' }).or(page.getByLabel('Mật khẩu'))).toBeVisible();
  await expect(stage(page)).toHaveCount(0);
}
