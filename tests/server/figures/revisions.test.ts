import { describe, expect, it } from 'vitest';
import type { Revised } from '#server/figures/figures.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { author, count, type FigureHall, none, openFigures, ratio } from './figure-hall.ts';

function edit(
  hall: FigureHall,
  periodId: PeriodId,
  ...changes: Parameters<FigureHall['figures']['change']>[0]['changes']
) {
  return hall.figures.change({ periodId, changes, author, reason: '' });
}

describe('a change of figures', () => {
  it('makes one numbered revision, with who, when, and each cell before and after', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const changes = [hall.cell('TB-04', 'ct', count(3)), hall.cell('GG-02', 'vt', ratio(7, 12))];
    expect(edit(hall, periodId, ...changes)).toEqual({ kind: 'revised', revision: 1 });
    hall.clock.advance(1_000);
    const second = hall.cell('TB-04', 'ct', count(4), count(3));
    expect(edit(hall, periodId, second)).toEqual({ kind: 'revised', revision: 2 });
    expect(hall.figures.revisions(periodId)).toMatchObject([
      { number: 2, at: hall.clock.now(), author, kind: 'edit', reason: '', changeCount: 1 },
      { number: 1, at: hall.clock.now() - 1_000, author, kind: 'edit', changeCount: 2 },
    ]);
    expect(hall.figures.changesOf(periodId, 2)).toEqual([second]);
    expect(hall.contentOf(periodId, 'TB-04', 'ct')).toEqual(count(4));
    expect(hall.contentOf(periodId, 'GG-02', 'vt')).toEqual(ratio(7, 12));
  });

  it('empties a cell and takes a status without a number', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const exceeded = { kind: 'status', status: 'exceeded' } as const;
    edit(hall, periodId, hall.cell('TB-04', 'ct', exceeded));
    expect(hall.contentOf(periodId, 'TB-04', 'ct')).toEqual(exceeded);
    edit(hall, periodId, hall.cell('TB-04', 'ct', none, exceeded));
    expect(hall.contentOf(periodId, 'TB-04', 'ct')).toBeUndefined();
    expect(hall.figures.changesOf(periodId, 2)).toMatchObject([{ from: exceeded, to: none }]);
  });

  it('is refused whole, naming the cell, when somebody else has changed one meanwhile', () => {
    const hall = openFigures();
    const periodId = hall.period();
    edit(hall, periodId, hall.cell('TB-04', 'ct', count(3)));
    const late = edit(hall, periodId, hall.cell('TB-04', 'vt', count(1)), hall.cell('TB-04', 'ct', count(5)));
    expect(late).toMatchObject({ kind: 'refused', code: 'figures/changedMeanwhile' });
    expect(late).toMatchObject({ params: { unit: 'Châu Thành', count: 1 }, cells: [{ unitId: 'ct', now: count(3) }] });
    expect(hall.contentOf(periodId, 'TB-04', 'vt')).toBeUndefined();
    expect(hall.figures.revisions(periodId)).toHaveLength(1);
  });

  it('is refused for what does not fit the indicator, the unit or the period', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const code = (...changes: Parameters<typeof edit>[2][]) => {
      const result = edit(hall, periodId, ...changes);
      return result.kind === 'refused' ? result.code : 'taken';
    };
    expect(code(hall.cell('TB-04', 'ct', count('1.5')))).toBe('figures/notWhole');
    expect(code(hall.cell('TB-04', 'ct', ratio(1, 2)))).toBe('figures/wrongKind');
    expect(code(hall.cell('GG-02', 'ct', ratio(3, 2)))).toBe('figures/numeratorOverDenominator');
    expect(code(hall.cell('GG-02', 'ct', ratio(3, 0)))).toBe('figures/numeratorWithoutDenominator');
    expect(code(hall.cell('TB-04', 'cu', count(1)))).toBe('figures/unitNotCounted');
    expect(code(hall.cell('TB-04', 'p1', count(1)))).toBe('figures/unitUnknown');
    expect(code(hall.cell('TB-04', 'none', count(1)))).toBe('figures/unitUnknown');
    const farExceeded = { kind: 'status', status: 'farExceeded' } as const;
    expect(code(hall.cell('CH-01', 'ct', farExceeded))).toBe('figures/statusAgainstDirection');
    expect(code(hall.cell('none', 'ct', count(1)))).toBe('figures/indicatorNotInForce');
    expect(code({ ...hall.cell('TB-04', 'ct', count(1)), extent: 'total' })).toBe('figures/unitNotCounted');
    expect(code(hall.cell('TB-04', 'ct', count(1)), hall.cell('TB-04', 'ct', count(2)))).toBe('figures/cellTwice');
    expect(code(hall.cell('TB-04', 'ct', none))).toBe('figures/nothingChanged');
    expect(hall.figures.revisions(periodId)).toEqual([]);
    expect(edit(hall, 'none' as PeriodId, hall.cell('TB-04', 'ct', count(1)))).toMatchObject({
      code: 'period/unknown',
    });
  });

  it('takes a numerator over its denominator once that is confirmed, and a total of the province as reported', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const changes = [
      hall.cell('GG-02', 'ct', ratio(3, 2)),
      { ...hall.cell('TB-04', 'tinh', count(68)), extent: 'total' as const },
    ];
    const confirmed = hall.figures.change({ periodId, changes, author, reason: '', isConfirmed: true });
    expect(confirmed).toEqual({ kind: 'revised', revision: 1 });
  });

  it('that the disk does not take is refused, and nothing of it stays', () => {
    const hall = openFigures();
    const periodId = hall.period();
    hall.database.limitPages(1);
    const reason = 'x'.repeat(1_000_000);
    const result = hall.figures.change({ periodId, changes: [hall.cell('TB-04', 'ct', count(3))], author, reason });
    expect(result).toMatchObject({ kind: 'refused', code: 'figures/notStored' });
    expect(hall.contentOf(periodId, 'TB-04', 'ct')).toBeUndefined();
  });
});

