import { expect, it } from 'vitest';
import { seedDemoFigures } from '#server/demo/figures.ts';
import { demoUnits } from '#server/demo/thanh-hoa-2024.ts';
import { briefWords, type Indicator, inOneLine, openBook, provinceResult } from '#shared/indicators/index.ts';
import { author, openFigures } from './figure-hall.ts';

it("the demo's figures add up to those of the published report, are marked, and have a year before", () => {
  const hall = openFigures({ units: demoUnits() });
  seedDemoFigures(hall, author);
  seedDemoFigures(hall, author);
  expect(hall.periods.list().map(({ label, isSample, revision }) => [label, isSample, revision])).toEqual([
    ['8 tháng năm 2024', true, 1],
    ['8 tháng năm 2023', true, 1],
  ]);
  const [period] = hall.periods.list();
  const book = period && hall.figures.book(period.periodId);
  if (book?.kind !== 'book') throw new Error('the period has its book');
  const open = openBook(book.input);
  expect(open.unitIds).toHaveLength(28);
  const province = (code: string) => provinceResult(open, indicatorOf(open.indicators, code));
  expect(province('TB-04').content).toEqual({ kind: 'count', value: '68' });
  expect(province('GG-02').content).toEqual({ kind: 'ratio', numerator: '231', denominator: '345' });
  expect(province('GG-03').content).toEqual({ kind: 'count', value: '249' });
  const style = { padding: 'official', countDifference: 'units', previousYear: null } as const;
  const words = ['TB-04', 'GG-02', 'GG-03', 'CH-01'].map((code) => inOneLine(briefWords(province(code), style)));
  expect(words).toEqual([
    '68 kiến nghị (vượt 38 kiến nghị)',
    '231 cuộc, đạt tỷ lệ 67% (vượt 37%)',
    '249 (vượt 221 kháng nghị, kiến nghị)',
    'không để xảy ra oan, sai, bỏ lọt tội phạm',
  ]);
  expect(province('GG-02').comparison.samePeriod).toMatchObject({ relation: 'higher' });
  expect(province('TB-04').coverage).toMatchObject({ origin: 'summed', reportedCount: 28, missingUnitIds: [] });
});

function indicatorOf(indicators: readonly Indicator[], code: string): Indicator {
  const found = indicators.find((indicator) => indicator.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}
