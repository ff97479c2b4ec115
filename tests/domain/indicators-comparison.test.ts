import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AppliedTarget,
  type ComparisonSettings,
  compareFigure,
  type Decimal,
  type Direction,
  decimal,
  defaultComparisonSettings,
  enterableStatuses,
  type FigureContent,
  figureProblems,
  type Measure,
  type Status,
  type TargetBasis,
  type TargetOperator,
} from '#shared/indicators/index.ts';

const count = (value: number | string): FigureContent => ({ kind: 'count', value: decimal(value) });
const ratio = (numerator: number | bigint, denominator: number | bigint): FigureContent => ({
  kind: 'ratio',
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});
const target = (value: number | string, more: Partial<AppliedTarget> = {}): AppliedTarget => ({
  basis: 'sector',
  operator: 'atLeast',
  value: decimal(value),
  source: '',
  isAssumed: false,
  ...more,
});
const on = (basis: TargetBasis, value: number, operator: TargetOperator = 'atLeast') =>
  target(value, { basis, operator });

const ratioOf = (precision: number, direction: Direction = 'higher'): Measure => ({
  kind: 'ratio',
  numeratorNoun: 'vụ',
  denominatorNoun: 'vụ',
  direction,
  precision,
  statesCount: false,
});
const counted = (direction: Direction = 'higher'): Measure => ({
  kind: 'count',
  noun: 'kiến nghị',
  direction,
  precision: 0,
  nameSaysNoun: false,
});
const zero: Measure = { kind: 'zeroTolerance', noun: 'trường hợp', fact: 'không để xảy ra oan, sai' };

type Options = {
  readonly targets?: readonly AppliedTarget[];
  readonly previous?: FigureContent | null;
  readonly isYearEnd?: boolean;
  readonly settings?: ComparisonSettings;
};

const compared = (measure: Measure, content: FigureContent, options: Options = {}) =>
  compareFigure({
    indicator: { measure, decidingBasis: 'sector' },
    content,
    targets: [target(80)],
    previous: null,
    isYearEnd: false,
    settings: defaultComparisonSettings,
    ...options,
  });

const statusOf = (measure: Measure, content: FigureContent, options: Options = {}) =>
  compared(measure, content, options).status;

const readPrinted = (text: string): Decimal => decimal(text.replace('%', '').replaceAll('.', '').replace(',', '.'));

it('IN13 each basis has its status, all at once', () => {
  const targets = [on('sector', 88), on('nationalAssembly', 90), on('ownPlan', 60), on('wholeYear', 95)];
  const { bases } = compared(ratioOf(1), ratio(88, 100), { targets });
  expect(bases.map(({ basis, status }) => [basis, status])).toEqual([
    ['sector', 'reached'],
    ['nationalAssembly', 'notYet'],
    ['ownPlan', 'farExceeded'],
    ['wholeYear', 'notYet'],
  ]);
});

it('IN13 the status is that of the unrounded value', () => {
  expect(statusOf(ratioOf(0), ratio(7999, 10_000))).toBe('notYet');
  expect(statusOf(ratioOf(0), ratio(8000, 10_000))).toBe('reached');
  expect(statusOf(ratioOf(0), ratio(8001, 10_000))).toBe('exceeded');
  // Printed as 50 %, which would be vượt sâu of 30 %.
  expect(statusOf(ratioOf(0), ratio(4996, 10_000), { targets: [target(30)] })).toBe('exceeded');
  const third = { targets: [target('33.333333')] };
  expect(statusOf(ratioOf(2), ratio(1, 3), third)).toBe('exceeded');
  expect(statusOf(ratioOf(2), ratio(33_333_333n, 100_000_000n), third)).toBe('reached');
});

const ladder: readonly (Status | null)[] = ['notYet', 'reached', 'exceeded', 'farExceeded'];
const operators = fc.constantFrom<TargetOperator>('atLeast', 'moreThan');
const parts = fc.integer({ min: 0, max: 1000 });

it('IN13 more never stands lower where more is better, nor less where less is', () => {
  fc.assert(
    fc.property(parts, parts, parts, operators, (a, b, bar, operator) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const rung = (value: number, measure: Measure, how: TargetOperator) => {
        const isCount = measure.kind === 'count';
        const content = isCount ? count(value) : ratio(value, 1000);
        const goal = isCount ? target(bar, { operator: how }) : target((bar / 10).toFixed(1), { operator: how });
        return ladder.indexOf(statusOf(measure, content, { targets: [goal] }));
      };
      for (const measure of [counted(), ratioOf(1)]) {
        expect(rung(high, measure, operator)).toBeGreaterThanOrEqual(rung(low, measure, operator));
      }
      for (const measure of [counted('lower'), ratioOf(1, 'lower')]) {
        expect(rung(low, measure, 'atMost')).toBeGreaterThanOrEqual(rung(high, measure, 'atMost'));
      }
    }),
  );
});

