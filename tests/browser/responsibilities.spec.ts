import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, openHall, siteFullNames } from '../support/browser/hall.ts';
import { MinutesPage } from '../support/browser/minutes-page.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import { openPage, pressKey, signIn } from '../support/browser/people.ts';

let hall: Hall;
let administrator: Page;
let secretary: MinutesPage;

const [firstUnit] = siteFullNames;
const deputy = 'Phó Viện trưởng VKSND tỉnh';

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
  administrator = await openAdministration(browser);
});

test.afterAll(async () => {
  await Promise.all([administrator, secretary?.page].map((page) => page?.context().close()));
  await hall?.close();
});

test('an administrator ends a block and enters another, with its deputy, units and first day', async () => {
  await administrator.getByRole('tab', { name: 'Cơ quan' }).click();
  const panel = administrator.getByRole('region', { name: 'Phân công phụ trách khối' });
  await expect(panel.getByRole('rowheader').first()).toHaveText('Khối hình sự');
  await expectAccessible(administrator);
  await panel.getByRole('button', { name: 'Sửa: Khối hình sự' }).click();
  await dialog().getByLabel('Đến hết ngày').fill('08/08/2024');
  await dialog().getByRole('button', { name: 'Lưu' }).click();
  await expect(row('Khối hình sự')).toContainText('đến 08/8/2024');

  await panel.getByRole('button', { name: 'Thêm khối' }).click();
  await expect(dialog().getByRole('button', { name: 'Thêm', exact: true })).toBeDisabled();
  await dialog().getByLabel('Tên khối').fill('Khối án trật tự xã hội');
  await dialog().getByLabel('Chức danh người phụ trách').fill(deputy);
  await chooseUnits('Đơn vị được phân công phụ trách', ['VKSND thành phố Thanh Hóa', 'VKSND huyện Yên Định']);
  await expect(dialog().getByText('Cùng thời gian thuộc cả khối khác: TP Thanh Hóa, Yên Định.')).toBeVisible();
  await dialog().getByLabel('Hiệu lực từ ngày').fill('09/08/2024');
  await expect(dialog().getByText('Cùng thời gian thuộc cả khối khác: Yên Định.')).toBeVisible();
  await expectAccessible(administrator);
  await dialog().getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(row('Khối án trật tự xã hội')).toContainText('2 đơn vị: TP Thanh Hóa, Yên Định');
  await panel.getByRole('button', { name: 'Đưa Khối án trật tự xã hội lên trên' }).click();
  await expect(panel.getByRole('rowheader').nth(2)).toHaveText('Khối án trật tự xã hội');
});

test('an administrator enters which units were inspected, and puts one right', async () => {
  await administrator.getByRole('tab', { name: 'Đơn vị' }).click();
  await administrator.getByRole('button', { name: 'Kiểm tra đơn vị' }).click();
  await expect(dialog().getByText('Chưa nhập lần kiểm tra nào.')).toBeVisible();
  await chooseUnits('Đơn vị được kiểm tra', [
    'VKSND thành phố Sầm Sơn',
    'VKSND huyện Thọ Xuân',
    'VKSND huyện Bá Thước',
  ]);
  await dialog().getByLabel('Kiểm tra từ ngày').fill('04/3/2024');
  await dialog().getByLabel('Đến ngày').fill('01/3/2024');
  await expect(dialog().getByText('Ngày kết thúc sớm hơn ngày bắt đầu.')).toBeVisible();
  await dialog().getByLabel('Đến ngày').fill('08/3/2024');
  await dialog().getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(row('VKSND huyện Thọ Xuân')).toContainText('04/3/2024 – 08/3/2024');
  await dialog().getByRole('button', { name: 'Sửa: VKSND huyện Thọ Xuân' }).click();
  await dialog().getByLabel('Ngày ban hành kết luận').fill('28/3/2024');
  await dialog().getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(row('VKSND huyện Thọ Xuân')).toContainText('ban hành ngày 28/3/2024');
  await dialog().getByRole('button', { name: 'Xóa: VKSND huyện Bá Thước' }).click();
  await expectAccessible(administrator);
  await dialog().getByRole('button', { name: 'Xóa hẳn: VKSND huyện Bá Thước' }).click();
  await expect(dialog().getByRole('rowheader')).toHaveCount(2);
});

