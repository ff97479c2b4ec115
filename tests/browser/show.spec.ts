import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, openHall } from '../support/browser/hall.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import { enterConsoleFromList, openPage, pressKey, signIn, stage } from '../support/browser/people.ts';
import { conferenceIds, signIn as signInByHttp } from '../support/sign-in.ts';

const [, , displayMedia] = siteMedia;

let hall: Hall;
let reporter: Page;
let display: Page;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
  const { server } = hall;
  reporter = await openPage(browser, { media: hubMedia });
  await signIn(reporter, 'chanh-van-phong', { server });
  await enterConsoleFromList(reporter);
  display = await openPage(browser, { media: displayMedia });
  await display.goto(`${server.url}${await newDisplayLink()}`);
  await display.getByRole('button', { name: 'Mở màn hình' }).click();
  await expect(stage(display)).toBeVisible();
});

test.afterAll(async () => {
  await reporter?.context().close();
  await display?.context().close();
  await hall?.close();
});

test('three screens follow the reporter over a deck of every kind, and a late one is right at once', async () => {
  const screens = [hall.chair, hall.first, display];
  await reporter.getByRole('button', { name: 'Nhận quyền trình chiếu' }).click();
  await expect(reporter.getByText('Máy này đang điều khiển trình chiếu')).toBeVisible();
  await turnTo('Hội nghị giao ban công tác 8 tháng năm 2024');
  await everywhere(screens, 'Kết quả một số chỉ tiêu điển hình 8 tháng năm 2024 của VKSND hai cấp');
  await turnTo('Tổng hợp hoàn thành');
  await turnTo('Thẻ số liệu');
  for (const page of screens) await expect(stage(page).getByText('số liệu minh họa').first()).toBeVisible();
  await turnTo('Xếp thứ tự đơn vị');
  for (const page of screens) await expect(stage(page).getByText('24/27 đơn vị đạt chỉ tiêu').first()).toBeVisible();
  await hall.first.reload();
  await expect(stage(hall.first).getByText('24/27 đơn vị đạt chỉ tiêu').first()).toBeVisible();
});

test('a correction of the figures shows on all screens at once', async () => {
  await correct({ unit: 'vks-huyen-muong-lat', numerator: '14', denominator: '14' });
  for (const page of [hall.chair, hall.first, display, reporter])
    await expect(stage(page).getByText('25/27 đơn vị đạt chỉ tiêu').first()).toBeVisible();
});

test('the figures of the unit that speaks stand beside it, in full for the chair and plain for the hall', async () => {
  const { chair, first } = hall;
  await askToSpeak(first, 'Phát biểu về chỉ tiêu của đơn vị');
  await pressKey(chair, 'Enter');
  for (const page of [chair, display]) await expect(page.locator('.dc-fig-spot')).toBeVisible();
  await expect(chair.locator('.dc-fig-spot--full')).toBeVisible();
  await expect(display.locator('.dc-fig-spot--plain')).toBeVisible();
  await expect(stage(display).getByText('25/27 đơn vị đạt chỉ tiêu').first()).toBeVisible();
  await endSpeech(chair);
  for (const page of [chair, display]) await expect(page.locator('.dc-fig-spot')).toHaveCount(0);
});

test('a presenter who presses three times at once turns three pages', async () => {
  await pressAtOnce(['PageDown', 'ArrowRight', 'PageDown']);
  for (const page of [reporter, display])
    await expect(stage(page).getByRole('group', { name: 'Đơn vị cần tập trung' })).toBeVisible();
  await pressAtOnce(['PageUp', 'ArrowLeft', 'PageUp']);
  for (const page of [reporter, display])
    await expect(stage(page).getByText('25/27 đơn vị đạt chỉ tiêu').first()).toBeVisible();
});

test('all units of a ranking are seen at once at a desk', async () => {
  for (const page of [reporter, hall.chair]) {
    const { scrollHeight, clientHeight } = await stage(page)
      .locator('.dc-fig-scroll')
      .evaluate((box) => ({ scrollHeight: box.scrollHeight, clientHeight: box.clientHeight }));
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1);
    await expect(stage(page).locator('.dc-fig-row')).toHaveCount(27);
  }
  await expectAccessible(reporter);
});

test('where the reporter points everybody sees it, and somebody who looks around comes back with one key', async () => {
  const { first } = hall;
  await first.getByRole('button', { name: 'Tự xem các trang đã chiếu' }).click();
  await first.getByRole('button', { name: 'Trang trước' }).click();
  await expect(first.getByRole('group', { name: 'Thẻ số liệu' })).toBeVisible();
  await first.keyboard.press('v');
  await expect(stage(first).getByRole('group', { name: 'Xếp thứ tự đơn vị' })).toBeVisible();
  await reporter.getByRole('button', { name: 'Con trỏ' }).click();
  await reporter.locator('.dc-pointer--hand').hover();
  for (const page of [first, display]) await expect(page.locator('.dc-pointer__dot')).toBeVisible();
  await reporter.mouse.move(1, 1);
  for (const page of [first, display]) await expect(page.locator('.dc-pointer__dot')).toHaveCount(0);
  await reporter.getByRole('button', { name: 'Con trỏ' }).click();
});

