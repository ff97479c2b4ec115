import { expect, it } from 'vitest';
import { rememberedBooks, shownBook } from '#server/figures/shown-book.ts';
import type { FigureExtent } from '#server/ports/figures.ts';
import { openBook, provinceResult, shortfalls, spotlight, unitResult } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { type IndicatorView, indicatorViews } from '#shared/stage/index.ts';
import { author, count, countedIds, type FigureHall, openFigures, ratio, unit } from './figure-hall.ts';

const codes = ['TB-04', 'GG-02'];
const vt = 'vt' as UnitId; // an id of these tests

/** Five of six units have reported, Vị Thủy less than the others; the year before all have. */
function filled() {
  const hall = openFigures();
  const before = hall.period({ label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31' });
  const periodId = hall.period();
  const enter = (id: PeriodId, unitIds: readonly string[]) =>
    hall.figures.change({
      periodId: id,
      author,
      reason: '',
      changes: unitIds.flatMap((unitId) => [
        hall.cell('TB-04', unitId, count(unitId === 'vt' ? 1 : 60)),
        hall.cell('GG-02', unitId, ratio(unitId === 'vt' ? 1 : 4, 4)),
      ]),
    });
  enter(before, countedIds);
  enter(periodId, countedIds.slice(1));
  return { hall, periodId };
}

function opened(hall: FigureHall, periodId: PeriodId, extent: FigureExtent) {
  const shown = shownBook(hall, { periodId, extent });
  if (shown === undefined) throw new Error('no book');
  return { input: shown.input, book: openBook(shown.input) };
}

function slide(hall: FigureHall, view: IndicatorView, { isWhole = false } = {}): FigureExtent {
  return { kind: 'slide', view, indicatorIds: codes.map((code) => hall.idOf(code)), isWhole };
}

it('whatever a slide shows, the province comes out as from the whole book', () => {
  const { hall, periodId } = filled();
  for (const view of indicatorViews) {
    const whole = opened(hall, periodId, slide(hall, view, { isWhole: true })).book;
    const { book } = opened(hall, periodId, slide(hall, view));
    for (const indicator of whole.indicators) {
      const { coverage, ...result } = provinceResult(whole, indicator);
      const seen = provinceResult(book, indicator);
      expect(seen).toMatchObject(result);
      expect(seen.coverage).toEqual({ ...coverage, missingUnitIds: [] });
      expect(seen.coverage).toMatchObject({ reportedCount: 5, missingCount: 1 });
    }
  }
});

it('a slide of the province holds nothing of its units', () => {
  const { hall, periodId } = filled();
  for (const view of ['card', 'samePeriod', 'scorecard'] as const) {
    const { input } = opened(hall, periodId, slide(hall, view));
    expect([input.figures, input.targets, input.previous?.figures]).toEqual([[], [], []]);
  }
});

it('a ranking holds the units on the indicator ranked, a heat map on each, a list those that are on it', () => {
  const { hall, periodId } = filled();
  const held = (view: IndicatorView) =>
    opened(hall, periodId, slide(hall, view)).input.figures.map(({ unitId, indicatorId }) => [unitId, indicatorId]);
  const [petitions, solved] = codes.map((code) => hall.idOf(code)) as [IndicatorId, IndicatorId];
  const reported = countedIds.slice(1);
  const all = (indicatorId: IndicatorId) => reported.map((unitId) => [unitId, indicatorId]);
  expect(new Set(held('ranking'))).toEqual(new Set(all(petitions)));
  expect(new Set(held('heatMap'))).toEqual(new Set([...all(petitions), ...all(solved)]));
  const whole = opened(hall, periodId, slide(hall, 'notReached', { isWhole: true })).book;
  const list = opened(hall, periodId, slide(hall, 'notReached')).book;
  const unitsOn = (book: typeof whole) =>
    shortfalls(book).map(({ units }) => units.map(({ unitId, comparison }) => [unitId, comparison.deciding]));
  expect(unitsOn(list)).toEqual(unitsOn(whole));
  expect(new Set(held('notReached').map(([unitId]) => unitId))).toEqual(new Set(['vt']));
});

it('a slide without a choice is of the typical indicators', () => {
  const { hall, periodId } = filled();
  for (const isWhole of [true, false]) {
    const extent: FigureExtent = { kind: 'slide', view: 'card', indicatorIds: [], isWhole };
    expect(opened(hall, periodId, extent).book.indicators.every(({ isTypical }) => isTypical)).toBe(true);
  }
});

it('beside a speaker stands what is to be worked on first, typical or not, ranked for those who lead alone', () => {
  const { hall, periodId } = filled();
  const missed = hall.cell('XX-01', 'vt', ratio(1, 4));
  const other = hall.catalogue.list().find(({ indicator, targets }) => {
    return !indicator.isTypical && indicator.measure.kind === 'ratio' && targets.length > 0;
  });
  if (!other) throw new Error('an indicator that is not typical');
  const change = { ...missed, indicatorId: other.indicator.indicatorId };
  hall.figures.change({ periodId, author, reason: '', changes: [change] });
  const plain = opened(hall, periodId, { kind: 'spotlight', unitId: vt, isRanked: false });
  const results = spotlight(plain.book, vt);
  expect(results.map(({ indicator }) => indicator.indicatorId)).toContain(other.indicator.indicatorId);
  expect(results.length).toBeLessThanOrEqual(4);
  expect(plain.book.indicators).toHaveLength(results.length);
  expect(new Set(plain.input.figures.map(({ unitId }) => unitId))).toEqual(new Set([vt]));
  const ranked = opened(hall, periodId, { kind: 'spotlight', unitId: vt, isRanked: true });
  expect(spotlight(ranked.book, vt).map(({ indicator }) => indicator)).toEqual(
    results.map(({ indicator }) => indicator),
  );
  expect(new Set(ranked.input.figures.map(({ unitId }) => unitId)).size).toBeGreaterThan(1);
});

it('a unit has all its own figures, the same period beside them, and nothing of the others', () => {
  const { hall, periodId } = filled();
  const { input, book } = opened(hall, periodId, { kind: 'unit', unitId: vt });
  expect(book.indicators.length).toBeGreaterThan(40);
  expect(new Set([...input.figures, ...(input.previous?.figures ?? [])].map(({ unitId }) => unitId))).toEqual(
    new Set([vt]),
  );
  const indicator = book.indicators.find(({ code }) => code === 'TB-04');
  if (!indicator) throw new Error('the indicator is there');
  expect(unitResult(book, indicator, vt).comparison).toMatchObject({ value: { printed: '1' } });
  expect(unitResult(book, indicator, vt).comparison.samePeriod).not.toBeNull();
});

it('is reckoned once for all who ask, and again after a change of figures or of units', () => {
  const { hall, periodId } = filled();
  const bookOf = rememberedBooks(hall);
  const asked = { periodId, extent: slide(hall, 'heatMap') };
  const first = bookOf(asked);
  expect(bookOf({ ...asked })).toBe(first);
  expect(bookOf({ periodId, extent: slide(hall, 'card') })).not.toBe(first);
  const change = hall.cell('TB-04', 'vt', count(7), count(1));
  hall.figures.change({ periodId, author, reason: '', changes: [change] });
  const second = bookOf(asked);
  expect(second?.input.figures).not.toEqual(first?.input.figures);
  hall.stores.units.add(unit('moi', 'Mới', { order: 9 }));
  expect(bookOf(asked)?.units.map(({ unitId }) => unitId)).toContain('moi');
});
