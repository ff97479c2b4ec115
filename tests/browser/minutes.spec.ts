import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, openHall, siteFullNames } from '../support/browser/hall.ts';
import { composeWord, MinutesPage } from '../support/browser/minutes-page.ts';
import { keptLetters } from '../support/browser/own-browser.ts';
import { pressKey } from '../support/browser/people.ts';

let hall: Hall;
let one: MinutesPage;
let two: MinutesPage;

const [firstUnit] = siteFullNames;
/** "Khó khăn vướng mắc", as Telex and VNI build it up. */
const telex = [
  ['K', 'Kh', 'Kho', 'Khó'],
  ['k', 'kh', 'kha', 'khă', 'khăn'],
  ['v', 'vu', 'vư', 'vươ', 'vướ', 'vướn', 'vướng'],
  ['m', 'ma', 'mă', 'măc', 'mắc'],
];
const composed = 'Khó khăn vướng mắc';

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
  const { chair, first, server } = hall;
  await pressKey(chair, 'n');
  await askToSpeak(first, 'Tiến độ giải quyết án quá hạn');
  await pressKey(chair, 'Enter');
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  one = await MinutesPage.open(browser, 'thu-ky', server);
  two = await MinutesPage.open(browser, 'thu-ky-2', server);
});

test.afterAll(async () => {
  await Promise.all([one, two].map((each) => each?.page.context().close()));
  await hall?.close();
});

test('an entry stands in the minutes from the moment the floor is given, with its head from the log', async () => {
  for (const each of [one, two]) {
    await expect(each.entry(firstUnit)).toHaveCount(1);
    await expect(each.entry(firstUnit).getByText('đang phát biểu')).toBeVisible();
    await each.expectSaved();
  }
  await expectAccessible(one.page);
});

test('two secretaries in a fresh paragraph: neither lands inside the word of the other', async () => {
  await one.writeIn(firstUnit);
  await two.writeIn(firstUnit);
  await expect(one.minutes.locator('.collaboration-carets__caret')).toHaveCount(1);
  await one.page.keyboard.type('Kiểm', { delay: 30 });
  await expect(two.text(firstUnit)).toContainText('Kiểm');
  await two.page.keyboard.type('Tra ', { delay: 30 });
  for (const each of [one, two]) await expect.poll(() => each.plainText(firstUnit)).toBe('Tra Kiểm');
  await one.expectSaved();
  await two.expectSaved();
});

test('two secretaries who begin a fresh paragraph in the same moment write no letter twice', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  await two.writeIn(entry);
  await Promise.all([one.page.keyboard.type('abc', { delay: 50 }), two.page.keyboard.type('XYZ', { delay: 50 })]);
  for (const each of [one, two]) {
    const letters = async () => [...(await each.plainText(entry))].sort().join('');
    await expect.poll(letters).toBe('XYZabc');
  }
  for (let count = 0; count < 3; count += 1) {
    await one.page.keyboard.press('Backspace');
    await two.page.keyboard.press('Backspace');
  }
  await one.expectSaved();
  await two.expectSaved();
  await expect(one.page.getByRole('region', { name: 'Nội dung không còn chỗ trong văn bản' })).toHaveCount(0);
});

test('Vietnamese composed letter by letter loses nothing, also beside the caret of another who types', async () => {
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Enter');
  await two.writeIn(firstUnit);
  const keyboard = await one.page.context().newCDPSession(one.page);
  for (const word of telex)
    await Promise.all([composeWord(keyboard, word), two.page.keyboard.type(' ab', { delay: 20 })]);
  for (const each of [one, two]) {
    await expect.poll(() => each.plainText(firstUnit)).toContain(composed);
    await expect.poll(() => each.plainText(firstUnit)).toContain('ab ab ab ab');
  }
});

