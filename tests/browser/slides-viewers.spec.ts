import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { ConferenceId, FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { buildSlidesPage, serveSlidesPage } from '../support/browser/slides-page.ts';
import { conferenceIds, signIn } from '../support/sign-in.ts';
import { TestClient } from '../support/test-client.ts';

/** As far as a screen may be from the server's clock, in ms. */
const IN_STEP_MS = 250;

let server: DemoServer;
let chair: TestClient;
let conferenceId: ConferenceId;
let files: Awaited<ReturnType<typeof buildSlidesPage>>;

test.beforeAll(async () => {
  files = await buildSlidesPage();
  server = await DemoServer.open({ settings: { DIEM_CAU_MEDIA: 'fake' } });
  const browser = await signIn(server.url, server.ways, 'chu-tri');
  const [first] = await conferenceIds(browser);
  if (first === undefined) throw new Error('no conference');
  conferenceId = first;
  chair = await TestClient.join({ url: server.url, cookie: browser.cookie, conferenceId });
  await chair.did({ type: 'stage/takeShow' });
});

test.afterAll(async () => {
  chair?.close();
  await server?.close();
});

/** Uploads a file as the chair does. */
async function upload(name: string): Promise<{ digest: FileDigest; durationMs: number | null }> {
  const body = readFileSync(fileURLToPath(new URL(`../support/media/${name}`, import.meta.url)));
  const path = `/api/conferences/${conferenceId}/files?name=${encodeURIComponent(name)}`;
  const headers = { cookie: chair.options.cookie, origin: server.url, 'content-type': 'application/octet-stream' };
  const response = await fetch(`${server.url}${path}`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { file: { digest: FileDigest; durationMs: number | null } };
  expect(response.status, JSON.stringify(answer)).toBe(201);
  return answer.file;
}

/** Adds a slide at the end of the deck. */
async function addSlide(title: string, content: SlideContent): Promise<SlideId> {
  const before = chair.state?.stage.deck.order ?? [];
  const afterSlideId = before.at(-1) ?? null;
  await chair.did({ type: 'stage/addSlide', slide: { itemId: null, title, content }, afterSlideId });
  await chair.until(() => chair.state?.stage.deck.order.length === before.length + 1);
  const added = chair.state?.stage.deck.order.at(-1);
  if (added === undefined) throw new Error('no slide');
  return added;
}

const show = (slideId: SlideId, page = 1) => chair.did({ type: 'stage/showSlide', slideId, page });

/** A room of a site that looks at nothing but the slides. */
async function openRoom(browser: Browser, number: number, context?: BrowserContext): Promise<Page> {
  const own = context ?? (await browser.newContext({ viewport: { width: 1_366, height: 768 } }));
  await serveSlidesPage(own, files);
  const token = server.ways.joinPaths[number - 1]?.split('/').at(-1);
  await own.request.post(`${server.url}/api/join-links/enter`, { data: { token }, headers: { origin: server.url } });
  const page = await own.newPage();
  await page.goto(`${server.url}/hoi-nghi?c=${conferenceId}`);
  return page;
}

const playerOf = (page: Page): Locator => page.locator('video');
const canvasOf = (page: Page): Locator => page.locator('canvas');

/** Offsets of a player as it tells them, this many one after another while it plays. */
function offsetsOf(page: Page, count: number): Promise<number[]> {
  return playerOf(page).evaluate(
    (video, wanted) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        const observer = new MutationObserver(() => {
          if (video.dataset['readiness'] === 'playing') seen.push(Number(video.dataset['offsetMs']));
          if (seen.length < wanted) return;
          observer.disconnect();
          resolve(seen);
        });
        observer.observe(video, { attributes: true, attributeFilter: ['data-offset-ms'] });
      }),
    count,
  );
}

/** Waits until a player has found its place, which it may do by jumping. */
async function expectInStep(page: Page): Promise<void> {
  await expect(playerOf(page)).toHaveAttribute('data-readiness', 'playing');
  await expect
    .poll(async () => Math.abs(Number((await playerOf(page).getAttribute('data-offset-ms')) ?? 9_999)))
    .toBeLessThanOrEqual(IN_STEP_MS);
}

