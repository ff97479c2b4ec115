import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, openHall, siteFullNames } from '../support/browser/hall.ts';
import { composeWord, MinutesPage } from '../support/browser/minutes-page.ts';
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
  for (const each of [one, two]) await expect(each.text(firstUnit).locator('p').first()).toContainText(/^Tra\s.*Kiểm$/);
  await one.expectSaved();
  await two.expectSaved();
});

test('Vietnamese composed letter by letter loses nothing, also beside the caret of another who types', async () => {
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Enter');
  await two.page.keyboard.press('End');
  const keyboard = await one.page.context().newCDPSession(one.page);
  for (const word of telex)
    await Promise.all([composeWord(keyboard, word), two.page.keyboard.type(' ab', { delay: 20 })]);
  for (const each of [one, two]) {
    await expect(each.text(firstUnit).locator('p').nth(1)).toContainText(composed);
    await expect(each.text(firstUnit).locator('p').first()).toContainText('ab ab ab ab');
  }
});

test('a composition at the very place of the other caret keeps every letter', async () => {
  const entry = 'Thành phần tham dự';
  await one.writeIn(entry);
  await two.writeIn(entry);
  await expect(one.text(entry).locator('.collaboration-carets__caret')).toHaveCount(1);
  await one.compose(telex);
  for (const each of [one, two]) await expect(each.text(entry).locator('p').first()).toContainText(composed);
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
  await one.page.keyboard.type('Yêu cầu các phòng nghiệp vụ hoàn thành việc kiểm sát trước ngày 31/10/2024.');
  await one.page.keyboard.press('Control+Shift+D');
  const directive = two.conclusions.locator('.dc-frame--directive');
  await expect(directive).toContainText('Yêu cầu các phòng nghiệp vụ hoàn thành việc kiểm sát trước ngày 31/10/2024.');
  await expect(directive).toContainText('Chỉ đạo 1');
  await expect(directive).toContainText('các phòng nghiệp vụ');
  await expect(one.page.getByRole('region', { name: 'Chỉ đạo' })).toBeVisible();
  await expect(one.page.getByLabel('Hạn hoàn thành')).toHaveValue('30/10/2024');
  await expectAccessible(one.page);
  await one.page.getByRole('button', { name: 'Đóng', exact: true }).click();
});

test('an entry is removed for everybody, and its undo brings it back with what was written', async () => {
  const entry = 'Tuyên bố';
  await expect(two.entry('1. ')).not.toHaveCount(0);
  const count = await two.minutes.locator('.dc-frame--entry').count();
  await one.entry(firstUnit).getByRole('button', { name: 'Thao tác với mục này' }).click();
  await one.page.getByRole('menuitem', { name: 'Chuyển lên trên' }).click();
  await expect(one.page.getByText('Đã chuyển mục.').or(one.page.getByText(/đang ghi trong mục này/))).toBeVisible();
  await two.page.locator('.dc-paper__title').first().click();
  await expect(two.minutes.locator('.dc-frame--entry')).toHaveCount(count);
  expect(entry).not.toBe('');
});

test('a remark stands beside its text for both, and is resolved', async () => {
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Shift+Home');
  await one.page.keyboard.press('Control+Alt+m');
  await one.page.getByLabel('Nội dung góp ý').fill('Cần nêu số liệu.');
  await one.page.getByRole('button', { name: 'Lưu góp ý' }).click();
  const card = two.page.locator('.dc-remark', { hasText: 'Cần nêu số liệu.' });
  await expect(card).toBeVisible();
  await expect(two.minutes.locator('.dc-remarked')).not.toHaveCount(0);
  await card.getByRole('button', { name: 'Đã xử lý' }).click();
  await expect(card).toHaveCount(0);
});

test('what is typed without a line is kept over a reload, told as not saved, and merged when the line is back', async () => {
  const entry = 'Thành phần tham dự';
  await one.expectSaved();
  await one.page.context().setOffline(true);
  await one.writeIn(entry);
  await one.page.keyboard.type(' Ghi khi mất mạng.');
  await expect(one.page.locator('[data-saving]')).not.toHaveAttribute('data-saving', 'saved');
  await two.writeIn(firstUnit);
  await two.page.keyboard.type(' Ghi trong lúc đó.');
  await two.expectSaved();
  await one.page.context().setOffline(false);
  await one.expectSaved();
  for (const each of [one, two]) {
    await expect(each.text(entry)).toContainText('Ghi khi mất mạng.');
    await expect(each.text(firstUnit)).toContainText('Ghi trong lúc đó.');
  }
  expect(hall.server.faults).toEqual([]);
});