test('a caret stays between its letters while another writes before it in the same paragraph', async () => {
  const entry = 'Điểm danh điểm cầu';
  await one.writeIn(entry);
  await one.page.keyboard.type('Kiểm sát');
  await expect.poll(() => two.plainText(entry)).toBe('Kiểm sát');
  await two.writeIn(entry);
  await one.page.keyboard.press('Home');
  await one.page.keyboard.type('Công tác: ', { delay: 20 });
  await expect.poll(() => two.plainText(entry)).toBe('Công tác: Kiểm sát');
  await two.page.keyboard.type(' viên', { delay: 20 });
  for (const each of [one, two]) await expect.poll(() => each.plainText(entry)).toBe('Công tác: Kiểm sát viên');
  // One after the other: what is marked while the other deletes beside it is no question of this test.
  for (const [writer, left] of [
    [one, 'Kiểm sát viên'],
    [two, ''],
  ] as const) {
    await writer.markLine();
    await writer.page.keyboard.press('Delete');
    for (const each of [one, two]) await expect.poll(() => each.plainText(entry)).toBe(left);
  }
});

test('a composition at the very place of the other caret keeps every letter', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  await two.writeIn(entry);
  await expect(one.text(entry).locator('.collaboration-carets__caret')).toHaveCount(1);
  await one.compose(telex);
  for (const each of [one, two]) await expect.poll(() => each.plainText(entry)).toContain(composed);
});

test('undo takes back what was typed here, and nothing of the other', async () => {
  const entry = 'Thành phần tham dự';
  await two.writeIn(entry);
  await two.page.keyboard.type('Của người thứ hai.');
  await expect(one.text(entry)).toContainText('Của người thứ hai.');
  await one.writeIn(entry);
  await one.page.keyboard.press('Control+z');
  await expect(one.text(entry)).toContainText('Của người thứ hai.');
  await one.page.keyboard.press('Control+y');
});

test('marked text becomes a directive by one key, with whom and until when read from its words', async () => {
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Enter');
  await one.page.keyboard.type('Yêu cầu VKSND cấp huyện hoàn thành việc kiểm sát trước ngày 31/10/2024.');
  await one.page.keyboard.press('Control+Shift+D');
  const directive = two.conclusions.locator('.dc-frame--directive');
  await expect(directive).toContainText('Yêu cầu VKSND cấp huyện hoàn thành việc kiểm sát trước ngày 31/10/2024.');
  await expect(directive).toContainText('Chỉ đạo 1');
  await expect(directive).toContainText('VKSND cấp huyện ·');
  const panel = one.page.getByRole('region', { name: 'Chỉ đạo', exact: true });
  await expect(panel.getByLabel('Hạn hoàn thành')).toHaveValue('30/10/2024');
  await panel
    .getByRole('button', { name: 'Đề xuất: 30/10/2024' })
    .or(panel.getByText('Cách hiểu khác: 31/10/2024'))
    .click();
  await expect(directive).toContainText('31/10/2024');
  await panel.getByLabel('Sản phẩm').fill('Báo cáo kết quả');
  await panel.getByRole('button', { name: 'Xác nhận danh sách' }).click();
  await expect(directive).not.toContainText('Chưa xác nhận danh sách đơn vị');
  await expectAccessible(one.page);
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click();
});

test('"/" and "@" write set phrases and names without diacritics', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  await one.page.keyboard.press('Enter');
  await one.page.keyboard.type('/ghi nhan');
  await expect(one.page.getByRole('listbox', { name: 'Lệnh và câu mẫu' })).toBeVisible();
  await one.page.keyboard.press('Enter');
  await expect(two.text(entry)).toContainText('Ghi nhận, đánh giá cao kết quả các đơn vị');
  await one.page.keyboard.type(' @tx bim son'.replace('tx', 'thi xa'));
  await expect(one.page.getByRole('listbox', { name: 'Đơn vị và đại biểu' })).toBeVisible();
  await one.page.keyboard.press('Enter');
  await expect(two.text(entry).locator('.dc-mention')).toHaveText('VKSND thị xã Bỉm Sơn');
});