it('IN14 what is missing is chưa đạt in the year, and không đạt at its end', () => {
  expect(statusOf(ratioOf(1), ratio(79, 100))).toBe('notYet');
  expect(statusOf(ratioOf(1), ratio(79, 100), { isYearEnd: true })).toBe('failed');
  expect(statusOf(zero, count(1), { targets: [target(0, { operator: 'atMost' })], isYearEnd: true })).toBe('failed');
  const strict = { targets: [target(90, { operator: 'moreThan' })] };
  expect([90, 91].map((value) => statusOf(ratioOf(0), ratio(value, 100), strict))).toEqual(['notYet', 'exceeded']);
  const all = { targets: [target(100, { operator: 'equals' })] };
  expect([99, 100].map((value) => statusOf(ratioOf(0, 'equal'), ratio(value, 100), all))).toEqual([
    'notYet',
    'reached',
  ]);
});

it('IN14 vượt sâu begins where the setting says', () => {
  const thirty = { targets: [target(30)] };
  expect([35, 36].map((value) => statusOf(counted(), count(value), thirty))).toEqual(['exceeded', 'farExceeded']);
  expect([49, 50].map((value) => statusOf(ratioOf(0), ratio(value, 100), thirty))).toEqual(['exceeded', 'farExceeded']);
  const settings = { farAbovePercent: decimal(50), farAbovePoints: decimal(5) };
  expect(statusOf(counted(), count(44), { ...thirty, settings })).toBe('exceeded');
  expect(statusOf(counted(), count(45), { ...thirty, settings })).toBe('farExceeded');
  expect(statusOf(ratioOf(0), ratio(35, 100), { ...thirty, settings })).toBe('farExceeded');
});

it('IN14 vượt sâu is never said of what should be low, nor of a target of zero', () => {
  const limit = { targets: [target(50, { operator: 'atMost' })] };
  expect(statusOf(ratioOf(0, 'lower'), ratio(0, 100), limit)).toBe('reached');
  expect(statusOf(counted('lower'), count(0), limit)).toBe('reached');
  expect(statusOf(counted(), count(1000), { targets: [target(0)] })).toBe('exceeded');
  expect(statusOf(ratioOf(0), ratio(25, 100), { targets: [target(0)] })).toBe('exceeded');
  expect(statusOf(zero, count(0), { targets: [target(0, { operator: 'atMost' })] })).toBe('reached');
});

it('IN14 exceeding is entered only where more is better, and read as reached where it was before', () => {
  const all = ['notArisen', 'notReached', 'reached', 'exceeded', 'farExceeded'];
  const some = ['notArisen', 'notReached', 'reached'];
  for (const measure of [counted(), ratioOf(0), { kind: 'qualitative' } as const])
    expect(enterableStatuses(measure)).toEqual(all);
  for (const measure of [counted('lower'), ratioOf(0, 'lower'), ratioOf(0, 'equal'), zero]) {
    expect(enterableStatuses(measure)).toEqual(some);
    expect(figureProblems(measure, { kind: 'status', status: 'farExceeded' })).toEqual(['statusAgainstDirection']);
    expect(figureProblems(measure, { kind: 'status', status: 'reached' })).toEqual([]);
    expect(statusOf(measure, { kind: 'status', status: 'farExceeded' })).toBe('reached');
  }
});

it('IN15 ratios differ by percentage points, counts by what they count', () => {
  const points = compared(ratioOf(1), ratio(881, 1000)).deciding;
  expect(points?.difference).toEqual({ kind: 'points', amount: '8.1', side: 'above' });
  expect(points?.printed).toEqual({ target: '80%', difference: '8,1%' });
  const units = compared(counted(), count(1180), { targets: [target(1200)] }).deciding;
  expect(units?.difference).toEqual({ kind: 'units', amount: '20', side: 'below' });
  expect(units?.printed).toEqual({ target: '1.200', difference: '20' });
});

const cases = fc.record({
  numerator: fc.bigInt(0n, 10n ** 6n),
  denominator: fc.bigInt(1n, 10n ** 6n),
  before: fc.tuple(fc.bigInt(0n, 1000n), fc.bigInt(1n, 1000n)),
  bars: fc.array(fc.bigInt(0n, 10_000n), { maxLength: 3 }),
  precision: fc.integer({ min: 0, max: 3 }),
});
const bases = ['sector', 'nationalAssembly', 'ownPlan'] as const;

it('IN15 the printed difference is that of the printed numbers', () => {
  fc.assert(
    fc.property(cases, ({ numerator, denominator, before, bars, precision }) => {
      const targets = bars.map((bar, index) =>
        target((Number(bar) / 100).toFixed(2), { basis: bases[index] ?? 'sector' }),
      );
      const result = compared(ratioOf(precision), ratio(numerator, denominator), {
        targets,
        previous: ratio(...before),
      });
      for (const { printed } of [...result.bases, ...(result.samePeriod ? [result.samePeriod] : [])]) {
        const value = Number(readPrinted(('value' in printed ? printed.value : result.value?.printed) ?? ''));
        const other = Number(readPrinted(('target' in printed ? printed.target : printed.previous) ?? ''));
        expect(Number(readPrinted(printed.difference ?? ''))).toBeCloseTo(Math.abs(value - other), 6);
      }
    }),
  );
});