/** How far the picture itself is from the server's clock as the chair knows it, whatever the page says of it. */
async function apartMs(page: Page): Promise<number> {
  const video = chair.state?.stage.show.video;
  if (video?.kind !== 'playing') throw new Error('no video plays');
  const seen = await playerOf(page).evaluate(({ currentTime }: HTMLVideoElement) => ({
    positionMs: currentTime * 1_000,
    at: Date.now(),
  }));
  return seen.positionMs - (video.positionMs + seen.at + chair.serverAheadMs - video.since);
}

function worst(offsets: readonly number[]): number {
  return Math.max(...offsets.map(Math.abs));
}

test('two rooms keep a video within 250 ms of the server, a late one and a stalled one too', async ({ browser }) => {
  const { digest, durationMs } = await upload('long-clip.mp4');
  const slideId = await addSlide('Phóng sự', { kind: 'video', digest, durationMs: durationMs ?? 0 });
  await show(slideId);
  const [first, second] = await Promise.all([openRoom(browser, 1), openRoom(browser, 2)]);
  for (const page of [first, second]) await expect(playerOf(page)).toHaveAttribute('data-readiness', 'ready');
  await chair.did({ type: 'stage/playVideo', slideId, positionMs: 0 });
  await Promise.all([first, second].map(expectInStep));
  const offsets = await Promise.all([first, second].map((page) => offsetsOf(page, 15)));
  expect(worst(offsets.flat())).toBeLessThanOrEqual(IN_STEP_MS);
  const late = await openRoom(browser, 3);
  await expectInStep(late);
  // an own player that is moved aside, as one whose data did not come
  await playerOf(second).evaluate((video: HTMLVideoElement) => {
    video.currentTime = Math.max(0, video.currentTime - 3);
  });
  await expectInStep(second);
  const after = await Promise.all([first, second, late].map((page) => offsetsOf(page, 8)));
  test.info().annotations.push({ type: 'offsets', description: JSON.stringify([offsets, after]) });
  expect(worst(after.flat())).toBeLessThanOrEqual(IN_STEP_MS);
  expect(worst(await Promise.all([first, second, late].map(apartMs)))).toBeLessThanOrEqual(IN_STEP_MS);
  expect(await playerOf(first).evaluate((video: HTMLVideoElement) => video.muted)).toBe(false);

  await chair.did({ type: 'stage/moveVideo', slideId, positionMs: 18_000 });
  await expect(playerOf(first)).toHaveAttribute('data-readiness', 'ended');
  for (const page of [first, second, late]) {
    await expect(playerOf(page)).toHaveAttribute('data-readiness', 'ended');
    expect(await playerOf(page).evaluate((video: HTMLVideoElement) => video.duration - video.currentTime)).toBeLessThan(
      0.1,
    );
  }
  await Promise.all([first, second, late].map((page) => page.context().close()));
});

test('a PDF is drawn by its worker, its next page is ready before it is turned, and its words can be read', async ({
  browser,
}) => {
  const { digest } = await upload('three-pages.pdf');
  const slideId = await addSlide('Báo cáo', { kind: 'pdf', digest, pageCount: 3 });
  await show(slideId);
  const page = await openRoom(browser, 1);
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith('blob:')) outside.push(url);
  });
  const canvas = canvasOf(page);
  await expect(canvas).toHaveAttribute('data-page', '1');
  await expect(canvas).toHaveAccessibleName('Báo cáo, trang 1/3');
  await expect(page.getByText('Hoi nghi giao ban')).toBeAttached();
  // pixels of the screen, not of a thumbnail: the sheet fills the height that the page has
  expect(await canvas.evaluate((sheet: HTMLCanvasElement) => sheet.height)).toBe(768);
  expect(await colourOf(canvas)).toEqual([178, 20, 28]);
  await expect(page.locator('.dc-slide')).toHaveAttribute('data-next-ready', 'true');
  await show(slideId, 2);
  await expect(canvas).toHaveAttribute('data-page', '2');
  await expect(canvas).toHaveAttribute('data-turn', 'ready');
  expect(await colourOf(canvas)).toEqual([28, 74, 135]);
  test.info().annotations.push({ type: 'turn', description: (await canvas.getAttribute('data-turn-ms')) ?? '' });
  await show(slideId, 3);
  await expect(canvas).toHaveAttribute('data-page', '3');
  // the picture in it is unpacked by WebAssembly: it is neither white nor missing
  expect(await colourOf(canvas, [0.75, 0.45])).not.toEqual([255, 255, 255]);
  expect(outside).toEqual([]);
  await page.context().close();
});