test('a difficulty is marked, routed, and answered', async () => {
  await one.writeIn(firstUnit);
  await one.page.keyboard.type(' Thiếu biên chế.');
  await one.page.keyboard.press('Control+3');
  const difficulty = two.minutes.locator('.dc-frame--difficulty');
  await expect(difficulty).toContainText('chờ giải đáp: Khối hình sự, Phó Viện trưởng VKSND tỉnh');
  const panel = one.page.getByRole('region', { name: 'Vướng mắc', exact: true });
  await panel.getByRole('combobox', { name: 'Khối', exact: true }).fill('khối thi hành án');
  await one.page.keyboard.press('Escape');
  await expect(difficulty).toContainText('chờ giải đáp: khối thi hành án');
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click();
  await one.minutes.locator('.dc-frame--difficulty p').first().click();
  await one.page.keyboard.press('Control+4');
  await one.page.keyboard.type('Thực hiện theo hướng dẫn.');
  await expect(difficulty.locator('.dc-frame--answer')).toContainText('Thực hiện theo hướng dẫn.');
  await expect(difficulty).toContainText('đã giải đáp');
});

test('MI131 an entry is removed for everybody, and comes back with what was written by three ways', async () => {
  const attendance = 'Thành phần tham dự';
  await two.writeIn(firstUnit);
  await one.writeIn(attendance);
  await one.page.keyboard.type('Đủ các điểm cầu.');
  await expect(two.text(attendance)).toContainText('Đủ các điểm cầu.');
  const written = await one.text(attendance).innerText();
  const isBack = async () => {
    for (const each of [one, two]) {
      await expect(each.entry(attendance)).toHaveCount(1);
      expect(await each.text(attendance).innerText()).toBe(written);
    }
  };
  await one.entry(attendance).getByRole('button', { name: 'Thao tác với mục này' }).click();
  await one.page.getByRole('menuitem', { name: 'Bỏ mục này' }).click();
  await expect(two.entry(attendance)).toHaveCount(0);
  await one.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await isBack();
  await one.writeIn(attendance);
  await one.page.keyboard.press('Alt+Delete');
  await expect(two.entry(attendance)).toHaveCount(0);
  await one.page.keyboard.press('Control+z');
  await isBack();
  await one.writeIn(attendance);
  await one.page.keyboard.press('Alt+Delete');
  const removed = two.page.getByRole('region', { name: 'Đã bỏ khỏi biên bản (1)' });
  await expect(removed).toContainText(attendance);
  await expectAccessible(two.page);
  await removed.getByRole('button', { name: 'Đưa trở lại' }).click();
  await isBack();
  await expect(removed).toHaveCount(0);
});

test('MI131 the entry of whoever has the floor is not removed, and a key leads to it from anywhere', async () => {
  await two.writeIn('Thành phần tham dự');
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Alt+Delete');
  await expect(one.page.getByText(/đang phát biểu: chuyển hoặc gộp mục thì được/)).toBeVisible();
  await expect(one.entry(firstUnit)).toHaveCount(1);
  await one.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await one.page.keyboard.press('Alt+h');
  await one.page.keyboard.type(' Viết từ đâu cũng được.');
  await expect(two.text(firstUnit)).toContainText('Viết từ đâu cũng được.');
});

test('an entry moves by a key, unless somebody else writes in it', async () => {
  const refs = () =>
    one.minutes.locator('.dc-frame--entry').evaluateAll((all) => all.map((each) => each.getAttribute('data-ref')));
  const before = await refs();
  await one.writeIn(firstUnit);
  await two.writeIn(firstUnit);
  await expect(one.text(firstUnit).locator('.collaboration-carets__caret')).toHaveCount(1);
  await one.page.keyboard.press('Alt+ArrowUp');
  await expect(one.page.getByText(/đang ghi trong mục này/)).toBeVisible();
  expect(await refs()).toEqual(before);
  await two.writeIn('Thành phần tham dự');
  await expect(one.text(firstUnit).locator('.collaboration-carets__caret')).toHaveCount(0);
  await one.page.keyboard.press('Alt+ArrowUp');
  await expect(one.page.getByText('Đã chuyển mục.')).toBeVisible();
  expect(await refs()).not.toEqual(before);
  await one.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(refs).toEqual(before);
});

