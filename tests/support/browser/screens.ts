import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { changedSheet } from '../sheet-cells.ts';
import { DemoServer } from './demo-server.ts';
import { dialog, expectSaved, field, save } from './figures-room.ts';
import { askToSpeak, openConference } from './hall.ts';
import type { PageMedia } from './page-media.ts';
import type { AccountName } from './people.ts';
import { enterConsoleFromList, enterSite, openPage, pressKey, signIn, stage } from './people.ts';
import { hallViewport, shoot, shootBoth } from './pictures.ts';
import { paintRooms } from './room-painter.ts';

/** Pictures of all screens for the README, out of one discussion of the demo with synthetic sites. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const SYNTHETIC_SITES = 8;
const LEAST_STAGE_WIDTH = 640;
const hub: PageMedia = { caption: 'VKSND tỉnh Thanh Hóa', color: [54, 74, 110], tone: 440 };
const ownSite: PageMedia = { caption: 'VKSND huyện Hậu Lộc', color: [46, 96, 88], tone: 620 };
const speaker: PageMedia = { caption: 'VKSND huyện Hoằng Hóa', color: [92, 62, 84], tone: 740, height: 720 };
const quiet: PageMedia = { caption: '', color: [40, 40, 40], tone: 0 };

const requests = [
  { site: 'VKSND huyện Bá Thước', topic: 'Vướng mắc trong kiểm sát việc giải quyết tố giác, tin báo về tội phạm' },
  { site: 'VKSND huyện Cẩm Thủy', topic: 'Giải pháp nâng tỷ lệ án rút kinh nghiệm' },
  { site: 'VKSND thị xã Nghi Sơn', topic: 'Phối hợp liên ngành trong giải quyết án kinh tế' },
] as const;

let server: DemoServer;
let bots: ChildProcess;

test.beforeAll(async () => {
  server = await DemoServer.open();
  const options = ['--sites', String(SYNTHETIC_SITES), '--url', server.url, '--data-dir', server.dataDir];
  bots = spawn(process.execPath, ['tests/support/bots/main.ts', ...options], { cwd: root, stdio: 'ignore' });
});

test.afterAll(async () => {
  bots?.kill('SIGTERM');
  await server?.close();
});

test('pictures of the entrance', async ({ browser }) => {
  await entrance(browser);
});

test('pictures of every kind of slide', async ({ browser }) => {
  await slides(browser);
});

test('pictures of the room of figures', async ({ browser }) => {
  await figures(browser);
});

test('pictures of a discussion', async ({ browser }) => {
  await discussion(browser);
});

async function entrance(inBrowser: Browser): Promise<void> {
  const page = await openPage(inBrowser, { beforeLoad: paintRooms, media: hub });
  await page.goto(server.url);
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
  await shoot(page, 'sign-in');
  await signIn(page, 'quan-tri', { server });
  await page.getByRole('link', { name: 'Tạo hội nghị' }).click();
  await page.getByLabel('Không', { exact: true }).check();
  await page.getByLabel('Tên hội nghị').fill('Hội nghị giao ban công tác 9 tháng năm 2024');
  await page.getByLabel('Kỳ báo cáo').fill('9 tháng năm 2024');
  await page.getByLabel('Ngày họp').fill('2024-09-10');
  await page.getByRole('heading', { name: 'Tạo hội nghị' }).click();
  await expect(page.getByText(/^Đã chọn 0/)).toBeVisible();
  await shoot(page, 'create');
  await page.context().close();
}

/** The slides of the demo's deck, in its order. */
const slideNames = [
  'text',
  'scorecard',
  'card',
  'ranking',
  'heat-map',
  'same-period',
  'not-reached',
  'pdf',
  'pdf-2',
  'picture',
  'video',
] as const;

