import { describe, expect, test } from 'vitest';
import type { CellAddress, PeriodBook } from '#client/bindings/figures.ts';
import type { IndicatorGroup } from '#client/features/figures/columns.ts';
import { choiceShowing, chosenColumns, groupsOf, PAGE_COLUMNS } from '#client/features/figures/columns.ts';
import type { Drafts, StatusWords } from '#client/features/figures/drafts.ts';
import {
  cellKey,
  pruned,
  readCell,
  rebased,
  reviewDrafts,
  typedOf,
  withTyped,
} from '#client/features/figures/drafts.ts';
import { liveSums } from '#client/features/figures/live-sums.ts';
import type { FigureContent, Indicator, Measure } from '#shared/indicators/index.ts';
import { decimal, defaultComparisonSettings } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';

const words: StatusWords = {
  notArisen: 'không phát sinh',
  notReached: 'chưa đạt',
  reached: 'đạt',
  exceeded: 'vượt',
  farExceeded: 'vượt sâu',
};
const counted: Measure = { kind: 'count', noun: 'kiến nghị', direction: 'higher', precision: 0, nameSaysNoun: false };
const ratio: Measure = {
  kind: 'ratio',
  numeratorNoun: 'cuộc',
  denominatorNoun: 'xã',
  direction: 'higher',
  precision: 0,
  statesCount: true,
};
const count = (value: number): FigureContent => ({ kind: 'count', value: decimal(value) });
const ofRatio = (numerator: number, denominator: number): FigureContent => ({
  kind: 'ratio',
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});
const none: FigureContent = { kind: 'none' };

function indicator(id: string, measure: Measure, change: Partial<Indicator> = {}): Indicator {
  return {
    indicatorId: id as IndicatorId, // ids of these tests
    code: id,
    group: 'Khâu 1',
    name: `Chỉ tiêu ${id}`,
    measure,
    sentence: null,
    isTypical: false,
    decidingBasis: 'sector',
    order: 0,
    validFrom: null,
    validTo: null,
    ...change,
  };
}

const petitions = indicator('TB-04', counted);
const inspections = indicator('TB-16', ratio, { isTypical: true, order: 1, group: 'Khâu 2' });
const cell = (of: Indicator, unit = 'a'): CellAddress => ({
  indicatorId: of.indicatorId,
  unitId: unit as UnitId,
  extent: 'own',
});

describe('what is typed in a cell', () => {
  const read = (measure: Measure, value: string, over = '') => readCell(measure, { value, over }, words);

  test('is a number, a ratio, a status in words, or nothing', () => {
    expect(read(counted, ' 1180 ')).toEqual({ kind: 'content', content: count(1180) });
    expect(read(ratio, '231', '345')).toEqual({ kind: 'content', content: ofRatio(231, 345) });
    expect(read(ratio, 'KHONG phat sinh')).toEqual({
      kind: 'content',
      content: { kind: 'status', status: 'notArisen' },
    });
    expect(read(counted, '')).toEqual({ kind: 'content', content: none });
  });

  test('is asked about where it can be read in two ways', () => {
    expect(read(counted, '1.180')).toEqual({ kind: 'question', field: 'value', readings: ['1180', '1,18'] });
    expect(read(ratio, '5', '1.180')).toMatchObject({ kind: 'question', field: 'over' });
  });

  test('is told to be wrong where it makes no sense', () => {
    const fault = (measure: Measure, value: string, over = '') => {
      const reading = read(measure, value, over);
      return reading.kind === 'fault' ? reading.fault : null;
    };
    expect(fault(counted, 'abc')).toBe('notANumber');
    expect(fault(counted, '-3')).toBe('negative');
    expect(fault(counted, '1,5')).toBe('notWhole');
    expect(fault(ratio, '5')).toBe('halfRatio');
    expect(fault(ratio, '5', '0')).toBe('numeratorWithoutDenominator');
    expect(fault({ kind: 'qualitative' }, '5')).toBe('statusNeeded');
    const lower: Measure = { kind: 'count', noun: 'vụ', direction: 'lower', precision: 0, nameSaysNoun: false };
    expect([fault(lower, 'vượt sâu'), fault(lower, 'đạt')]).toEqual(['statusAgainstDirection', null]);
    expect(fault(ratio, '9', '5')).toBeNull();
  });

  test('stands in the fields so that it reads back as it was', () => {
    for (const content of [count(1180), none, { kind: 'status', status: 'farExceeded' } as const]) {
      expect(readCell(counted, typedOf(content, words), words)).toEqual({ kind: 'content', content });
    }
    expect(typedOf(ofRatio(231, 345), words)).toEqual({ value: '231', over: '345' });
  });
});

