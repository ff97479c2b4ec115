import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChairConsole } from '#client/features/chair/index.ts';
import { SiteConsole } from '#client/features/site/index.ts';
import type { PeriodId, SlideId, UnitId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import { type LocalConference, personActor, siteActor } from '#tests/support/harness/local-conference.ts';
import { sampleBook, sampleUnitNames, unitIdOf } from '#tests/support/harness/sample-book.ts';
import { discussing } from '#tests/support/harness/scenes.ts';
import { showScreen } from './screen.tsx';

const period = '8t-2024' as PeriodId; // an id of these tests

let close = (): Promise<void> => Promise.resolve();
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  const units = [...sampleUnitNames()].map(([unitId, shortName]) => ({ unitId, shortName }));
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('figures')) asked.push(path.replace(/.*\/(?=own|slides|units)/, ''));
    return Response.json({ input: sampleBook().input, units, isSample: true });
  });
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

function addSlide(conference: LocalConference, view: IndicatorView): SlideId {
  const chair = personActor(conference.state, 'Viện trưởng');
  const content = { kind: 'indicators' as const, view, periodId: period, indicatorIds: [] };
  conference.must(chair, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  const [slideId] = conference.state.stage.deck.order;
  if (slideId === undefined) throw new Error('no slide');
  return slideId;
}

test('a site unfolds the figures of its own unit, those to work on first', async () => {
  const conference = discussing();
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.must(chair, { type: 'stage/chooseFigures', periodId: period });
  const actor = siteActor(conference.state, 'Mường Lát');
  const { roster } = conference.state;
  const unitId: UnitId = unitIdOf('Mường Lát');
  Object.assign(roster.siteById[actor.siteId] ?? {}, { unitId }); // the sample's units have ids of their own
  const screen = await showScreen(<SiteConsole />, { conference, actor });
  close = screen.close;
  await expect.poll(() => screen.text()).toContain('Chỉ tiêu của đơn vị');
  expect(asked).toContain('own-figures');
  const rows = [...document.querySelectorAll('.dc-own-figures__row')].map((row) => row.textContent);
  expect(rows.length).toBeGreaterThan(0);
  const missed = rows.map((row) => row.includes('chưa đạt'));
  expect(missed).toEqual(missed.toSorted((a, b) => Number(b) - Number(a)));
  expect(document.querySelector('details')?.open).toBe(false);
});

test('a slide that is turned back to asks nobody; one that changed does', async () => {
  const conference = discussing();
  const chair = personActor(conference.state, 'Viện trưởng');
  const [card, ranking] = [addSlide(conference, 'card'), addSlide(conference, 'ranking')];
  conference.must(chair, { type: 'stage/takeShow' });
  const screen = await showScreen(<ChairConsole />, { conference, actor: chair });
  close = screen.close;
  const turnTo = async (slideId: SlideId) => {
    await screen.change(() => {
      conference.must(chair, { type: 'stage/showSlide', slideId, page: 1 });
      screen.refresh();
    });
    await expect.poll(() => document.querySelectorAll('.dc-fig-sheet').length).toBeGreaterThan(0);
  };
  await turnTo(card);
  await turnTo(ranking);
  expect(asked).toHaveLength(2);
  const before = asked.length;
  await turnTo(card);
  await turnTo(ranking);
  expect(asked.length).toBe(before);
  await screen.change(() => {
    const content = { kind: 'indicators' as const, view: 'heatMap' as const, periodId: period, indicatorIds: [] };
    const slide = { itemId: null, title: '', content };
    conference.must(chair, { type: 'stage/changeSlide', slideId: ranking, slide });
    screen.refresh();
  });
  await expect.poll(() => asked.length).toBeGreaterThan(before);
});
