import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, everyone, openHall, siteFullNames } from '../support/browser/hall.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { openPage, pressKey, stage } from '../support/browser/people.ts';
import { expectHears, expectMovingPicture, sendingOf } from '../support/browser/senses.ts';
import { conferenceIds, enterSite, signIn } from '../support/sign-in.ts';

const [firstMedia, , thirdMedia] = siteMedia;

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('a display that came by its link shows the stage, has no controls and sends nothing', async ({ browser }) => {
  const { chair, first, server } = hall;
  const display = await openPage(browser, { media: thirdMedia });
  await display.goto(`${server.url}${await newDisplayLink()}`);
  await display.getByRole('button', { name: 'Mở màn hình' }).click();
  await expectMovingPicture(stage(display).locator('video'), hubMedia);
  await askToSpeak(first, 'Phát biểu trước màn hình');
  await pressKey(chair, 'Enter');
  await expect(stage(display).getByText(siteFullNames[0]).first()).toBeVisible();
  await expect(stage(display).getByRole('timer')).toBeVisible();
  await expectMovingPicture(stage(display).locator('video'), firstMedia);
  await expectHears(display, { heard: [], all: [...everyone, thirdMedia] });
  for (const role of ['button', 'link', 'textbox'] as const) await expect(display.getByRole(role)).toHaveCount(0);
  expect(await sendingOf(display)).toEqual({ sent: 0, captures: 0 });
  await endSpeech(chair);
  await expectMovingPicture(stage(display).locator('video'), hubMedia);
  await display.context().close();
});

test('a device that is reloaded returns by itself, with its microphone when it has the floor', async () => {
  const { chair, first, second } = hall;
  await askToSpeak(first, 'Phát biểu qua lần tải lại trang');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await first.reload();
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectMovingPicture(stage(second).locator('video'), firstMedia);
  await chair.reload();
  await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
  await expectMovingPicture(stage(chair).locator('video'), firstMedia);
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await endSpeech(chair);
});

test('a second device of a site is told where the sound is, and takes it over in one act', async ({ browser }) => {
  const { chair, first, second, server } = hall;
  const other = await openPage(browser, { media: thirdMedia });
  await other.goto(`${server.url}${server.ways.joinPaths[0]}`);
  await other.getByRole('button', { name: 'Vào hội nghị' }).click();
  await expect(other.getByText('Âm thanh đang ở máy khác')).toBeVisible();
  await other.getByRole('button', { name: 'Chuyển sang máy này' }).click();
  await expect(stage(other)).toBeVisible();
  await askToSpeak(other, 'Phát biểu từ máy thứ hai');
  await pressKey(chair, 'Enter');
  await expect(other.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  const all = [...everyone, thirdMedia];
  await expectHears(second, { heard: [hubMedia, thirdMedia], all });
  // Not even what the others hear comes out of the room's old device now: nothing can echo.
  await expectHears(first, { heard: [], all });
  await endSpeech(chair);
  await expectHears(second, { heard: [hubMedia], all });
  await other.context().close();
});

/** A display link of the second site, made by the technician. */
async function newDisplayLink(): Promise<string> {
  const { url, ways } = hall.server;
  const technician = await signIn(url, ways, 'ky-thuat');
  const [conferenceId] = await conferenceIds(technician);
  const { siteId } = await enterSite(url, ways.joinPaths[1] ?? '');
  const links = `/api/conferences/${conferenceId}/display-links`;
  return (await technician.get<{ path: string }>(links, { siteId, label: 'Màn hình hội trường' })).path;
}