/** The colour at a place of a canvas, in shares of it; near its lower left corner unless told otherwise. */
function colourOf(canvas: Locator, place: readonly [number, number] = [0.1, 0.95]): Promise<number[]> {
  return canvas.evaluate((sheet: HTMLCanvasElement, [x, y]) => {
    const context = sheet.getContext('2d');
    const pixel = context?.getImageData(Math.floor(sheet.width * x), Math.floor(sheet.height * y), 1, 1).data;
    return [...(pixel ?? [])].slice(0, 3);
  }, place);
}

test('a browser of an older Windows draws PDFs as well, by the other build of the library', async ({ browser }) => {
  const { digest } = await upload('three-pages.pdf');
  await show(await addSlide('Báo cáo quý', { kind: 'pdf', digest, pageCount: 3 }), 3);
  const context = await browser.newContext();
  await context.addInitScript(ageBrowser);
  await context.route(/\/assets\/pdf-(worker|renderer)-[^/]+\.js$/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const script = readFileSync(fileURLToPath(new URL(`../../build/client${pathname}`, import.meta.url)), 'utf8');
    await route.fulfill({ body: `(${ageBrowser.toString()})();\n${script}`, contentType: 'text/javascript' });
  });
  const page = await openRoom(browser, 1, context);
  await expect(canvasOf(page)).toHaveAttribute('data-page', '3');
  expect(await colourOf(canvasOf(page))).toEqual([23, 102, 64]);
  await page.context().close();
});

/** Takes away what Chromium 109, the last one for Windows 7, does not have. Runs in the page and in its workers. */
function ageBrowser(): void {
  const missing: [object, string[]][] = [
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [WeakMap.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Promise, ['withResolvers', 'try']],
    [globalThis, ['Iterator']],
    [URL, ['parse', 'canParse']],
    [Math, ['sumPrecise']],
    [Response.prototype, ['bytes']],
    [Blob.prototype, ['bytes']],
    [Array.prototype, ['toSpliced', 'toSorted', 'toReversed', 'with']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength']],
    [Uint8Array.prototype, ['toHex', 'toBase64', 'setFromBase64']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Set.prototype, ['union', 'difference', 'intersection', 'isSubsetOf', 'isDisjointFrom']],
    [AbortSignal, ['any']],
  ];
  for (const [owner, names] of missing) for (const name of names) Reflect.deleteProperty(owner, name);
}

test('a PDF that cannot be opened says why, in words', async ({ browser }) => {
  const { digest } = await upload('password.pdf');
  await show(await addSlide('Tệp khóa', { kind: 'pdf', digest, pageCount: 1 }));
  const page = await openRoom(browser, 1);
  await expect(page.getByRole('alert')).toContainText('Tệp PDF có đặt mật khẩu');
  await page.context().close();
});

test('files come ahead, are told of, and are what is shown when the line to them is gone', async ({ browser }) => {
  const { digest } = await upload('three-pages.pdf');
  const slideId = await addSlide('Báo cáo tháng', { kind: 'pdf', digest, pageCount: 3 });
  const page = await openRoom(browser, 1);
  await expect(page.locator('main')).toHaveAttribute('data-files', /^([1-9]\d*)\/\1$/);
  const count = Number((await page.locator('main').getAttribute('data-files'))?.split('/')[0]);
  const told = () =>
    chair
      .all('figures')
      .filter(({ name }) => name === 'filesAhead')
      .at(-1)?.message;
  await chair.until(() => JSON.stringify(told())?.includes(`"loadedCount":${count},"totalCount":${count}`) === true);
  await page.route('**/files/**', (route) => route.abort());
  await show(slideId, 2);
  await expect(canvasOf(page)).toHaveAttribute('data-page', '2');
  await page.context().close();
});

test('the holder points, and everybody sees it', async ({ browser }) => {
  const slideId = await addSlide('Kết luận', { kind: 'text', body: 'Kết luận của đồng chí chủ trì' });
  await show(slideId);
  const page = await openRoom(browser, 1);
  await expect(page.getByText('Kết luận của đồng chí chủ trì')).toBeVisible();
  chair.socket.emit('pointer', { slideId, at: { x: 0.25, y: 0.5 } });
  const dot = page.locator('.dc-pointer__dot');
  await expect(dot).toHaveAttribute('style', /left: 25%; top: 50%/);
  chair.socket.emit('pointer', { slideId, at: null });
  await expect(dot).toHaveCount(0);
  await page.context().close();
});