async function slides(inBrowser: Browser): Promise<void> {
  const reporter = await openPage(inBrowser, { beforeLoad: paintRooms, media: quiet });
  await signIn(reporter, 'chanh-van-phong', { server });
  await enterConsoleFromList(reporter);
  const hall = await openPage(inBrowser, { beforeLoad: paintRooms, media: quiet });
  await signIn(hall, 'ky-thuat', { server });
  await hall.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await hall.getByLabel('Chỉ bàn điều khiển').check();
  await hall.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(hall.locator('main.dc-console')).toBeVisible();
  await hall.goto(hall.url().replace(/[^/]+$/, 'hoi-truong'));
  await reporter.getByRole('button', { name: 'Nhận quyền trình chiếu' }).click();
  await expect(reporter.getByText('Máy này đang điều khiển trình chiếu')).toBeVisible();
  let before = '';
  for (const [index, name] of slideNames.entries()) {
    if (index > 0 || (await shownSlide(reporter)) === '') await reporter.keyboard.press('PageDown');
    await expect.poll(() => shownSlide(reporter)).not.toBe(before);
    before = await shownSlide(reporter);
    await expect.poll(() => shownSlide(hall)).toBe(before);
    await shootBoth(hall, `slide-${name}`);
    if (name === 'ranking') await shoot(reporter, 'show-room');
  }
  await reporter.context().close();
  await hall.context().close();
}

/** The name of the slide, and of the page of it where it has pages. */
async function shownSlide(page: Page): Promise<string> {
  const named = stage(page).locator('.dc-slide, .dc-slide canvas');
  const labels = await named.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  return labels.join(' ');
}

async function figures(inBrowser: Browser): Promise<void> {
  const page = await openPage(inBrowser, { media: quiet });
  await signIn(page, 'quan-tri', { server });
  await page.goto(`${server.url}/so-lieu`);
  await field(page, 'Bá Thước, TB-04').fill('1.180');
  await field(page, 'Cẩm Thủy, GG-02, tử số').fill('1x');
  await page.getByRole('button', { name: 'Đến ô tiếp theo' }).click();
  await shootBoth(page, 'figures-grid');
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await dialog(page).getByRole('button', { name: 'Bỏ thay đổi' }).click();
  const begun = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bảng Excel' }).click();
  const bytes = await changedSheet(await readFile(await (await begun).path()), (cells) => {
    cells.put('TB-04', 'VKSND huyện Bá Thước', '1.180');
    cells.put('GG-02 (tử số)', 'VKSND huyện Hà Trung', 15);
    cells.put('GG-03', 'VKSND huyện Hậu Lộc', 'nhiều');
    cells.put('TB-04', 'VKSND huyện Cẩm Thủy', 6);
  });
  await page.locator('input[type="file"]').setInputFiles({ name: 'so-lieu-thang-8.xlsx', ...sheetFile(bytes) });
  await expect(dialog(page)).toContainText('1 lỗi');
  await shootBoth(page, 'figures-import');
  await dialog(page).getByRole('button', { name: 'Không nhập' }).click();
  await field(page, 'Bá Thước, TB-04').fill('3');
  await save(page).click();
  await expectSaved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Lịch sử sửa' }).click();
  await dialog(page).getByRole('button', { name: 'Xem các ô của lần 2' }).click();
  await expect(dialog(page).getByRole('table')).toHaveCount(2);
  await shootBoth(page, 'figures-history');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Kỳ báo cáo' }).click();
  await shootBoth(page, 'figures-periods');
  await page.context().close();
}

function sheetFile(bytes: Uint8Array<ArrayBuffer>) {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { mimeType, buffer: Buffer.from(bytes) };
}