describe('chốt số liệu', () => {
  it('closes a period; a correction then needs a reason and reopens it on record', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const changes = [hall.cell('TB-04', 'ct', count(3))];
    expect(hall.figures.close({ periodId, author, reason: '' })).toEqual({ kind: 'revised', revision: 1 });
    expect(hall.periods.find(periodId)?.closedAt).toBe(hall.clock.now());
    expect(hall.figures.close({ periodId, author, reason: '' })).toMatchObject({ code: 'period/alreadyClosed' });
    expect(hall.figures.change({ periodId, author, reason: '', changes })).toMatchObject({ code: 'period/closed' });
    const corrected = hall.figures.change({ periodId, author, reason: 'Châu Thành báo cáo lại', changes });
    expect(corrected).toEqual({ kind: 'revised', revision: 3 });
    expect(hall.periods.find(periodId)?.closedAt).toBeNull();
    expect(hall.figures.revisions(periodId)?.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['edit', 'Châu Thành báo cáo lại'],
      ['reopen', 'Châu Thành báo cáo lại'],
      ['close', ''],
    ]);
  });

  it('is undone by reopening with a reason', () => {
    const hall = openFigures();
    const periodId = hall.period();
    expect(hall.figures.reopen({ periodId, author, reason: 'x' })).toMatchObject({ code: 'period/notClosed' });
    hall.figures.close({ periodId, author, reason: '' });
    expect(hall.figures.reopen({ periodId, author, reason: '' })).toMatchObject({ code: 'period/closed' });
    expect(hall.figures.reopen({ periodId, author, reason: 'x' })).toEqual({ kind: 'revised', revision: 2 });
    expect(hall.periods.find(periodId)?.closedAt).toBeNull();
  });
});

describe('restoring a revision', () => {
  it('brings back the figures of then, as a revision of its own', () => {
    const hall = openFigures();
    const periodId = hall.period();
    edit(hall, periodId, hall.cell('TB-04', 'ct', count(3)), hall.cell('TB-04', 'vt', count(1)));
    edit(hall, periodId, hall.cell('TB-04', 'ct', count(9), count(3)), hall.cell('TB-04', 'cta', count(2)));
    edit(hall, periodId, hall.cell('TB-04', 'ct', none, count(9)));
    expect(hall.figures.restore({ periodId, number: 1, author, reason: 'nhầm tệp' })).toEqual({
      kind: 'revised',
      revision: 4,
    });
    expect(['ct', 'vt', 'cta'].map((id) => hall.contentOf(periodId, 'TB-04', id))).toEqual([
      count(3),
      count(1),
      undefined,
    ]);
    expect(hall.figures.revisions(periodId)?.[0]).toMatchObject({ kind: 'restore', restoredNumber: 1, changeCount: 2 });
    expect(hall.figures.restore({ periodId, number: 0, author, reason: '' })).toEqual({ kind: 'revised', revision: 5 });
    expect(hall.stores.figureStore.figures(periodId)).toEqual([]);
    expect(hall.figures.restore({ periodId, number: 0, author, reason: '' })).toMatchObject({
      code: 'figures/nothingChanged',
    });
    expect(hall.figures.restore({ periodId, number: 6, author, reason: '' })).toMatchObject({
      code: 'revision/unknown',
    });
  });
});

describe('who listens', () => {
  it('is told after each commit, and in whose books the figures stand beside', () => {
    const hall = openFigures();
    const before = hall.period({ label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31' });
    const periodId = hall.period();
    const told: Revised[] = [];
    hall.figures.onRevised(() => {
      throw new Error('a listener that fails');
    });
    const stop = hall.figures.onRevised((revised) => told.push(revised));
    edit(hall, periodId, hall.cell('TB-04', 'ct', count(3)));
    edit(hall, periodId, hall.cell('TB-04', 'ct', count(4)));
    edit(hall, before, hall.cell('TB-04', 'ct', count(2)));
    stop();
    edit(hall, before, hall.cell('TB-04', 'ct', count(1), count(2)));
    expect(told).toEqual([
      { periodId, revision: 1, besideIds: [] },
      { periodId: before, revision: 1, besideIds: [periodId] },
    ]);
    expect(hall.faults).toHaveLength(3);
  });
});