test('a remark stands beside its text for both, and is resolved', async () => {
  await one.writeIn('Thành phần tham dự');
  await one.page.keyboard.type('Góp ý ở đây.');
  await one.markLine();
  await one.page.keyboard.press('Control+Alt+m');
  await one.page.getByLabel('Nội dung góp ý').fill('Cần nêu số liệu.');
  await one.page.getByRole('button', { name: 'Lưu góp ý' }).click();
  await expect(one.page.getByRole('dialog')).toHaveCount(0);
  await one.page.keyboard.type(' Viết tiếp.');
  await expect(two.text('Thành phần tham dự')).toContainText('Góp ý ở đây. Viết tiếp.');
  const card = two.page.locator('.dc-remark', { hasText: 'Cần nêu số liệu.' });
  await expect(card).toBeVisible();
  await expect(two.minutes.locator('.dc-remarked')).not.toHaveCount(0);
  await expectAccessible(two.page);
  await card.getByRole('button', { name: 'Đã xử lý' }).click();
  await expect(one.page.locator('.dc-remark')).toHaveCount(0);
});

test('a key finds what was marked just before it, however quickly it follows', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  await one.page.keyboard.press('Enter');
  for (const words of ['Lần một.', 'Lần hai.', 'Lần ba.']) {
    await one.page.keyboard.type(words);
    await one.markLineAnd({ key: 'm', code: 'KeyM', keyCode: 77, modifiers: 3 });
    const dialog = one.page.getByRole('dialog');
    await expect(dialog).toContainText(`Góp ý cho: “${words}”`);
    await one.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await one.page.keyboard.press('End');
    await one.markLineAnd({ key: 'Delete', code: 'Delete', keyCode: 46, modifiers: 0 });
    await expect.poll(() => two.plainText(entry)).not.toContain(words);
  }
});

