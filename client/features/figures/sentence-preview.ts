import type { FigureContent, Indicator, Measure } from '#shared/indicators/index.ts';
import {
  compareFigure,
  decimal,
  defaultComparisonSettings,
  resultSentence,
  targetsOfProvince,
} from '#shared/indicators/index.ts';
import type { IndicatorDraft } from './indicator-draft.ts';
import { isSentenceWrong, sentenceOf } from './indicator-draft.ts';
import { measureOf, textsOfKind } from './measure-draft.ts';

const style = { padding: 'official', countDifference: 'units', previousYear: null } as const;

/** How a report would say a result of this indicator, with a number of ours; null as long as words are missing. */
export function sentencePreview(draft: IndicatorDraft): string | null {
  const { name, decidingBasis } = draft;
  const isMissing = textsOfKind[draft.measure.kind].some((text) => draft.measure[text].trim() === '');
  if (name.trim() === '' || isMissing || isSentenceWrong(draft)) return null;
  const measure = measureOf(draft.measure);
  const indicator: Worded = { name: name.trim(), measure, sentence: sentenceOf(draft), decidingBasis };
  const comparison = compareFigure({
    indicator,
    content: sampleOf(measure),
    // Without targets of its own, so that it tells of the sentence only.
    targets: targetsOfProvince(indicator, [], []),
    previous: null,
    isYearEnd: false,
    settings: defaultComparisonSettings,
  });
  return resultSentence({ indicator, comparison }, { style, form: 'brief' });
}

type Worded = Pick<Indicator, 'name' | 'measure' | 'sentence' | 'decidingBasis'>;

/** Numbers that show the digits after the comma. */
function sampleOf(measure: Measure): FigureContent {
  switch (measure.kind) {
    case 'count':
      return { kind: 'count', value: decimal(['12', '12.5', '12.25', '12.125'][measure.precision] ?? '12') };
    case 'ratio':
      return { kind: 'ratio', numerator: decimal(7), denominator: decimal(9) };
    case 'zeroTolerance':
      return { kind: 'count', value: decimal(0) };
    case 'qualitative':
      return { kind: 'status', status: 'reached' };
  }
}
