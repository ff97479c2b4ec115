import process from 'node:process';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import {
  askToSpeak,
  endSpeech,
  everyone,
  expectQueue,
  openHall,
  siteNames,
  withdrawAll,
} from '../support/browser/hall.ts';
import { Line } from '../support/browser/line.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { enterSite, openPage, pressKey, stage, tile } from '../support/browser/people.ts';
import { expectHears, expectMovingPicture } from '../support/browser/senses.ts';

const [firstMedia, secondMedia, thirdMedia] = siteMedia;

let hall: Hall;
let line: Line;
/** The operators of the third site, whose line can be cut. */
let third: Page;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
  line = await Line.open(hall.server);
  third = await openPage(browser, { media: thirdMedia, beforeLoad: (page) => line.lead(page) });
  await enterSite(third, 3, { server: hall.server, url: line.url });
});

test.afterAll(async () => {
  await third?.context().close();
  line?.close();
  await hall?.close();
});

test('a line is cut and comes back: the request is still in its place, without a reload', async () => {
  const { chair, first } = hall;
  const isSameDocument = await markDocument(third);
  await askToSpeak(first, 'Đăng ký đứng đầu');
  await askToSpeak(third, 'Đăng ký của điểm cầu bị đứt');
  line.cut();
  await expect(third.getByText(/^Mất kết nối với máy chủ từ \d\d:\d\d:\d\d/)).toBeVisible();
  await expect(tile(chair, siteNames[2]).getByText('mất kết nối')).toBeVisible();
  await expect(third.getByRole('button', { name: 'Rút đăng ký' })).toHaveAttribute('aria-disabled', 'true');
  line.mend();
  await expect(third.getByText(/^Mất kết nối với máy chủ/)).toHaveCount(0);
  await expect(tile(chair, siteNames[2]).getByText('mất kết nối')).toHaveCount(0);
  await expectQueue(chair, ['Đăng ký đứng đầu', 'Đăng ký của điểm cầu bị đứt']);
  await expect(third.locator('.dc-place__number')).toHaveText('2');
  await expectMovingPicture(tile(chair, siteNames[2]).locator('video'), thirdMedia);
  await expectMovingPicture(stage(third).locator('video'), hubMedia);
  await expectHears(third, { heard: [hubMedia], all: [...everyone, thirdMedia] });
  expect(await isSameDocument()).toBe(true);
  await withdrawAll(chair, [first, third]);
});

test('a line is cut while its site speaks: the clock pauses, and the microphone is open again by itself', async () => {
  const { chair, second } = hall;
  const isSameDocument = await markDocument(third);
  await askToSpeak(third, 'Phát biểu khi đường truyền đứt');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, thirdMedia], all: [...everyone, thirdMedia] });
  line.cut();
  await expect(stage(chair).getByText('Mất kết nối, đồng hồ dừng')).toBeVisible();
  await expectHears(second, { heard: [hubMedia], all: [...everyone, thirdMedia] });
  line.mend();
  await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
  await expect(third.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expectHears(second, { heard: [hubMedia, thirdMedia], all: [...everyone, thirdMedia] });
  await expectMovingPicture(stage(second).locator('video'), thirdMedia);
  expect(await isSameDocument()).toBe(true);
  await endSpeech(chair);
});

test('the media worker dies: all pictures and voices come back by themselves', async () => {
  const { chair, first, second } = hall;
  await askToSpeak(first, 'Phát biểu khi máy chủ hình tiếng hỏng');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  const dead = hall.server.mediaWorkers;
  expect(dead).toHaveLength(1);
  for (const pid of dead) process.kill(pid, 'SIGKILL');
  await expect.poll(() => hall.server.mediaWorkers.filter((pid) => !dead.includes(pid)).length).toBe(1);
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await expectMovingPicture(stage(second).locator('video'), firstMedia);
  await expectMovingPicture(tile(chair, siteNames[1]).locator('video'), secondMedia);
  await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
  await endSpeech(chair);
});

/** Marks the page; gives a question whether it is still the same document. */
async function markDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { isMarked: true }));
  return () => page.evaluate(() => 'isMarked' in globalThis);
}