test('a difficulty goes to the deputy of the block of its unit, and may be sent elsewhere', async ({ browser }) => {
  const { chair, first, server } = hall;
  await pressKey(chair, 'n');
  await askToSpeak(first, 'Khó khăn về biên chế');
  await pressKey(chair, 'Enter');
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  secretary = await MinutesPage.open(browser, 'thu-ky', server);
  await secretary.writeIn(firstUnit);
  await secretary.page.keyboard.type('Thiếu biên chế.');
  await secretary.page.keyboard.press('Control+3');
  const difficulty = secretary.minutes.locator('.dc-frame--difficulty');
  await expect(difficulty).toContainText(`chờ giải đáp: Khối án trật tự xã hội, ${deputy}`);

  const panel = secretary.page.getByRole('region', { name: 'Vướng mắc', exact: true });
  const block = panel.getByRole('combobox', { name: 'Khối', exact: true });
  const person = panel.getByRole('combobox', { name: 'Người phụ trách trả lời' });
  await expect(block).toHaveValue('Khối án trật tự xã hội');
  await expect(person).toHaveValue(deputy);
  await expectAccessible(secretary.page);
  await block.fill('khối thi đua');
  await expect(person).toHaveValue('');
  await block.fill('dan su');
  await secretary.page.getByRole('option', { name: 'Khối dân sự, hành chính, thi hành án dân sự' }).click();
  await expect(person).toHaveValue('Phó Viện trưởng VKSND tỉnh phụ trách khối dân sự');
  await person.click();
  await secretary.page.getByRole('option', { name: 'Viện trưởng VKSND tỉnh', exact: true }).click();
  await block.fill('Khối án trật tự xã hội');
  await expect(difficulty).toContainText('chờ giải đáp: Khối án trật tự xã hội, Viện trưởng VKSND tỉnh');
  await secretary.page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click();
});

test('a directive to those that were not inspected comes to exactly these, and says why', async () => {
  const panel = await directive('Các đơn vị không được VKSND tỉnh kiểm tra phải tổ chức tự kiểm tra.');
  await expect(panel.getByText('Đơn vị thực hiện · 25 đơn vị')).toBeVisible();
  await expect(panel.getByText('Thuộc diện 25: không được kiểm tra')).toBeVisible();
  const leftOut = panel.getByText('Không thuộc diện 2: đã được kiểm tra');
  await leftOut.click();
  await expect(panel.getByText('TP Sầm Sơn, Thọ Xuân')).toBeVisible();
  await expectAccessible(secretary.page);
  await panel.getByRole('button', { name: 'Xác nhận danh sách' }).click();
  await expect(secretary.conclusions.locator('.dc-frame--directive').last()).toContainText('25 đơn vị');
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click();
});

test('a directive to the deputies shows the units in their charge', async () => {
  const panel = await directive('Yêu cầu các đồng chí Phó Viện trưởng VKSND tỉnh rà soát nhiệm vụ của các đơn vị.');
  await expect(panel.getByText(`Khối án trật tự xã hội (${deputy}): 2 đơn vị`)).toBeVisible();
  await expect(panel.getByText('Khối hình sự (')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Chọn \d+ đơn vị này$/ }).click();
  await expect(panel.getByText(/^Đơn vị thực hiện · 24 đơn vị$/)).toBeVisible();
});

test('a sentence with two tasks is split; each is for whom it names, with who leads and who supports', async () => {
  const panel = await directive(
    'Yêu cầu các phòng nghiệp vụ rà soát án tồn, báo cáo Viện trưởng trong tháng 10 năm 2024; giao Phòng 8 chủ trì, phối hợp với VKSND cấp huyện và Phòng 6 kiểm tra nhà tạm giữ thường xuyên.',
  );
  await panel.getByRole('button', { name: 'Tách thành 2 chỉ đạo' }).click();
  const first = secretary.conclusions.locator('.dc-frame--directive').nth(-2);
  const second = secretary.conclusions.locator('.dc-frame--directive').last();
  await expect(first).toContainText('các phòng nghiệp vụ ·');
  await expect(second).toContainText('Phòng 8 ·');
  await first.locator('.dc-frame__mark').first().click();
  await expect(panel.getByText(/^Đơn vị thực hiện · 9 đơn vị$/)).toBeVisible();
  await second.locator('.dc-frame__mark').first().click();
  await expect(panel.getByRole('combobox', { name: 'Đơn vị chủ trì thực hiện' })).toHaveValue(/^Phòng 8 - /);
  await expect(panel.getByText(/^Đơn vị thực hiện · 1 đơn vị$/)).toBeVisible();
  await expect(panel.getByText('Phòng 6: không có trong danh mục đơn vị, hãy chọn đơn vị.')).toBeVisible();
  await expect(panel.getByLabel('Thời hạn như lời nói')).toHaveValue('thường xuyên');
  await expectAccessible(secretary.page);
  await secretary.page.screenshot({ path: test.info().outputPath('split.png') });
});

/** Writes a sentence into the minutes and makes it a directive; gives its fields. */
async function directive(sentence: string): Promise<Locator> {
  await secretary.writeIn('Thành phần tham dự');
  await secretary.page.keyboard.press('Enter');
  await secretary.page.keyboard.type(sentence);
  await secretary.page.keyboard.press('Control+Shift+D');
  const panel = secretary.page.getByRole('region', { name: 'Chỉ đạo', exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

async function openAdministration(browser: Browser): Promise<Page> {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, 'quan-tri', hall);
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  return page;
}

function dialog(): Locator {
  return administrator.getByRole('dialog');
}

function row(name: string): Locator {
  return administrator.getByRole('row').filter({ has: administrator.getByRole('rowheader', { name }) });
}

async function chooseUnits(field: string, names: readonly string[]): Promise<void> {
  const units = dialog().getByRole('combobox', { name: field });
  for (const name of names) {
    await units.fill(name);
    await administrator.getByRole('option', { name, exact: true }).click();
  }
  await administrator.keyboard.press('Tab');
}
