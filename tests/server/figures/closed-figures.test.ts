import { describe, expect, it } from 'vitest';
import type { FigureBook } from '#server/figures/book.ts';
import { createFigureDesk } from '#server/figures/create-figures.ts';
import { createLog } from '#server/log.ts';
import { RandomIds } from '#server/random-ids.ts';
import { decimal } from '#shared/indicators/index.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { author, count, type FigureHall, openFigures, unit } from './figure-hall.ts';

type Query = Parameters<FigureHall['figures']['book']>[1];

function bookOf({ figures }: Pick<FigureHall, 'figures'>, periodId: PeriodId, query?: Query): FigureBook {
  const book = figures.book(periodId, query);
  if (book.kind === 'refused') throw new Error(book.code);
  return book;
}

/** What a book says of TB-04, and how Vị Thủy is called in it. */
function said(hall: FigureHall, book: FigureBook) {
  const indicatorId = hall.idOf('TB-04');
  const target = book.input.targets.find((each) => each.indicatorId === indicatorId);
  return {
    name: book.input.indicators.find((each) => each.indicatorId === indicatorId)?.name,
    target: target?.value,
    unit: book.units.find(({ unitId }) => unitId === 'vt')?.shortName,
    threshold: book.input.settings.farAbovePoints,
    own: book.input.figures.find((each) => each.indicatorId === indicatorId && each.unitId === 'ct')?.content,
    before: book.input.previous?.figures.length ?? null,
  };
}

function enter(hall: FigureHall, periodId: PeriodId, value: number, from = 0) {
  const changes = [hall.cell('TB-04', 'ct', count(value), from === 0 ? { kind: 'none' } : count(from))];
  hall.figures.change({ periodId, changes, author, reason: 'đính chính' });
}

/** An administrator changes everything that can be changed without a word about any period. */
function changeEverything(hall: FigureHall): void {
  const entry = hall.catalogue.list().find(({ indicator }) => indicator.code === 'TB-04');
  if (!entry) throw new Error('the indicator is there');
  const targets = entry.targets.map((target) => ({ ...target, value: decimal(999) }));
  hall.catalogue.change(entry.indicator.indicatorId, { name: 'Tên khác' }, targets);
  const settings = hall.catalogue.settings();
  hall.catalogue.setSettings({ ...settings, comparison: { ...settings.comparison, farAbovePoints: decimal(1) } });
  hall.stores.units.replace(unit('vt', 'Tên mới', { order: 5 }));
  hall.noteUnits();
}

describe('a closed period', () => {
  it('keeps indicators, targets, units and settings of its closing until it is reopened on record', () => {
    const hall = openFigures();
    const periodId = hall.period();
    enter(hall, periodId, 8);
    hall.figures.close({ periodId, author, reason: '' });
    const before = bookOf(hall, periodId);
    const [asClosed, edition] = [said(hall, before), before.catalogueVersion];
    changeEverything(hall);
    expect(said(hall, bookOf(hall, periodId))).toEqual(asClosed);
    expect(bookOf(hall, periodId).catalogueVersion).toBe(edition);
    const changed = { name: 'Tên khác', target: '999', unit: 'Tên mới', threshold: '1' };
    hall.figures.reopen({ periodId, author, reason: 'sửa mức chỉ tiêu' });
    expect(said(hall, bookOf(hall, periodId))).toEqual({ ...asClosed, ...changed });
    expect(bookOf(hall, periodId).catalogueVersion).toBeGreaterThan(edition);
    const closing = hall.figures.revisions(periodId)?.find(({ kind }) => kind === 'close')?.number;
    expect(said(hall, bookOf(hall, periodId, { revision: closing }))).toEqual(asClosed);
  });

  it('is corrected with the catalogue of today', () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.figures.close({ periodId, author, reason: '' });
    hall.catalogue.change(hall.idOf('TB-04'), { validTo: '2023-12-31' });
    const changes = [hall.cell('TB-04', 'ct', count(1))];
    expect(bookOf(hall, periodId).input.indicators.map(({ code }) => code)).toContain('TB-04');
    expect(hall.figures.change({ periodId, changes, author, reason: 'bổ sung' })).toMatchObject({
      code: 'figures/indicatorNotInForce',
    });
  });

  it('of before catalogues were kept is read with that of the next start from then on', () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.figures.close({ periodId, author, reason: '' });
    hall.database.sqlite.exec('update figure_revisions set catalogue_version = null');
    const workbooks = { read: () => Promise.reject(new Error('none')), write: () => Promise.reject(new Error('none')) };
    const report = createLog('silent');
    const again = createFigureDesk({ ...hall.stores, workbooks, clock: hall.clock, ids: new RandomIds(), report });
    const asClosed = said(hall, bookOf(again, periodId));
    changeEverything(hall);
    expect(said(hall, bookOf(again, periodId))).toEqual(asClosed);
  });

  it('is not closed where its catalogue cannot be kept', () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.database.limitPages(1);
    expect(hall.figures.close({ periodId, author, reason: '' })).toMatchObject({ code: 'figures/notStored' });
    expect(hall.figures.pins([periodId])).toBeNull();
    expect(hall.periods.find(periodId)?.closedAt).toBeNull();
  });
});

describe('pinned figures', () => {
  it('stay as they were, whatever is corrected: their own, those of last year, the catalogue', () => {
    const hall = openFigures();
    const lastYear = hall.period({ label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31' });
    const periodId = hall.period();
    enter(hall, lastYear, 4);
    enter(hall, periodId, 8);
    const [pin] = hall.figures.pins([periodId, 'none' as PeriodId]) ?? [];
    const asPinned = bookOf(hall, periodId);
    enter(hall, periodId, 99, 8);
    hall.figures.change({
      periodId: lastYear,
      author,
      reason: '',
      changes: [hall.cell('TB-04', 'ct', { kind: 'none' }, count(4))],
    });
    const typical = hall.figures.typicalIds(pin);
    hall.catalogue.change(hall.idOf('TB-04'), { isTypical: false });
    changeEverything(hall);
    expect(bookOf(hall, periodId, { pin })).toEqual(asPinned);
    expect(hall.figures.typicalIds(pin)).toEqual(typical);
    expect(hall.figures.typicalIds()).not.toEqual(typical);
    expect(said(hall, bookOf(hall, periodId))).toMatchObject({ own: count(99), before: 0, target: '999' });
  });
});
