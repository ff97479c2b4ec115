import type { Book, Indicator } from '#shared/indicators/index.ts';
import { focusSentence, scorecardSentence, shortfalls } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import { asSentence, provinceResults, provinceSentence, styleOnScreen } from './slide-figures.ts';
import { scorecardOfSlide } from './slide-table.ts';

export type SentenceInput = {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly unit: (unitId: UnitId) => string;
};

/** What a slide says, in the words that reports use; Vietnamese in every language, as the reports are. */
export function sentencesOf(view: IndicatorView, input: SentenceInput): string[] {
  const { book, indicators } = input;
  switch (view) {
    case 'card':
    case 'samePeriod':
      return provinceResults(book, indicators).map((result) => provinceSentence(book, result));
    case 'ranking':
      return [
        ...provinceResults(book, indicators.slice(0, 1)).map((result) => provinceSentence(book, result)),
        ...focus(input).slice(0, 1),
      ];
    case 'heatMap':
    case 'scorecard':
      return [asSentence(scorecardWords(book, indicators))];
    case 'notReached':
      return focus(input);
    default:
      return view satisfies never;
  }
}

function scorecardWords(book: Book, indicators: readonly Indicator[]): string {
  const style = { ...styleOnScreen(book), isYearEnd: book.input.period.isYearEnd };
  return scorecardSentence(scorecardOfSlide(book, indicators), style);
}

function focus({ book, indicators, unit }: SentenceInput): string[] {
  return shortfalls(book, indicators).flatMap(({ province, units }) => {
    const words = focusSentence(
      units.map(({ unitId }) => unit(unitId)),
      'plain',
    );
    return words === null ? [] : [asSentence(`${province.indicator.name}: ${words}`)];
  });
}
