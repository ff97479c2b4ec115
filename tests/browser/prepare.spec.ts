import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import type { AccountName } from '../support/browser/people.ts';
import { openPage, signIn } from '../support/browser/people.ts';

const title = 'Hội nghị sơ kết 6 tháng đầu năm 2024';
const betterTitle = 'Hội nghị sơ kết công tác 6 tháng đầu năm 2024';
const deputyTitle = 'Phó Viện trưởng VKSND tỉnh';
const chairTitle = 'Viện trưởng VKSND tỉnh';
const secretaryTitle = 'Thư ký hội nghị, Văn phòng tổng hợp';

let server: DemoServer;

test.beforeAll(async () => {
  server = await DemoServer.open();
});

test.afterAll(async () => {
  await server?.close();
});

test('a conference is made once, put right on screen by its secretary, and its chair is replaced while all watch', async ({
  browser,
}) => {
  const administrator = await signedIn(browser, 'quan-tri');
  await test.step('an impatient press makes one conference, and the administrator prepares it', async () => {
    await create(administrator);
    await expectOneOf(administrator);
  });

  const secretary = await signedIn(browser, 'thu-ky');
  await test.step('title and day are corrected, day first, whatever the browser speaks', async () => {
    await secretary.getByRole('link', { name: `Chuẩn bị: ${title}` }).click();
    await expect(secretary.getByLabel('Ngày họp')).toHaveValue('15/07/2024');
    await secretary.getByLabel('Tên hội nghị').fill(betterTitle);
    await secretary.getByLabel('Ngày họp').fill('9/8/2024');
    await section(secretary, 'Thông tin chung').getByRole('button', { name: 'Lưu' }).click();
    await expect(secretary.getByRole('heading', { level: 1, name: betterTitle })).toBeVisible();
    await expect(secretary.getByText('Có thay đổi chưa lưu')).toBeHidden();
    await expect(secretary.getByLabel('Ngày họp')).toHaveValue('09/08/2024');
  });

  await test.step('what somebody else changes meanwhile neither takes what is typed nor is overwritten', async () => {
    await expect(administrator.getByLabel('Tên hội nghị')).toHaveValue(betterTitle);
    await administrator.getByLabel('Tên hội nghị').fill('Hội nghị khác');
    await secretary.getByLabel('Tên hội nghị').fill(title);
    await section(secretary, 'Thông tin chung').getByRole('button', { name: 'Lưu' }).click();
    const clash = administrator.getByText(`Người khác vừa sửa mục “Tên hội nghị” thành “${title}”.`);
    await expect(clash).toBeVisible();
    await expect(administrator.getByLabel('Tên hội nghị')).toHaveValue('Hội nghị khác');
    await expect(section(administrator, 'Thông tin chung').getByRole('button', { name: 'Lưu' })).toBeDisabled();
    await administrator.getByRole('button', { name: 'Lấy nội dung mới' }).click();
    await expect(clash).toBeHidden();
    await expect(administrator.getByLabel('Tên hội nghị')).toHaveValue(title);
  });

  await test.step('sites are added, moved, removed and taken back', async () => {
    const sites = section(secretary, 'Điểm cầu');
    await sites.getByRole('combobox', { name: 'Thêm điểm cầu' }).fill('sam son');
    await secretary.getByRole('option', { name: 'VKSND thành phố Sầm Sơn' }).click();
    await sites.getByRole('combobox', { name: 'Thêm điểm cầu' }).fill('bim son');
    await secretary.getByRole('option', { name: 'VKSND thị xã Bỉm Sơn' }).click();
    await secretary.keyboard.press('Escape');
    await sites.getByRole('button', { name: 'Thêm 2 điểm cầu' }).click();
    await expect(sites.getByRole('listitem')).toHaveCount(3);
    await sites.getByRole('button', { name: 'Chuyển lên: VKSND thị xã Bỉm Sơn' }).click();
    await expect(sites.getByRole('listitem').nth(1)).toContainText('VKSND thị xã Bỉm Sơn');
    await sites.getByRole('button', { name: 'Xóa điểm cầu: VKSND thị xã Bỉm Sơn' }).click();
    await expect(sites.getByRole('listitem')).toHaveCount(2);
    await sites.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(sites.getByRole('listitem')).toHaveCount(3);
    await sites.getByRole('button', { name: 'Xóa điểm cầu: VKSND thành phố Sầm Sơn' }).click();
    await expect(sites.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('somebody with an account is added', async () => {
    const people = section(secretary, 'Người tham gia và vai trò');
    await people.getByRole('button', { name: 'Thêm người' }).click();
    await people.getByRole('combobox', { name: 'Tài khoản' }).fill('pho vien truong');
    await secretary.getByRole('option', { name: deputyTitle, exact: true }).click();
    await expect(people.getByLabel('Chức vụ')).toHaveValue(deputyTitle);
    await expect(people.getByRole('button', { name: 'Thêm vào hội nghị' })).toBeDisabled();
    await people.getByLabel('Dự thính').check();
    await people.getByRole('button', { name: 'Thêm vào hội nghị' }).click();
    await expect(people.getByRole('button', { name: `Sửa: ${deputyTitle}` })).toBeVisible();
  });

  await test.step('an item is renamed, and a removal taken back', async () => {
    const agenda = section(secretary, 'Chương trình');
    const count = await agenda.getByRole('listitem').count();
    await agenda
      .getByRole('button', { name: /^Sửa nội dung/ })
      .first()
      .click();
    await agenda.getByLabel('Tên nội dung').fill('Đón tiếp đại biểu');
    await agenda.getByLabel('Số phút').fill('15');
    await agenda.getByRole('button', { name: 'Lưu' }).click();
    await expect(agenda.getByRole('listitem').first()).toContainText('Đón tiếp đại biểu');
    await expect(agenda.getByRole('listitem').first()).toContainText("15'");
    await agenda.getByRole('button', { name: 'Xóa nội dung: Đón tiếp đại biểu' }).click();
    await expect(agenda.getByRole('listitem')).toHaveCount(count - 1);
    await agenda.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(agenda.getByRole('listitem').first()).toContainText('Đón tiếp đại biểu');
  });

  await test.step('WCAG 2.2 AA holds, with forms open as well', async () => {
    await expectAccessible(secretary);
    const edit = secretary.getByRole('button', { name: `Sửa: ${deputyTitle}` });
    await edit.click();
    await secretary.getByRole('button', { name: 'Thêm nội dung' }).click();
    await expectAccessible(secretary);
    await secretary.getByRole('button', { name: 'Đóng' }).click();
    await secretary.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await expect(edit).toBeVisible();
  });

  await test.step('it is made ready', async () => {
    await secretary.getByRole('button', { name: 'Sẵn sàng' }).click();
    await secretary.getByRole('dialog').getByRole('button', { name: 'Sẵn sàng' }).click();
    await expect(secretary.getByText(/^Hội nghị sẵn sàng từ/)).toBeVisible();
  });

  const chair = await signedIn(browser, 'chu-tri');
  const deputy = await signedIn(browser, 'pho-vien-truong');
  await test.step('the chair is replaced: both change their rooms without a reload', async () => {
    await enter(chair);
    await enter(deputy);
    await expect(chair).toHaveURL(/\/chu-tri$/);
    await expect(deputy).toHaveURL(/\/diem-cau$/);
    for (const page of [chair, deputy]) await page.evaluate(() => Object.assign(window, { untouched: true }));
    await secretary.getByRole('button', { name: 'Thay chủ trì' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Chủ trì mới' }).click();
    await secretary.getByRole('option', { name: deputyTitle, exact: true }).click();
    await dialog.getByRole('button', { name: 'Thay chủ trì' }).click();
    await expect(deputy).toHaveURL(/\/chu-tri$/);
    await expect(deputy.getByRole('button', { name: 'Khai mạc', exact: true })).toBeVisible();
    await expect(chair).toHaveURL(/\/diem-cau$/);
    await expect(chair.getByRole('button', { name: 'Khai mạc', exact: true })).toBeHidden();
    for (const page of [chair, deputy]) expect(await page.evaluate(() => 'untouched' in window)).toBe(true);
    await expect(secretary.getByText(`chủ trì chuyển từ ${chairTitle} sang ${deputyTitle}.`)).toBeVisible();
    await deputy.getByRole('button', { name: 'Khai mạc', exact: true }).click();
    await deputy.getByRole('dialog').getByRole('button', { name: 'Khai mạc', exact: true }).click();
    await expect(deputy.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
    await expect(secretary.getByText(/^Hội nghị đang họp/)).toBeVisible();
  });

  await expectAccessible(secretary);
  expect(server.faults).toEqual([]);
  for (const page of [administrator, secretary, chair, deputy]) await page.context().close();
});

async function signedIn(browser: Browser, name: AccountName): Promise<Page> {
  const page = await openPage(browser, { media: name === 'chu-tri' ? hubMedia : siteMedia[0] });
  await signIn(page, name, { server });
  return page;
}

function section(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

async function create(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tạo hội nghị' }).click();
  await page.getByLabel('Không', { exact: true }).check();
  await page.getByLabel('Tên hội nghị').fill(title);
  await page.getByLabel('Ngày họp').fill('15/7/2024');
  await choose(page, 'Điểm cầu chính', 'VKSND tỉnh Thanh Hóa');
  await page.getByLabel('VKSND thành phố Thanh Hóa').check();
  await choose(page, 'Chủ trì', chairTitle);
  await choose(page, 'Thư ký', secretaryTitle);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tạo hội nghị' }).dblclick();
  await expect(page).toHaveURL(/\/chuan-bi$/);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The list holds one conference of that name: the demo's own stands beside it. */
async function expectOneOf(page: Page): Promise<void> {
  const answer = await page.request.get(`${server.url}/api/conferences`);
  const { conferences } = (await answer.json()) as { conferences: { plan: { title: string } }[] };
  expect(conferences.filter(({ plan }) => plan.title === title)).toHaveLength(1);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Through the check of the equipment with the console alone: the hall's sound is elsewhere. */
async function enter(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('link', { name: `Vào hội nghị: ${title}` }).click();
  const into = page.getByRole('button', { name: 'Vào hội nghị', exact: true });
  await expect(into).toBeVisible();
  // An observer is offered nothing else.
  const consoleOnly = page.getByLabel('Chỉ bàn điều khiển');
  if (await consoleOnly.isVisible()) await consoleOnly.check();
  await into.click();
  await expect(page).toHaveURL(/\/(chu-tri|diem-cau)$/);
}