test('a dialog that goes gives the focus back to what opened it', async () => {
  const versions = one.page.getByRole('button', { name: 'Bản cũ' });
  await versions.click();
  await expect(one.page.getByRole('dialog')).toBeVisible();
  await one.page.keyboard.press('Escape');
  // Whether the window itself has the focus is for the machine to say, with several of them.
  await expect.poll(() => versions.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('the chair reads the minutes, cannot write in them, and writes in the conclusions', async () => {
  const { chair } = hall;
  await chair.getByRole('link', { name: 'Biên bản', exact: true }).click();
  await expect(chair.getByRole('textbox', { name: 'Nội dung biên bản' })).toHaveAttribute('aria-readonly', 'true');
  await chair.getByRole('textbox', { name: 'Nội dung kết luận' }).locator('p').first().click();
  await chair.keyboard.type('Cơ bản hoàn thành kế hoạch.');
  await expect(one.conclusions).toContainText('Cơ bản hoàn thành kế hoạch.');
  await chair.getByRole('link', { name: 'Về bàn điều khiển' }).click();
  await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
});

test('two write in one sentence while the server is killed: both end with the same text, letter by letter', async () => {
  const entry = 'Điểm danh điểm cầu';
  await one.writeIn(entry);
  await one.page.keyboard.type('Đầu. ');
  await expect(two.text(entry)).toContainText('Đầu.');
  await two.writeIn(entry);
  await Promise.all([
    one.page.keyboard.type('một hai ba bốn năm sáu bảy tám', { delay: 40 }),
    two.page.keyboard.type('mười hai mươi ba mươi bốn mươi', { delay: 40 }),
    hall.server.kill(),
  ]);
  await expect(one.page.locator('[data-saving]')).toHaveAttribute('data-saving', 'reconnecting');
  await one.page.keyboard.type(' chín');
  await hall.server.start();
  await one.expectSaved();
  await two.expectSaved();
  await expect.poll(async () => (await one.plainText()) === (await two.plainText())).toBe(true);
  const letters = (await one.plainText(entry)).replace(/\s/g, '');
  expect([...letters].sort().join('')).toBe(
    [...'Đầu.mộthaibabốnnămsáubảytámchínmườihaimươibamươibốnmươi'].sort().join(''),
  );
});

test('what was typed without a line outlives the page, is asked about at sign-out, and is merged on return', async () => {
  const entry = 'Thành phần tham dự';
  const context = one.page.context();
  const address = one.page.url();
  await one.writeIn(entry);
  await one.goOffline();
  await one.page.keyboard.type(' Ghi khi mất mạng.');
  await expect.poll(() => keptLetters(one.page, '/minutes')).toContain('Ghi khi mất mạng.');
  await two.writeIn(firstUnit);
  await two.page.keyboard.type(' Ghi trong lúc đó.');
  await two.expectSaved();
  await one.page.close();
  await context.setOffline(false);
  const list = await context.newPage();
  await list.goto(`${hall.server.url}/hoi-nghi`);
  await list.getByRole('button', { name: /Thư ký/ }).click();
  await list.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
  await expect(list.getByRole('dialog', { name: 'Còn nội dung chưa lưu' })).toBeVisible();
  await list.getByRole('button', { name: 'Hủy' }).click();
  one = await MinutesPage.at(list, address);
  await one.expectSaved();
  for (const each of [one, two]) {
    await expect(each.text(entry)).toContainText('Ghi khi mất mạng.');
    await expect(each.text(firstUnit)).toContainText('Ghi trong lúc đó.');
  }
});

test('what was typed without a line in an entry that moved meanwhile is shown to copy, also after the page was closed', async () => {
  const context = two.page.context();
  const address = two.page.url();
  await one.writeIn('Thành phần tham dự');
  await two.writeIn(firstUnit);
  await two.goOffline();
  await two.page.keyboard.type(' Viết rồi đóng trang.');
  await expect.poll(() => keptLetters(two.page, '/minutes')).toContain('Viết rồi đóng trang.');
  await two.page.close();
  // The caret of one who went without a word goes after half a minute.
  await expect(one.minutes.locator('.collaboration-carets__caret')).toHaveCount(0, { timeout: 90_000 });
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Alt+ArrowUp');
  await one.expectSaved();
  await context.setOffline(false);
  two = await MinutesPage.at(await context.newPage(), address);
  await two.expectSaved();
  const rescued = two.page.getByRole('region', { name: 'Nội dung không còn chỗ trong văn bản' });
  await expect(rescued).toContainText('Viết rồi đóng trang.');
  await expectAccessible(two.page);
  await two.page.reload();
  await expect(rescued).toContainText('Viết rồi đóng trang.');
  await rescued.getByRole('button', { name: 'Bỏ' }).click();
  await two.page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
  await expect(rescued).toBeHidden();
});

test('a report is pasted whole, and what no edit can hold is refused with words', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  const before = await one.plainText(entry);
  await one.paste('Đoạn dán. '.repeat(15_000));
  await one.expectSaved();
  await expect.poll(() => two.plainText(entry)).toHaveLength(before.length + 150_000);
  await one.page.keyboard.press('Control+z');
  await expect.poll(() => two.plainText(entry)).toBe(before);
  await one.paste('a'.repeat(210_000));
  await expect(one.page.getByText('Đoạn dán quá dài')).toBeVisible();
  expect(await one.plainText(entry)).toBe(before);
});

test('what is on record is corrected at its head, with who and when', async () => {
  await pressKey(hall.chair, 'n');
  const entry = one.entry('Điểm danh điểm cầu');
  await entry.getByRole('button', { name: 'Thao tác với mục này' }).click();
  await one.page.getByRole('menuitem', { name: 'Sửa ghi nhận' }).click();
  const dialog = one.page.getByRole('dialog', { name: 'Sửa ghi nhận' });
  await dialog.getByLabel('Tên nội dung').fill('Điểm danh các điểm cầu');
  await expectAccessible(one.page);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);
  for (const each of [one, two]) {
    await expect(each.entry('Điểm danh các điểm cầu')).toContainText(/Đã sửa lúc \d\d:\d\d: /);
  }
});
