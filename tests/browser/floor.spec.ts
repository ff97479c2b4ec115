import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import {
  askToSpeak,
  endSpeech,
  everyone,
  expectQueue,
  openHall,
  siteFullNames,
  siteNames,
  withdrawAll,
} from '../support/browser/hall.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { pressKey, stage, tile } from '../support/browser/people.ts';
import { expectHears, expectMovingPicture } from '../support/browser/senses.ts';

const [firstMedia, secondMedia] = siteMedia;

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('a hub and two sites see each other move', async () => {
  const { chair, first, second } = hall;
  await expectMovingPicture(tile(chair, siteNames[0]).locator('video'), firstMedia);
  await expectMovingPicture(tile(chair, siteNames[1]).locator('video'), secondMedia);
  for (const site of [first, second]) await expectMovingPicture(stage(site).locator('video'), hubMedia);
});

test('a site asks and is given the floor: its voice alone arrives, clock and picture on all screens, then silence', async () => {
  const { chair, first, second } = hall;
  await expectHears(first, { heard: [hubMedia], all: everyone });
  await askToSpeak(first, 'Tiến độ giải quyết án quá hạn');
  await expectQueue(chair, ['Tiến độ giải quyết án quá hạn']);
  await pressKey(chair, 'Enter');
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  for (const page of [chair, second]) {
    await expect(stage(page).getByText(siteFullNames[0]).first()).toBeVisible();
    await expect(stage(page).getByRole('timer')).toBeVisible();
    await expectMovingPicture(stage(page).locator('video'), firstMedia);
  }
  await expectRunning(chair);
  await expectRunning(second);
  await expectRunning(first);
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await endSpeech(chair);
  await expect(first.getByText('Micro đang tắt')).toBeVisible();
  await expectHears(chair, { heard: [], all: everyone });
  await expectHears(second, { heard: [hubMedia], all: everyone });
});

test('the floor goes from site to site, and each sees the other', async () => {
  const { chair, first, second } = hall;
  await askToSpeak(second, 'Báo cáo của điểm cầu thứ hai');
  await askToSpeak(first, 'Trao đổi thêm');
  await expectQueue(chair, ['Báo cáo của điểm cầu thứ hai', 'Trao đổi thêm']);
  await pressKey(chair, 'Enter');
  await expectMovingPicture(stage(first).locator('video'), secondMedia);
  await expectHears(first, { heard: [hubMedia, secondMedia], all: everyone });
  await pressKey(chair, 'Enter');
  await expectMovingPicture(stage(second).locator('video'), firstMedia);
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await endSpeech(chair);
});

test('somebody called by mistake is taken back: the request is in its place again and nothing counts', async () => {
  const { chair, first, second } = hall;
  await askToSpeak(first, 'Đăng ký thứ nhất');
  await askToSpeak(second, 'Đăng ký thứ hai');
  await askToSpeak(first, 'Đăng ký thứ ba', 'Phó Viện trưởng');
  const topics = ['Đăng ký thứ nhất', 'Đăng ký thứ hai', 'Đăng ký thứ ba'];
  await expectQueue(chair, topics);
  const spokenCount = chair
    .locator('.dc-request')
    .nth(1)
    .getByText(/phát biểu( \d+ lượt)?$/);
  const before = await spokenCount.textContent();
  await chair.getByRole('button', { name: `Thao tác khác: ${siteFullNames[1]}` }).click();
  await chair.getByRole('menuitem', { name: 'Mời phát biểu' }).click();
  await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expectHears(first, { heard: [hubMedia, secondMedia], all: everyone });
  await pressKey(chair, 'u');
  await expectQueue(chair, topics);
  await expect(spokenCount).toHaveText(before ?? '');
  await expect(second.getByText('Micro đang tắt')).toBeVisible();
  await expect(second.locator('.dc-place__number')).toHaveText('2');
  await expect(chair.getByRole('timer')).toHaveCount(0);
  await expectHears(first, { heard: [hubMedia], all: everyone });
  await withdrawAll(chair, [first, first, second]);
});

/** Waits until the clock of a screen has moved on. */
async function expectRunning(page: Hall['chair']): Promise<void> {
  const clock = stage(page).locator('.dc-clock__time');
  const before = await clock.textContent();
  await expect(clock).not.toHaveText(before ?? '');
}
