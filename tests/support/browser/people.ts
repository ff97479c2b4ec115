import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DemoServer } from './demo-server.ts';
import type { PageMedia } from './page-media.ts';
import { equip } from './page-media.ts';

/** The least screen that consoles are made for. */
export const consoleViewport = { width: 1_366, height: 768 } as const;

/** Accounts of the demo. */
export type AccountName =
  | 'quan-tri'
  | 'chu-tri'
  | 'pho-vien-truong'
  | 'chanh-van-phong'
  | 'thu-ky'
  | 'thu-ky-2'
  | 'ky-thuat';

export type PageOptions = {
  readonly media: PageMedia;
  /** Where the server is reached; a line of its own has another address. */
  readonly url?: string;
  readonly context?: BrowserContext;
  readonly beforeLoad?: (page: Page) => Promise<void>;
};

/** A page with equipment of its own, in a browser context of its own unless one is given. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const context = options.context ?? (await browser.newContext({ viewport: consoleViewport }));
  const page = await context.newPage();
  await equip(page, options.media);
  await options.beforeLoad?.(page);
  return page;
}

export type WayIn = { readonly server: DemoServer; readonly url?: string };

/** Signs in as an account, by its form, and stands before the list of conferences. */
export async function signIn(page: Page, name: AccountName, way: WayIn): Promise<void> {
  await sendSignIn(page, name, way);
  await expect(page.getByRole('heading', { name: 'Hội nghị', exact: true })).toBeVisible();
}

/** Fills in the form of sign-in and sends it, whatever comes of it. */
export async function sendSignIn(page: Page, name: AccountName, { server, url = server.url }: WayIn): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu').fill(server.ways.passwordByName.get(name) ?? '');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** From the list of conferences through the check of the equipment into the room. */
export async function enterFromList(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await passDeviceCheck(page);
}

/** As `enterFromList`, for somebody whose device is proposed as a console only. */
export async function enterConsoleFromList(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await expect(page.getByLabel('Chỉ bàn điều khiển')).toBeChecked();
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(stage(page)).toBeVisible();
}

/** Comes in by the join link of the site of that number, 1 being the first. */
export async function enterSite(page: Page, number: number, { server, url = server.url }: WayIn): Promise<void> {
  const path = server.ways.joinPaths[number - 1];
  if (path === undefined) throw new Error(`there is no link of site ${number}`);
  await page.goto(`${url}${path}`);
  await page.getByRole('button', { name: 'Vào hội nghị' }).click();
  await passDeviceCheck(page);
}

/** Waits for the room's own picture and goes in. */
export async function passDeviceCheck(page: Page): Promise<void> {
  await expect(page.getByText('Camera hoạt động')).toBeVisible();
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(stage(page)).toBeVisible();
}

/** The stage of any screen. */
export function stage(page: Page): Locator {
  return page.getByRole('region', { name: 'Màn hình chung' });
}

/** The tile of a site, by its short name. */
export function tile(page: Page, name: string): Locator {
  return page.locator('.dc-tile', { has: page.getByText(name, { exact: true }) });
}

/** Printed names of keys, where consoles call them otherwise than the keyboard does. */
const printed: Readonly<Record<string, string>> = { Space: '␣', '-': '−' };

/** Presses a key of a console, once the button that carries it can be pressed. */
export async function pressKey(page: Page, key: string): Promise<void> {
  const button = page.locator(`[data-shortcut="${printed[key] ?? (key.length === 1 ? key.toUpperCase() : key)}"]`);
  await expect(button).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press(key);
}
