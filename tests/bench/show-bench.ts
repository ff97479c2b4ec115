import type { Browser, Page } from '@playwright/test';
import { show as showWords } from '#client/i18n/vi/show.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { pagesOf } from '#shared/stage/index.ts';
import type { Bench } from './bench.ts';
import { BenchServer } from './bench-server.ts';
import type { Figure } from './figures.ts';
import { linkOf, Participant } from './participant.ts';
import type { Look, Seen } from './room-page.ts';
import { openBrowser, openRoom, watchDrawn, watchPlayer } from './room-page.ts';
import { send, watchArrivals } from './sending.ts';
import { pass } from './waiting.ts';

const CLIENTS = 28;
const TURNS = 200;
const DRAWN_TURNS = 40;
const PLAYS = 3;
/** A player needs a moment to find its place. */
const SETTLE_MS = 1_500;
const LOOKS = { times: 30, everyMs: 100 } as const;
/** Nothing is in flight, and the next page is ready. */
const QUIET_MS = 400;

type Show = {
  readonly server: BenchServer;
  readonly holder: Participant;
  readonly all: readonly Participant[];
  readonly browser: Browser;
};

/** The hub holds the slides before 27 sites; two of them have a real browser beside. */
export const showBench: Bench = {
  partNames: ['slide', 'slideDrawn', 'video'],
  async open() {
    const server = await BenchServer.open();
    const holder = await Participant.enter(server, { signInName: 'chu-tri' }, null);
    const ways = Array.from({ length: CLIENTS - 1 }, (_, index) => linkOf(server, index));
    const sites = await Promise.all(ways.map((way) => Participant.enter(server, way, null)));
    const show: Show = { server, holder, all: [holder, ...sites], browser: await openBrowser() };
    await holder.did({ type: 'stage/takeShow' });
    return {
      parts: [
        { name: 'slide', measure: () => slideChanges(show) },
        { name: 'slideDrawn', measure: () => slidesDrawn(show) },
        { name: 'video', measure: () => videoOffsets(show) },
      ],
      async close() {
        await show.browser.close();
        for (const one of show.all) one.close();
        await server.close();
      },
    };
  },
};

async function slideChanges({ holder, all }: Show): Promise<Figure[]> {
  const places = placesOf(holder).slice(0, 2);
  const arrivals = all.map(watchArrivals);
  const samples: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const sent = await send(holder, showing(places[turn % places.length]));
    await pass(20);
    if (sent !== null) samples.push(Math.max(...arrivals.map((arrivalOf) => arrivalOf(sent.version))) - sent.at);
  }
  return [
    {
      name: 'slide',
      title: 'chuyển trang → 28 máy cùng nhận',
      samples,
      budget: 'p99 ≤ 20',
      method: `the holder shows two slides in turn, ${TURNS} times with 20 ms between; from sending the command until the last of 28 clients has its event; all clients share the one process that sends`,
    },
  ];
}

async function slidesDrawn({ server, holder, browser }: Show): Promise<Figure[]> {
  const page = await openRoom(browser, server, 0);
  const places = placesOf(holder).filter(
    ({ slide: { content } }) => content.kind !== 'picture' && content.kind !== 'video',
  );
  const samples: number[] = [];
  for (let turn = 0; turn < places.length + DRAWN_TURNS; turn += 1) {
    const took = await drawOnce(page, holder, places[turn % places.length]);
    // the first round fetches figures and files
    if (turn >= places.length) samples.push(took);
    await pass(QUIET_MS);
  }
  await page.context().close();
  return [
    {
      name: 'slideDrawn',
      title: 'chuyển trang → hiện trên trình duyệt',
      samples,
      budget: '≤ 200',
      method: `the holder turns text, figures and PDF pages in the order of the deck, ${DRAWN_TURNS} times with ${QUIET_MS} ms between, after one round that fetched them; from sending the command until the frame after the slide stands in a room's page, 1366 × 768, software rendering, beside 28 clients`,
    },
  ];
}

async function drawOnce(page: Page, holder: Participant, place: Place | undefined): Promise<number> {
  if (place === undefined) throw new Error('the deck is empty');
  const drawn = await watchDrawn(page, lookOf(place));
  const begun = Date.now();
  await holder.did(showing(place));
  return (await drawn()) - begun;
}

async function videoOffsets({ server, holder, browser }: Show): Promise<Figure[]> {
  const pages = [await openRoom(browser, server, 0), await openRoom(browser, server, 1)];
  const film = placesOf(holder).find(({ slide: { content } }) => content.kind === 'video');
  if (film === undefined) throw new Error('the deck has no video');
  await holder.did(showing(film));
  const fromClock: number[] = [];
  const apart: number[] = [];
  for (let play = 0; play < PLAYS; play += 1) {
    const [one = [], other = []] = await playOnce(pages, holder, film.slideId);
    fromClock.push(...one.map(Math.abs), ...other.map(Math.abs));
    apart.push(...one.map((offset, look) => Math.abs(offset - (other[look] ?? offset))));
  }
  for (const page of pages) await page.context().close();
  const method = `a video of the demo is played from its beginning ${PLAYS} times on two sites' pages in two contexts of one browser, software decoding; from ${SETTLE_MS} ms after the start each player is looked at ${LOOKS.times} times, every ${LOOKS.everyMs} ms`;
  return [
    {
      name: 'video',
      title: 'video: lệch so với đồng hồ máy chủ',
      samples: fromClock,
      budget: '≤ 250',
      method: `${method}; its distance from where the video stands by the server's clock`,
    },
    {
      name: 'videoApart',
      title: 'video: lệch giữa hai điểm cầu',
      samples: apart,
      budget: '≤ 250',
      method: `${method}; the difference of the two distances`,
    },
  ];
}

/** How far each page's player is ahead of the clock, look by look. */
async function playOnce(pages: readonly Page[], holder: Participant, slideId: SlideId): Promise<number[][]> {
  await holder.did({ type: 'stage/playVideo', slideId, positionMs: 0 });
  await pass(SETTLE_MS);
  const { client } = holder;
  const video = client.state?.stage.show.video;
  if (video?.kind !== 'playing') throw new Error('the video does not play');
  const seen = await Promise.all(pages.map((page) => watchPlayer(page, LOOKS)));
  await holder.did({ type: 'stage/pauseVideo', slideId });
  await pass(QUIET_MS);
  const offsetOf = ({ positionMs, at }: Seen) =>
    positionMs - (video.positionMs + at + client.serverAheadMs - video.since);
  return seen.map((looks) => looks.map(offsetOf));
}

type Place = { readonly slide: Slide; readonly slideId: SlideId; readonly page: number };

function placesOf({ client: { state } }: Participant): Place[] {
  const { order = [], slideById = {} } = state?.stage.deck ?? {};
  return order.flatMap((slideId) => {
    const slide = slideById[slideId];
    if (slide === undefined) return [];
    return Array.from({ length: pagesOf(slide) }, (_, index) => ({ slide, slideId, page: index + 1 }));
  });
}

function showing(place: Place | undefined) {
  if (place === undefined) throw new Error('the deck is empty');
  return { type: 'stage/showSlide', slideId: place.slideId, page: place.page } as const;
}

/** Slides are called by their title, or else by their kind. */
function lookOf({ slide: { title, content }, page }: Place): Look {
  const label = title === '' && content.kind === 'indicators' ? showWords.viewOf[content.view] : title;
  return { label, pdfPage: content.kind === 'pdf' ? page : null };
}