describe('what is not saved yet', () => {
  const address = cell(petitions);
  const key = cellKey(address);
  const typedIn = (value: string, now: FigureContent = count(3)): Drafts =>
    withTyped(new Map(), { cell: address, now, typed: { value, over: '' } });
  const review = (drafts: Drafts, now: FigureContent) =>
    reviewDrafts({ drafts, contents: new Map([[key, now]]), indicators: [petitions, inspections], words });

  test('is one change from what stood there when typing began', () => {
    const more = withTyped(typedIn('4'), { cell: address, now: count(9), typed: { value: '45', over: '' } });
    expect(review(more, count(3)).changes).toEqual([{ ...address, from: count(3), to: count(45) }]);
    expect(review(typedIn('3'), count(3))).toMatchObject({ changes: [], unsavedCount: 0 });
    expect(review(typedIn('1.180'), count(3))).toMatchObject({ changes: [], questions: [address], unsavedCount: 1 });
    expect(review(typedIn('x'), count(3))).toMatchObject({ changes: [], faults: [address] });
  });

  test('tells what somebody else has put there, and keeps what was typed until it is decided', () => {
    const [conflict] = review(typedIn('4'), count(7)).conflicts;
    expect(conflict).toMatchObject({ from: count(3), now: count(7), typed: { value: '4' } });
    const kept = rebased(typedIn('4'), key, count(7));
    expect(review(kept, count(7))).toMatchObject({ conflicts: [], changes: [{ from: count(7), to: count(4) }] });
    expect(review(typedIn('7'), count(7)).conflicts).toEqual([]);
    expect(withTyped(kept, { cell: address, now: count(7), typed: null }).size).toBe(0);
  });

  test('names numerators over their denominators, which somebody has to confirm', () => {
    const drafts = withTyped(new Map(), { cell: cell(inspections), now: none, typed: { value: '9', over: '5' } });
    const { overs } = reviewDrafts({ drafts, contents: new Map(), indicators: [inspections], words });
    expect(overs).toMatchObject([{ to: ofRatio(9, 5) }]);
  });

  test('loses what stands there by now', () => {
    const input = { indicators: [petitions], words, contents: new Map([[key, count(4)]]) };
    expect(pruned({ ...input, drafts: typedIn('4') }).size).toBe(0);
    const other = typedIn('5');
    expect(pruned({ ...input, drafts: other })).toBe(other);
  });
});

test('the province is added up with what is typed, and tells of how many units', () => {
  const unit = (id: string, parentId: string | null, order: number) => ({
    id: id as UnitId, // ids of these tests
    parentId: parentId as UnitId | null,
    order,
    validFrom: null,
    validTo: null,
  });
  const period = {
    periodId: 'p' as PeriodId,
    label: '8 tháng năm 2024',
    from: '2023-12-01',
    to: '2024-07-31',
    isYearEnd: false,
  };
  const figure = { periodId: period.periodId, ...cell(inspections), content: ofRatio(3, 6) };
  const book: PeriodBook = {
    input: {
      period,
      indicators: [petitions, inspections],
      targets: [],
      units: [unit('tinh', null, 0), unit('a', 'tinh', 1), unit('b', 'tinh', 2)],
      provinceId: 'tinh' as UnitId,
      figures: [figure],
      previous: null,
      settings: defaultComparisonSettings,
    },
    units: [],
    revision: 1,
    isSample: false,
    closedAt: null,
  };
  const typed = { value: '5', over: '8' };
  const drafts = withTyped(new Map(), { cell: cell(inspections, 'b'), now: none, typed });
  const [sum] = liveSums({ book, columns: [inspections], drafts, words });
  expect(sum).toMatchObject({
    content: ofRatio(8, 14),
    coverage: { origin: 'summed', reportedCount: 2 },
    expectedCount: 3,
  });
});

test('columns are those of a group, the typical ones, or those searched for without diacritics', () => {
  const all = [petitions, inspections];
  expect(groupsOf(all)).toEqual(['Khâu 1', 'Khâu 2']);
  const seen = (group: IndicatorGroup, query = '') => chosenColumns(all, { group, query, page: 0 }).columns;
  expect(seen({ kind: 'typical' })).toEqual([inspections]);
  expect(seen({ kind: 'group', name: 'Khâu 1' })).toEqual([petitions]);
  expect(seen({ kind: 'all' })).toEqual(all);
  expect(seen({ kind: 'typical' }, 'chi tieu tb-04')).toEqual([petitions]);
});

describe('more indicators than fit', () => {
  const many = Array.from({ length: 2 * PAGE_COLUMNS + 2 }, (_, index) => indicator(`X-${index.toString()}`, counted));
  const all = { group: { kind: 'all' }, query: '' } as const;
  const last = many.at(-1)?.indicatorId ?? ('none' as IndicatorId);

  test('stand on pages, all of them', () => {
    const pages = [0, 1, 2].map((page) => chosenColumns(many, { ...all, page }));
    expect(pages.flatMap(({ columns }) => columns)).toEqual(many);
    expect(pages.map(({ skipped, pageCount }) => [skipped, pageCount])).toEqual([
      [0, 3],
      [PAGE_COLUMNS, 3],
      [2 * PAGE_COLUMNS, 3],
    ]);
    expect(chosenColumns(many, { ...all, page: 9 }).page).toBe(2);
    expect(chosenColumns([], { ...all, page: 1 })).toMatchObject({ columns: [], page: 0, pageCount: 1 });
  });

  test('are gone to on their page, in the choice that is made or else in their group', () => {
    const here = { ...all, page: 2 };
    expect(choiceShowing(many, here, last)).toBe(here);
    const shown = { group: { kind: 'group', name: 'Khâu 1' }, query: '', page: 2 };
    expect(choiceShowing(many, { ...all, page: 0 }, last)).toEqual(shown);
    expect(choiceShowing(many, { ...all, query: 'X-1', page: 0 }, last)).toEqual(shown);
    expect(choiceShowing(many, here, 'none' as IndicatorId)).toBe(here);
  });
});
