import { expect, test } from '@playwright/test';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, everyone, expectQueue, openHall, siteFullNames } from '../support/browser/hall.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { pressKey, stage } from '../support/browser/people.ts';
import { expectHears, expectMovingPicture } from '../support/browser/senses.ts';

const [firstMedia] = siteMedia;

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('the server is killed and started again with screens open: nothing can be pressed meanwhile, and the floor is as before', async () => {
  const { server, chair, first, second } = hall;
  await askToSpeak(first, 'Ý kiến giữa chừng');
  await askToSpeak(second, 'Ý kiến còn chờ');
  await pressKey(chair, 'Enter');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });

  await server.kill();
  for (const page of [chair, first, second]) {
    await expect(page.getByText(/^Mất kết nối với máy chủ từ \d\d:\d\d:\d\d\.$/)).toBeVisible();
    await expect(stage(page).getByText(siteFullNames[0]).first()).toBeVisible();
  }
  for (const key of ['E', 'Enter', '+', '␣']) {
    await expect(chair.locator(`[data-shortcut="${key}"]`)).toHaveAttribute('aria-disabled', 'true');
  }
  await expect(first.getByRole('button', { name: 'Đã phát biểu xong' })).toHaveAttribute('aria-disabled', 'true');
  await expect(second.getByRole('button', { name: 'Rút đăng ký' })).toHaveAttribute('aria-disabled', 'true');
  await chair.keyboard.press('e');

  await server.start();
  for (const page of [chair, first, second]) {
    await expect(page.getByText(/^Mất kết nối với máy chủ từ/)).toHaveCount(0);
    await expect(stage(page).getByText('Đang phát biểu')).toBeVisible();
  }
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expectQueue(chair, ['Ý kiến còn chờ']);
  await expect(second.locator('.dc-place__number')).toHaveText('1');
  await expectHears(second, { heard: [hubMedia, firstMedia], all: everyone });
  await expectHears(chair, { heard: [firstMedia], all: everyone });
  await expectMovingPicture(stage(second).locator('video'), firstMedia);
  await endSpeech(chair);
});