it('IN16 a target that was missed is never printed as reached, by as many more decimals as it takes', () => {
  const printed = (numerator: number, denominator: number, precision = 1) => {
    const { value, deciding } = compared(ratioOf(precision), ratio(numerator, denominator));
    return [value?.printed, deciding?.printed.difference, deciding?.status];
  };
  expect(printed(7996, 10_000)).toEqual(['79,96%', '0,04%', 'notYet']);
  expect(printed(79_996, 100_000)).toEqual(['79,996%', '0,004%', 'notYet']);
  expect(printed(7_999_996, 10_000_000)).toEqual(['79,99996%', '0,00004%', 'notYet']);
  expect(printed(8004, 10_000)).toEqual(['80,04%', '0,04%', 'exceeded']);
  expect(printed(7994, 10_000)).toEqual(['79,9%', '0,1%', 'notYet']);
  expect(printed(231, 345, 0)[0]).toBe('67%');
  expect(printed(1, 8, 2)[0]).toBe('12,5%');
  expect(printed(2, 3, 2)[0]).toBe('66,67%');
  expect(printed(12_345, 100_000, 2)[0]).toBe('12,35%');
});

it('IN16 a small change against last year takes digits in its own comparison only, three at most', () => {
  const beside = (previous: FigureContent, precision = 0) => {
    const result = compared(ratioOf(precision), ratio(231, 345), { targets: [target(30)], previous });
    return [result.value?.printed, result.deciding?.printed.difference, result.samePeriod?.printed.value];
  };
  expect(beside(ratio(2_310_001, 3_450_000))).toEqual(['67%', '37%', '66,957%']);
  expect(beside(ratio(665, 1000))).toEqual(['67%', '37%', '67%']);
  const { value, samePeriod } = compared(ratioOf(0), ratio(672, 1000), { previous: ratio(668, 1000) });
  expect([value?.printed, samePeriod?.printed]).toEqual([
    '67%',
    { value: '67,2%', previous: '66,8%', difference: '0,4%' },
  ]);
  const least = compared(ratioOf(0), ratio(231, 345), { previous: ratio(2_310_001, 3_450_000) }).samePeriod;
  expect(least).toMatchObject({ relation: 'equal', printed: { difference: '0%' } });
});

it('IN16 printed numbers stand to each other as the unrounded ones do', () => {
  fc.assert(
    fc.property(cases, ({ numerator, denominator, before, bars, precision }) => {
      const targets = bars.map((bar, index) =>
        target((Number(bar) / 100).toFixed(2), { basis: bases[index] ?? 'sector' }),
      );
      const result = compared(ratioOf(precision), ratio(numerator, denominator), {
        targets,
        previous: ratio(...before),
      });
      const sides = bars.map((bar) => numerator * 10_000n - bar * denominator);
      const sideOf = (side: bigint) => (side === 0n ? 'level' : side > 0n ? 'above' : 'below');
      expect(result.bases.map((each) => each.difference?.side)).toEqual(sides.map(sideOf));
      const change = sideOf(numerator * before[1] - before[0] * denominator);
      // what differs by less than the digits of reports is level
      expect([change, 'level']).toContain(result.samePeriod?.difference.side);
    }),
  );
});

it('IN17 colour and chưa đạt are those of the deciding basis', () => {
  const targets = [on('sector', 70), on('nationalAssembly', 95), on('wholeYear', 100)];
  const status = (decidingBasis: 'sector' | 'nationalAssembly' | 'ownPlan') =>
    compareFigure({
      indicator: { measure: ratioOf(1), decidingBasis },
      content: ratio(88, 100),
      targets,
      previous: null,
      isYearEnd: false,
      settings: defaultComparisonSettings,
    }).status;
  expect([status('sector'), status('nationalAssembly'), status('ownPlan')]).toEqual(['exceeded', 'notYet', null]);
});

it('IN17 the target of the whole year gives no status', () => {
  const result = compared(counted(), count(5), { targets: [on('wholeYear', 12)] });
  expect(result).toMatchObject({ status: null, deciding: null });
  expect(result.bases).toMatchObject([{ basis: 'wholeYear', printed: { difference: '7' } }]);
});

it('IN18 the same period of last year stands beside the value, if it has one', () => {
  const beside = (previous: FigureContent | null) => compared(ratioOf(1), ratio(75, 100), { previous }).samePeriod;
  expect(beside(ratio(70, 100))).toMatchObject({ relation: 'higher', printed: { previous: '70%', difference: '5%' } });
  expect(beside(ratio(3, 4))).toMatchObject({ relation: 'equal', printed: { difference: '0%' } });
  expect(beside(ratio(80, 100))?.relation).toBe('lower');
  expect(beside(ratio(7504, 10_000))).toMatchObject({
    relation: 'lower',
    printed: { previous: '75,04%', difference: '0,04%' },
  });
  for (const nothing of [null, ratio(0, 0), count(75), { kind: 'none' } as const]) expect(beside(nothing)).toBeNull();
});
