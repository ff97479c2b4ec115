import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, expectQueue, gatherHall, siteFullNames, siteNames } from '../support/browser/hall.ts';
import { pressKey, stage, tile } from '../support/browser/people.ts';

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await gatherHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('the chair runs a whole discussion from the keyboard alone', async () => {
  const { chair, first, second } = hall;
  await forbidPointer(chair);
  const search = chair.getByRole('combobox', { name: 'Tìm đơn vị, không cần gõ dấu' });
  const clock = stage(chair).locator('.dc-clock__label');

  await test.step('opens the conference', async () => {
    await focusByTab(chair, chair.getByRole('button', { name: 'Khai mạc', exact: true }));
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('dialog', { name: 'Khai mạc hội nghị' })).toBeVisible();
    await focusByTab(chair, chair.getByRole('dialog').getByRole('button', { name: 'Khai mạc', exact: true }));
    await chair.keyboard.press('Enter');
    await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
  });

  await test.step('goes on to the discussion, item by item', async () => {
    const current = chair.locator('[aria-current="step"]');
    for (const title of [/^Điểm danh/, /^Tuyên bố/, /^Tóm tắt/, /^Trình bày/, /^Gợi ý/, /^Thảo luận/]) {
      await chair.keyboard.press('Escape');
      await pressKey(chair, 'n');
      await expect(current).toHaveText(title);
    }
    await expect(chair.getByText('đang mở', { exact: true })).toBeVisible();
  });

  await askToSpeak(first, 'Ý kiến thứ nhất');
  await askToSpeak(second, 'Ý kiến thứ hai');
  await expectQueue(chair, ['Ý kiến thứ nhất', 'Ý kiến thứ hai']);

  await test.step('moves the second request to the front', async () => {
    await focusByTab(chair, chair.getByRole('button', { name: `Đổi thứ tự của ${siteFullNames[1]}` }));
    await chair.keyboard.press('Space');
    await expect(chair.getByText(`${siteFullNames[1]} ở vị trí 2.`)).toBeAttached();
    await chair.keyboard.press('ArrowUp');
    await expect(chair.getByText(`${siteFullNames[1]} ở vị trí 1.`)).toBeAttached();
    await chair.keyboard.press('Space');
    await expectQueue(chair, ['Ý kiến thứ hai', 'Ý kiến thứ nhất']);
  });

  await test.step('gives, pauses, resumes, lengthens and shortens', async () => {
    await chair.keyboard.press('Escape');
    await pressKey(chair, 'Enter');
    await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
    await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
    await expect(clock).toHaveText(/\/ 05:00$/);
    await pressKey(chair, 'Space');
    await expect(stage(chair).getByText('Đang dừng')).toBeVisible();
    await pressKey(chair, 'Space');
    await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
    await pressKey(chair, '+');
    await expect(clock).toHaveText(/\/ 06:00$/);
    await pressKey(chair, '-');
    await expect(clock).toHaveText(/\/ 05:00$/);
  });

  await test.step('opens another site for an answer, and silences the hub', async () => {
    await pressKey(chair, 'o');
    await expect(search).toBeFocused();
    await chair.keyboard.type('thanh pho thanh hoa');
    await expect(chair.getByRole('option')).toHaveCount(1);
    await chair.keyboard.press('Enter');
    await expect(chair.getByText(`Đang mở: ${siteNames[0]}`)).toBeVisible();
    await expect(first.getByText('Micro đang mở', { exact: true })).toBeVisible();
    await pressKey(chair, 'm');
    await expect(chair.getByText('Điểm cầu chính đang tắt tiếng')).toBeVisible();
    await pressKey(chair, 'm');
    await expect(chair.getByText('Điểm cầu chính đang tắt tiếng')).toHaveCount(0);
  });

  await test.step('ends, takes the end back, and gives the floor to the next', async () => {
    await pressKey(chair, 'e');
    await expect(clock).toHaveCount(0);
    await pressKey(chair, 'u');
    await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
    await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
    await pressKey(chair, 'Enter');
    await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
    await expectQueue(chair, []);
    await pressKey(chair, 'e');
    await expect(clock).toHaveCount(0);
  });

  await test.step('calls a site that did not ask, found without diacritics', async () => {
    await pressKey(chair, '/');
    await expect(search).toBeFocused();
    await chair.keyboard.type('sam son');
    await expect(chair.getByRole('option')).toHaveCount(1);
    await chair.keyboard.press('Enter');
    const dialog = chair.getByRole('dialog', { name: `Mời ${siteFullNames[1]} phát biểu` });
    // A dialog takes the focus a moment after it is there: a key pressed before is nobody's.
    await expect(dialog.getByLabel('Nội dung')).toBeFocused();
    await chair.keyboard.press('Enter');
    await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
    await expect(tile(chair, siteNames[1])).toHaveClass(/dc-tile--speaking/);
    await pressKey(chair, 'e');
    await expect(clock).toHaveCount(0);
  });

  await test.step('reads the keys and closes them', async () => {
    await pressKey(chair, '?');
    await expect(chair.getByRole('dialog', { name: 'Phím tắt của bàn điều khiển' })).toBeVisible();
    await chair.keyboard.press('Escape');
    await expect(chair.getByRole('dialog')).toHaveCount(0);
  });
});

/** From now on a press by a pointer fails the test. */
async function forbidPointer(page: Page): Promise<void> {
  await page.exposeFunction('reportPointer', () => {
    throw new Error('a pointer was used');
  });
  await page.evaluate(() => addEventListener('pointerdown', () => Reflect.get(globalThis, 'reportPointer')(), true));
}

const LONGEST_WALK = 120;

/** Goes with the tabulator until something has the focus. */
async function focusByTab(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the tabulator does not lead there');
}
