import type { Book, Indicator, ProvinceResult, WordingStyle } from '#shared/indicators/index.ts';
import { provinceResult, resultSentence, unitResults } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';

/**
 * The indicators of a slide, in the order chosen, as far as they are in force; without a choice the typical ones, and on
 * the scorecard all, since it is said of the whole set.
 */
export function indicatorsOfSlide(book: Book, view: IndicatorView, chosen: readonly IndicatorId[]): Indicator[] {
  if (chosen.length === 0) return book.indicators.filter(({ isTypical }) => isTypical || view === 'scorecard');
  const byId = new Map(book.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

/** How results are worded on screens: counts as they are, differences in what is counted. */
export function styleOnScreen(book: Book): WordingStyle {
  return { padding: 'plain', countDifference: 'units', previousYear: previousYearOf(book) };
}

/** The year that the same period is called by: that in which its working year ends. */
function previousYearOf({ input: { previous } }: Book): number | null {
  if (previous === null) return null;
  const [year = 0, month = 0, day = 0] = previous.period.from.split('-').map(Number);
  return month === 1 && day === 1 ? year : year + 1;
}

/** The results of the province, one an indicator. */
export function provinceResults(book: Book, indicators: readonly Indicator[]): ProvinceResult[] {
  return indicators.map((indicator) => provinceResult(book, indicator));
}

/** Whether nobody has reported anything on these indicators. */
export function isWithoutFigures(book: Book, indicators: readonly Indicator[]): boolean {
  return indicators.every(
    (indicator) =>
      provinceResult(book, indicator).comparison.status === 'noFigure' &&
      unitResults(book, indicator).every(({ comparison }) => comparison.status === 'noFigure'),
  );
}

/** The sentence of a provincial result against every basis, beginning large, with a full stop. */
export function provinceSentence(book: Book, result: ProvinceResult): string {
  return asSentence(resultSentence(result, { style: styleOnScreen(book), form: 'full' }));
}

/** Words as a sentence of their own. */
export function asSentence(words: string): string {
  const text = `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`;
  return text.endsWith('.') ? text : `${text}.`;
}

/** The names by which a slide calls units. */
export type UnitNames = ReadonlyMap<UnitId, string>;
