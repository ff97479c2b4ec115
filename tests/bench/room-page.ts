import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '#tests/support/browser/chromium.ts';
import type { BenchServer } from './bench-server.ts';

const viewport = { width: 1_366, height: 768 } as const;
const READY_WITHIN_MS = 30_000;

/** A real browser, for rooms that really draw. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch(chromiumLaunch);
}

/** The room of a site, in a context of its own: its console alone, without its sound and its picture. */
export async function openRoom(browser: Browser, server: BenchServer, number: number): Promise<Page> {
  const link = server.links().at(number);
  if (link === undefined) throw new Error(`no link number ${number}`);
  const page = await (await browser.newContext({ viewport, locale: 'vi-VN' })).newPage();
  page.setDefaultTimeout(READY_WITHIN_MS);
  await page.goto(`${server.url}/v/${link.token}`);
  await page.getByRole('button', { name: 'Vào hội nghị' }).click();
  await page.getByLabel('Chỉ bàn điều khiển').check();
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await page.getByRole('region', { name: 'Màn hình chung' }).waitFor();
  return page;
}

/** What a slide looks like once it is there. */
export type Look = { readonly label: string; readonly pdfPage: number | null };

/**
 * Begins to look, once a frame; resolves as it does. The answer to the call that it gives is when the slide was drawn,
 * by the wall clock, in ms with fractions.
 */
export async function watchDrawn(page: Page, look: Look): Promise<() => Promise<number>> {
  const watched = await page.evaluateHandle(({ label, pdfPage }) => {
    const isThere = () => {
      const slide = document.querySelector('.dc-stage .dc-slide');
      if (slide?.getAttribute('aria-label') !== label) return false;
      const canvas = slide.querySelector('canvas');
      if (pdfPage !== null)
        return canvas?.dataset['pageState'] === 'shown' && Number(canvas.dataset['page']) === pdfPage;
      return slide.querySelector('.dc-fig-sheet, .dc-slide__text') !== null;
    };
    const drawn = new Promise<number>((resolve) => {
      // a frame that begins with it in place is the one that shows it: the next one tells that it is over
      const every = () => {
        if (isThere()) requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        else requestAnimationFrame(every);
      };
      every();
    });
    return { drawn };
  }, look);
  return async () => await watched.evaluate(({ drawn }) => drawn);
}

/** Where a player stands, in ms, and when by the wall clock. */
export type Seen = { readonly positionMs: number; readonly at: number };

/** Looks at the player of a page so many times, every so many ms. */
export async function watchPlayer(page: Page, options: { readonly times: number; readonly everyMs: number }) {
  return await page.locator('video[data-readiness]').evaluate(
    (video: HTMLVideoElement, { times, everyMs }) =>
      new Promise<Seen[]>((resolve) => {
        const seen: Seen[] = [];
        const timer = setInterval(() => {
          seen.push({ positionMs: video.currentTime * 1_000, at: performance.timeOrigin + performance.now() });
          if (seen.length < times) return;
          clearInterval(timer);
          resolve(seen);
        }, everyMs);
      }),
    options,
  );
}
