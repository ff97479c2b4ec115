import { describe, expect, it } from 'vitest';
import type { FigureBook } from '#server/figures/book.ts';
import type { Unit } from '#server/ports/units.ts';
import { openBook, provinceResult, unitResult } from '#shared/indicators/index.ts';
import type { PeriodId, UnitId } from '#shared/kernel/index.ts';
import {
  author,
  count,
  countedIds,
  type FigureHall,
  openFigures,
  provinceId,
  ratio,
  unit,
  units,
} from './figure-hall.ts';

function bookOf(
  hall: FigureHall,
  periodId: PeriodId,
  query?: Parameters<FigureHall['figures']['book']>[1],
): FigureBook {
  const book = hall.figures.book(periodId, query);
  if (book.kind === 'refused') throw new Error(book.code);
  return book;
}

function filled(hall: FigureHall) {
  const before = hall.period({ label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31', isSample: true });
  const periodId = hall.period();
  const enter = (id: PeriodId, petitions: number) =>
    hall.figures.change({
      periodId: id,
      author,
      reason: '',
      changes: countedIds.flatMap((unitId) => [
        hall.cell('TB-04', unitId, count(petitions)),
        hall.cell('GG-02', unitId, ratio(2, 4)),
      ]),
    });
  enter(before, 4);
  enter(periodId, 6);
  return { before, periodId };
}

describe('the book of a period', () => {
  it('has what comparing needs: units of then, targets, the same period last year', () => {
    const hall = openFigures();
    const { periodId } = filled(hall);
    const book = bookOf(hall, periodId);
    expect(book).toMatchObject({ revision: 1, previousRevision: 1, isSample: true, closedAt: null });
    const open = openBook(book.input);
    expect(open.unitIds).toEqual(countedIds);
    const indicator = open.indicators.find(({ code }) => code === 'TB-04');
    if (!indicator) throw new Error('the indicator is there');
    expect(unitResult(open, indicator, 'vt' as UnitId).comparison.value?.printed).toBe('6');
    const province = provinceResult(open, indicator);
    expect(province.unitId).toBe(provinceId);
    expect(province.comparison).toMatchObject({
      status: 'farExceeded',
      value: { printed: '36' },
      samePeriod: { relation: 'higher', printed: { previous: '24' } },
    });
  });

  it('has only the indicators in force at the end of the period, with the targets of then', () => {
    const hall = openFigures();
    const { periodId } = filled(hall);
    hall.catalogue.change(hall.idOf('TB-01'), { validTo: '2024-07-30' });
    hall.catalogue.change(hall.idOf('TB-02'), { validTo: '2024-07-31' });
    const codes = bookOf(hall, periodId).input.indicators.map(({ code }) => code);
    expect([codes.includes('TB-01'), codes.includes('TB-02')]).toEqual([false, true]);
  });

  it('has figures of some indicators or some units, when asked for', () => {
    const hall = openFigures();
    const { periodId } = filled(hall);
    const one = bookOf(hall, periodId, { indicatorIds: [hall.idOf('TB-04')], unitIds: ['ct' as UnitId] });
    expect(one.input.indicators.map(({ code }) => code)).toEqual(['TB-04']);
    expect(one.input.figures).toMatchObject([{ unitId: 'ct', content: count(6) }]);
    expect(one.input.previous?.figures).toMatchObject([{ unitId: 'ct', content: count(4) }]);
  });

  it('can be that of an earlier revision, as papers use it', () => {
    const hall = openFigures();
    const { periodId } = filled(hall);
    hall.figures.close({ periodId, author, reason: '' });
    hall.figures.change({ periodId, author, reason: 'sửa', changes: [hall.cell('TB-04', 'ct', count(7), count(6))] });
    const contentAt = (revision?: number) =>
      bookOf(hall, periodId, { revision, indicatorIds: [hall.idOf('TB-04')], unitIds: ['ct' as UnitId] }).input
        .figures[0]?.content;
    expect([contentAt(2), contentAt()]).toEqual([count(6), count(7)]);
    expect(bookOf(hall, periodId, { revision: 2 }).revision).toBe(2);
    expect(bookOf(hall, periodId, { revision: 0 }).input.figures).toEqual([]);
    expect(hall.figures.book(periodId, { revision: 5 })).toMatchObject({ code: 'revision/unknown' });
  });

  it('is refused for a period that is not there, and without any unit', () => {
    const hall = openFigures({ units: [] });
    expect(hall.figures.book('none' as PeriodId)).toMatchObject({ code: 'period/unknown' });
    expect(hall.figures.book(hall.period())).toMatchObject({ code: 'figures/noProvince' });
  });

  it('finds the province by what stands below it, or takes the one that is set', () => {
    const other: Unit = unit('tinh-khac', 'tỉnh khác', { parentId: null, order: -1 });
    const hall = openFigures({ units: [other, ...units] });
    const periodId = hall.period();
    expect(bookOf(hall, periodId).input.provinceId).toBe('tinh');
    hall.catalogue.setSettings({ ...hall.catalogue.settings(), provinceId: other.id });
    expect(bookOf(hall, periodId).input.provinceId).toBe('tinh-khac');
  });
});
