import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  amountSchema,
  type Decimal,
  decimal,
  editableNumber,
  formatCount,
  formatNumber,
  formatPercent,
  type Period,
  periodProblems,
  periodSchema,
  readTypedNumber,
  samePeriodLastYear,
  type WorkingYearRule,
  workingYearOf,
  yearOfPeriod,
} from '#shared/indicators/index.ts';
import type { PeriodId } from '#shared/kernel/index.ts';

const decimals = fc
  .tuple(fc.bigInt(0n, 10n ** 15n - 1n), fc.bigInt(0n, 999_999n), fc.boolean())
  .map(([whole, fraction, isBroken]) => decimal(isBroken ? `${whole}.${String(fraction).padStart(6, '0')}` : whole));

const read = (text: string): string | readonly [string, string] => {
  const typed = readTypedNumber(text);
  if (typed.kind === 'ambiguous') return [typed.readings.grouped, typed.readings.pointed];
  return typed.kind === 'number' ? typed.value : typed.kind;
};

it('IN1 numbers travel as canonical text, and no other text is taken for one', () => {
  expect(['088.10', '1180', '0.0', '-0.50', '5.'].map(decimal)).toEqual(['88.1', '1180', '0', '-0.5', '5']);
  for (const text of ['88.10', '08', '-1', '1e3', '88,1', '', '.5', '1.', '1234567890123456', '0.1234567']) {
    expect(amountSchema.safeParse(text).success).toBe(false);
  }
  expect(() => decimal('1,5')).toThrow(RangeError);
  fc.assert(fc.property(decimals, (value) => amountSchema.parse(value) === value && decimal(value) === value));
});

it('IN2 typed numbers are read as they are written in Vietnam', () => {
  expect(['67,5', '67.5', '1.180,5', '1180', ' 05 ', '1.234.567', '0.180', '1180.500', '1,125'].map(read)).toEqual([
    '67.5',
    '67.5',
    '1180.5',
    '1180',
    '5',
    '1234567',
    '0.18',
    '1180.5',
    '1.125',
  ]);
  for (const text of ['1,180.5', '1.18.0', '12.34,5', '67%', 'vượt', '1 180', '1,2,3', '.5', '5.', '1e3', '١٢']) {
    expect(read(text)).toBe('notANumber');
  }
  expect(read('  ')).toBe('empty');
  expect(['1234567890123456', '0,1234567', '1.234.567.890.123.456'].map(read)).toEqual(Array(3).fill('tooLong'));
});

it('IN2 a point before three digits is told with both its readings, and never guessed', () => {
  expect(read('1.180')).toEqual(['1180', '1.18']);
  const texts = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }));
  fc.assert(
    fc.property(texts, ([whole, rest]) => {
      const fraction = String(rest).padStart(3, '0');
      expect(read(`${whole}.${fraction}`)).toEqual([decimal(`${whole}${fraction}`), decimal(`${whole}.${fraction}`)]);
    }),
  );
});

it('IN2 what is printed reads back as what it was', () => {
  fc.assert(
    fc.property(decimals, (value) => {
      expect(read(editableNumber(value))).toBe(value);
      const printed = read(formatNumber(value));
      // Where the one thousands dot may be a decimal point, the reading meant is among the two.
      expect(typeof printed === 'string' ? printed : printed[0]).toBe(value);
    }),
  );
});

it('IN3 decimal comma, thousands dot, no blank before the percent sign', () => {
  expect(['88.1', '1180', '2358.5', '1234567', '100'].map((text) => formatNumber(decimal(text)))).toEqual([
    '88,1',
    '1.180',
    '2.358,5',
    '1.234.567',
    '100',
  ]);
  expect(formatPercent(decimal('0.76'))).toBe('0,76%');
});

it('IN3 official papers write counts below ten with two digits, percentages never', () => {
  const official = (value: number) => formatCount(decimal(value), 'official');
  expect([0, 1, 5, 9, 10, 1180].map(official)).toEqual(['0', '01', '05', '09', '10', '1.180']);
  expect(formatCount(decimal('7'), 'plain')).toBe('7');
  expect(formatCount('7.5' as Decimal, 'official')).toBe('7,5');
  expect(formatPercent(decimal(5))).toBe('5%');
});

const december: WorkingYearRule = { startMonth: 12, startDay: 1 };
const january: WorkingYearRule = { startMonth: 1, startDay: 1 };

const period = (from: string, to: string, isYearEnd = false): Period => ({
  periodId: `${from}-${to}` as PeriodId, // an id for a test
  label: 'kỳ',
  from,
  to,
  isYearEnd,
});

it('IN5 the working year is reckoned from its configured beginning', () => {
  expect(workingYearOf('2024-07-31', december)).toEqual({ from: '2023-12-01', to: '2024-11-30', year: 2024 });
  expect(workingYearOf('2023-12-01', december).year).toBe(2024);
  expect(workingYearOf('2023-11-30', december).year).toBe(2023);
  expect(workingYearOf('2024-07-31', january)).toEqual({ from: '2024-01-01', to: '2024-12-31', year: 2024 });
  expect(workingYearOf('2024-03-05', { startMonth: 3, startDay: 1 }).to).toBe('2025-02-28');
  expect(yearOfPeriod(period('2022-12-01', '2023-08-31'), december)).toBe(2023);
});

it('IN5 a period runs from the beginning of a working year, and stays within it', () => {
  const problems = (from: string, to: string, isYearEnd = false) => periodProblems({ from, to, isYearEnd }, december);
  expect(problems('2023-12-01', '2024-07-31')).toEqual([]);
  expect(problems('2023-12-01', '2024-11-30', true)).toEqual([]);
  expect(problems('2024-01-01', '2024-07-31')).toEqual(['notFromTheYearsBeginning']);
  expect(problems('2023-12-01', '2024-12-01')).toEqual(['beyondTheYear']);
  expect(problems('2023-12-01', '2024-07-31', true)).toEqual(['yearEndTooEarly']);
  expect(problems('2024-07-31', '2023-12-01')).toEqual(['endsBeforeItBegins']);
});

it('IN5 the same period of last year is found by its days', () => {
  const then = period('2022-12-01', '2023-07-31');
  const others = [period('2022-12-01', '2023-06-30'), then, period('2023-12-01', '2024-06-30')];
  expect(samePeriodLastYear(period('2023-12-01', '2024-07-31'), others)).toBe(then);
  expect(samePeriodLastYear(period('2023-12-01', '2024-08-31'), others)).toBeNull();
  const february = [period('2022-12-01', '2023-02-28'), period('2023-12-01', '2024-02-29')];
  expect(samePeriodLastYear(period('2023-12-01', '2024-02-29'), february)).toBe(february[0]);
  expect(samePeriodLastYear(period('2024-12-01', '2025-02-28'), february)).toBe(february[1]);
});

it('IN5 days that the calendar does not have are refused', () => {
  const parses = (to: string) => periodSchema.safeParse(period('2023-12-01', to)).success;
  expect(['2024-02-29', '2024-02-30', '2023-02-29', '2024-13-01', '24-1-1'].map(parses)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