test('the reporter reads how the sites keep step with a video, and who waits for it', async () => {
  await show('Phóng sự (minh họa)');
  await reporter.getByRole('button', { name: 'Phát video' }).click();
  const standing = reporter.locator('.dc-step');
  await expect(standing).toHaveText('Khớp hình 2/27 điểm cầu');
  await hall.second.locator('video[data-readiness]').evaluate((video) => {
    // as if nothing more came from the server
    Object.defineProperty(video, 'readyState', { get: () => HTMLMediaElement.HAVE_CURRENT_DATA });
  });
  await expect(standing).toHaveText('Khớp hình 1/27 điểm cầu · đang chờ tải: TP Sầm Sơn');
  await show('Xếp thứ tự đơn vị');
  await expect(standing).toHaveCount(0);
});

test('whoever has the slides keeps them until the chair takes them', async () => {
  const { chair } = hall;
  await reporter.context().setOffline(true);
  await expect(chair.getByText('giữ quyền trình chiếu nhưng không có máy nào đang kết nối')).toBeVisible();
  await chair.getByRole('button', { name: 'Nhận quyền trình chiếu' }).click();
  await reporter.context().setOffline(false);
  await expect(reporter.getByText('Viện trưởng VKSND tỉnh đang điều khiển trình chiếu')).toBeVisible();
  await chair.getByRole('button', { name: 'Trang sau' }).click();
  await expect(stage(display).getByText('25/27 đơn vị đạt chỉ tiêu')).toHaveCount(0);
  await expect(reporter.getByRole('button', { name: /^Trang sau/ })).toHaveAttribute('aria-disabled', 'true');
});

/** The reporter turns one slide on, which is then the one of this name. */
async function turnTo(name: string): Promise<void> {
  await reporter.keyboard.press('PageDown');
  await expect(stage(reporter).getByRole('group', { name })).toBeVisible();
}

/** The reporter looks at a slide of the deck, and shows it. */
async function show(name: string): Promise<void> {
  await reporter.locator('.dc-deck').getByRole('button', { name, exact: true }).click();
  await reporter.getByRole('button', { name: 'Chiếu', exact: true }).click();
  await expect(stage(reporter).getByRole('group', { name })).toBeVisible();
}

/** Keys one after another, before the server can have answered the first. */
async function pressAtOnce(keys: readonly string[]): Promise<void> {
  await reporter.evaluate(async (names) => {
    for (const key of names) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
  }, keys);
}

async function everywhere(pages: readonly Page[], words: string): Promise<void> {
  for (const page of pages) await expect(stage(page).getByText(words).first()).toBeVisible();
}

/** A display link of the first site, made by the technician. */
async function newDisplayLink(): Promise<string> {
  const { url, ways } = hall.server;
  const technician = await signInByHttp(url, ways, 'ky-thuat');
  const [conferenceId] = await conferenceIds(technician);
  const { siteId } = await technician.get<{ siteId: string }>(`/api/conferences/${conferenceId}`);
  const links = `/api/conferences/${conferenceId}/display-links`;
  return (await technician.get<{ path: string }>(links, { siteId, label: 'Màn hình hội trường' })).path;
}

type Catalogue = {
  readonly indicators: readonly { readonly indicatorId: string; readonly code: string }[];
  readonly periods: readonly { readonly periodId: string; readonly label: string }[];
};
type Figures = {
  readonly book: {
    readonly input: {
      readonly figures: readonly { readonly indicatorId: string; readonly unitId: string; readonly content: object }[];
    };
  };
};

/** The administrator corrects the direct inspections of a unit. */
async function correct(to: { unit: string; numerator: string; denominator: string }): Promise<void> {
  const { url, ways } = hall.server;
  const administrator = await signInByHttp(url, ways, 'quan-tri');
  const { indicators, periods } = await administrator.get<Catalogue>('/api/indicators');
  const indicatorId = indicators.find(({ code }) => code === 'GG-02')?.indicatorId;
  const periodId = periods.find(({ label }) => label === '8 tháng năm 2024')?.periodId;
  const { book } = await administrator.get<Figures>(`/api/periods/${periodId}/figures`);
  const { figures } = book.input;
  const isIt = (each: (typeof figures)[number]) => each.indicatorId === indicatorId && each.unitId === to.unit;
  const from = figures.find(isIt)?.content;
  const content = { kind: 'ratio', numerator: to.numerator, denominator: to.denominator };
  const changes = [{ indicatorId, unitId: to.unit, extent: 'own', from, to: content }];
  await administrator.get(`/api/periods/${periodId}/figures`, { changes });
}
