import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, everyone, openHall, siteNames } from '../support/browser/hall.ts';
import { equip, hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { passDeviceCheck, pressKey, stage, tile } from '../support/browser/people.ts';
import { expectHears, expectMovingPicture, sendingOf } from '../support/browser/senses.ts';
import { conferenceIds, signIn } from '../support/sign-in.ts';

const [firstMedia, secondMedia] = siteMedia;

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('a site that leaves sends nothing any more, and comes in again by the check of its equipment', async () => {
  const { chair, first, second } = hall;
  await leave(first);
  await expect(first.getByText('Camera hoạt động')).toBeVisible();
  await expect(first.getByRole('button', { name: 'Vào hội nghị', exact: true })).toBeVisible();
  expect((await sendingOf(first)).sent).toBe(0);
  await passDeviceCheck(first);
  await askToSpeak(first, 'Phát biểu sau khi vào lại');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectMovingPicture(stage(second).locator('video'), firstMedia);
  await endSpeech(chair);
});

test('a second window takes nothing from the first, and takes its place when that one is closed', async () => {
  const { chair, first, second } = hall;
  const wall = await anotherWindow(chair, hubMedia, chair.url().replace(/[^/]+$/, 'man-hinh-ghep'));
  await expectMovingPicture(tile(wall, siteNames[0]).locator('video'), firstMedia);
  await askToSpeak(first, 'Phát biểu khi có hai cửa sổ');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await expectHears(wall, { heard: [], all: everyone });
  await wall.close();
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await endSpeech(chair);
  const other = await anotherWindow(second, secondMedia, second.url());
  await expect(stage(other)).toBeVisible();
  await second.close();
  await askToSpeak(other, 'Phát biểu từ cửa sổ còn lại');
  await pressKey(chair, 'Enter');
  await expect(other.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expectHears(first, { heard: [hubMedia, secondMedia], all: everyone });
  await endSpeech(chair);
});

test('a display beside a console is a device of its own', async () => {
  const { chair, first, server } = hall;
  const display = await anotherWindow(chair, hubMedia, `${server.url}${await newDisplayLink()}`);
  await display.getByRole('button', { name: 'Mở màn hình' }).click();
  await expectMovingPicture(stage(display).locator('video'), hubMedia);
  await expectHears(first, { heard: [hubMedia], all: everyone });
  await display.close();
  await expectHears(first, { heard: [hubMedia], all: everyone });
  await chair.reload();
  await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
  await expectHears(first, { heard: [hubMedia], all: everyone });
});

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rời hội nghị' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rời hội nghị' }).click();
}

/** A window of the same browser as another page. */
async function anotherWindow(beside: Page, media: typeof hubMedia, url: string): Promise<Page> {
  const page = await beside.context().newPage();
  await equip(page, media);
  await page.goto(url);
  return page;
}

/** A display link of the hub, made by the technician. */
async function newDisplayLink(): Promise<string> {
  const { url, ways } = hall.server;
  const technician = await signIn(url, ways, 'ky-thuat');
  const [conferenceId] = await conferenceIds(technician);
  const { siteId } = await technician.get<{ siteId: string }>(`/api/conferences/${conferenceId}`);
  const links = `/api/conferences/${conferenceId}/display-links`;
  return (await technician.get<{ path: string }>(links, { siteId, label: 'Màn hình hội trường' })).path;
}