async function discussion(inBrowser: Browser): Promise<void> {
  const chair = await openPage(inBrowser, { beforeLoad: paintRooms, media: hub });
  await signIn(chair, 'chu-tri', { server });
  await chair.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await expect(chair.getByText('Camera hoạt động')).toBeVisible();
  await expect(chair.getByText('đã nghe thấy tiếng')).toBeVisible();
  await shoot(chair, 'device-check');
  await chair.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(chair.getByText(`${SYNTHETIC_SITES}/27 điểm cầu`)).toBeVisible();
  await openConference(chair);
  for (const title of [/^Điểm danh/, /^Tuyên bố/, /^Tóm tắt/, /^Trình bày/, /^Gợi ý/, /^Thảo luận/]) {
    await pressKey(chair, 'n');
    await expect(chair.locator('[aria-current="step"]')).toHaveText(title);
  }
  for (const request of requests) await register(chair, request);
  const speaking = await openPage(inBrowser, { beforeLoad: paintRooms, media: speaker });
  await enterSite(speaking, SYNTHETIC_SITES + 2, { server });
  const site = await openPage(inBrowser, { beforeLoad: paintRooms, media: ownSite });
  await enterSite(site, SYNTHETIC_SITES + 1, { server });
  await askToSpeak(site, 'Kết quả kiểm sát thi hành án dân sự 8 tháng');
  await askToSpeak(speaking, 'Tiến độ giải quyết án tạm đình chỉ, án quá hạn luật định');
  await chair
    .getByRole('button', { name: /^Thao tác khác/ })
    .last()
    .click();
  await chair.getByRole('menuitem', { name: 'Mời phát biểu' }).click();
  await expect(stage(chair).getByText('Đang phát biểu')).toBeVisible();
  await expect(chair.getByRole('button', { name: 'Thu hồi lượt mời' })).toHaveCount(0);
  await expectPictures(chair);
  await shoot(chair, 'chair-slides');
  await chair.getByRole('button', { name: 'Chiếu người phát biểu' }).click();
  await expectPictures(chair);
  await expectSharpStage(chair);
  await shoot(chair, 'chair');
  await expectPictures(site);
  await expectSharpStage(site);
  await shoot(site, 'site');
  for (const [name, account] of [
    ['secretary', 'thu-ky'],
    ['technician', 'ky-thuat'],
  ] as const) {
    await desk(inBrowser, name, account);
  }
}

async function desk(inBrowser: Browser, name: 'secretary' | 'technician', account: AccountName): Promise<void> {
  const page = await openPage(inBrowser, { beforeLoad: paintRooms, media: quiet });
  await signIn(page, account, { server });
  await page.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await page.getByLabel('Chỉ bàn điều khiển').check();
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(page.locator('main.dc-console')).toBeVisible();
  if (name === 'secretary') await writeMinutes(page);
  else await expect(page.getByText(/\d+ ms/).first()).toBeVisible();
  await shoot(page, name);
  if (name === 'technician') {
    await page.setViewportSize(hallViewport);
    for (const [screen, room] of [
      ['wall', 'man-hinh-ghep'],
      ['hall', 'hoi-truong'],
    ] as const) {
      await page.goto(page.url().replace(/[^/]+$/, room));
      await expectPictures(page);
      if (screen === 'hall') await expectSharpStage(page);
      await shoot(page, screen);
    }
  }
  await page.context().close();
}

/** Something stands under the running entry, and is saved. */
async function writeMinutes(page: Page): Promise<void> {
  await expectPictures(page);
  await page.locator('.dc-frame--entry[data-now="true"] p').last().click();
  await page.keyboard.insertText(
    'Đơn vị đã giải quyết 14/16 vụ tạm đình chỉ; còn 02 vụ chờ kết quả giám định. Đề nghị VKSND tỉnh có ý kiến với cơ quan giám định. Cam kết hoàn thành trong tháng 10 năm 2024.',
  );
  await expect(page.getByText('Đã lưu', { exact: true }).first()).toBeVisible();
}

/** The secretary's work, done by the chair: a request for a site. */
async function register(page: Page, { site, topic }: (typeof requests)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Nhập đăng ký cho điểm cầu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Điểm cầu', { exact: true }).first().click();
  await page.getByRole('option', { name: site, exact: true }).click();
  await dialog.getByLabel('Nội dung', { exact: true }).fill(topic);
  await dialog.getByRole('button', { name: 'Đăng ký phát biểu' }).click();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
}

/** The stage has the picture of a large camera in more than a tile's quality. */
async function expectSharpStage(page: Page): Promise<void> {
  const width = () =>
    stage(page)
      .locator('video')
      .evaluate((video: HTMLVideoElement) => video.videoWidth);
  await expect.poll(width).toBeGreaterThanOrEqual(LEAST_STAGE_WIDTH);
}

/** All pictures that are on their way have come. */
async function expectPictures(page: Page): Promise<void> {
  await expect(page.locator('[data-picture="live"]').first()).toBeVisible();
  await expect(page.locator('[data-picture="waiting"]')).toHaveCount(0);
}
