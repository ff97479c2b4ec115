import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { DemoServer } from './demo-server.ts';
import type { PageMedia } from './page-media.ts';
import { hubMedia, siteMedia } from './page-media.ts';
import { enterFromList, enterSite, openPage, pressKey, signIn } from './people.ts';

/** The first sites of the demo, as tiles name them. */
export const siteNames = ['TP Thanh Hóa', 'TP Sầm Sơn', 'TX Bỉm Sơn', 'TX Nghi Sơn'] as const;
/** The same in full. */
export const siteFullNames = [
  'VKSND thành phố Thanh Hóa',
  'VKSND thành phố Sầm Sơn',
  'VKSND thị xã Bỉm Sơn',
  'VKSND thị xã Nghi Sơn',
] as const;
export const hubName = 'VKSND tỉnh';

/** Everybody of a small hall. */
export const everyone: readonly PageMedia[] = [hubMedia, siteMedia[0], siteMedia[1]];

/** A server with the chair at the hub and the operators of the first two sites, all in their rooms. */
export type Hall = {
  readonly server: DemoServer;
  readonly chair: Page;
  readonly first: Page;
  readonly second: Page;
  close(): Promise<void>;
};

/** Lets them in. The conference is ready and not yet opened. */
export async function gatherHall(browser: Browser): Promise<Hall> {
  const server = await DemoServer.open();
  const [chair, first, second] = await Promise.all([
    openPage(browser, { media: hubMedia }),
    openPage(browser, { media: siteMedia[0] }),
    openPage(browser, { media: siteMedia[1] }),
  ]);
  await Promise.all([
    signIn(chair, 'chu-tri', { server }).then(() => enterFromList(chair)),
    enterSite(first, 1, { server }),
    enterSite(second, 2, { server }),
  ]);
  const close = async () => {
    await Promise.all([chair, first, second].map((page) => page.context().close()));
    await server.close();
  };
  return { server, chair, first, second, close };
}

/** A hall whose conference runs, with its list of requests open. */
export async function openHall(browser: Browser): Promise<Hall> {
  const hall = await gatherHall(browser);
  await openConference(hall.chair);
  await openList(hall.chair);
  return hall;
}

/** The chair opens the conference. */
export async function openConference(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Khai mạc', exact: true }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Khai mạc', exact: true }).click();
  await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toBeVisible();
}

/** The chair opens the list of requests. */
export async function openList(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Mở danh sách' }).click();
  await expect(chair.getByRole('button', { name: 'Đóng danh sách' })).toBeVisible();
}

/** A site asks to speak, by its representative unless a title is given; its own screen shows its place. */
export async function askToSpeak(site: Page, topic: string, title?: string): Promise<void> {
  await site.getByRole('button', { name: /^Đăng ký phát biểu/ }).click();
  const dialog = site.getByRole('dialog');
  await dialog.getByLabel('Nội dung').fill(topic);
  if (title !== undefined) await dialog.getByLabel('Chức vụ').fill(title);
  await dialog.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(site.getByText(topic)).toBeVisible();
}

/** The topics of the requests that wait, as a console that leads shows them. */
export async function expectQueue(chair: Page, topics: readonly string[]): Promise<void> {
  await expect(chair.locator('.dc-request__topic')).toHaveText([...topics]);
}

/** The chair ends the speech that runs, and nobody has the floor. */
export async function endSpeech(chair: Page): Promise<void> {
  await pressKey(chair, 'e');
  await expect(chair.getByRole('timer')).toHaveCount(0);
}

/** The sites take back their requests, one for each time that a page is named; then nobody waits. */
export async function withdrawAll(chair: Page, sites: readonly Page[]): Promise<void> {
  for (const site of sites) {
    const waiting = site.getByRole('button', { name: 'Rút đăng ký' });
    const count = await waiting.count();
    await waiting.first().click();
    await expect(waiting).toHaveCount(count - 1);
  }
  await expectQueue(chair, []);
}
