import type { ImportRefusalCode } from '#server/ports/figure-workbooks.ts';
import type { Cell } from '#server/ports/figures.ts';
import type { FigureContent } from '#shared/indicators/index.ts';

/** Why something about figures is not done. Words in both languages stand where answers are made. */
export type FigureRefusalCode =
  | ImportRefusalCode
  | 'indicator/unknown'
  | 'indicator/codeTaken'
  | 'indicator/datesReversed'
  | 'indicator/hasFigures'
  | 'indicator/kindHasFigures'
  | 'indicator/targetMinimumOfRatio'
  | 'indicator/targetAgainstDirection'
  | 'indicator/targetOverHundred'
  | 'indicator/targetOfQualitative'
  | 'indicator/targetNotWhole'
  | 'indicator/targetAboveZero'
  | 'indicator/targetDatesReversed'
  | 'indicator/targetTwice'
  | 'indicator/targetUnitUnknown'
  | 'settings/noSuchDay'
  | 'settings/provinceUnknown'
  | 'period/unknown'
  | 'period/taken'
  | 'period/endsBeforeItBegins'
  | 'period/notFromTheYearsBeginning'
  | 'period/beyondTheYear'
  | 'period/yearEndTooEarly'
  | 'period/datesHaveFigures'
  | 'period/closed'
  | 'period/alreadyClosed'
  | 'period/notClosed'
  | 'revision/unknown'
  | 'figures/noProvince'
  | 'figures/nothingChanged'
  | 'figures/changedMeanwhile'
  | 'figures/indicatorNotInForce'
  | 'figures/unitUnknown'
  | 'figures/unitNotCounted'
  | 'figures/cellTwice'
  | 'figures/wrongKind'
  | 'figures/statusAgainstDirection'
  | 'figures/notWhole'
  | 'figures/numeratorOverDenominator'
  | 'figures/numeratorWithoutDenominator'
  | 'figures/notStored'
  | 'import/unknown'
  | 'import/hasErrors'
  | 'import/hasQuestions';

/** A refusal with what its words name. */
export type Refused = {
  readonly kind: 'refused';
  readonly code: FigureRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Cells that somebody else has changed meanwhile, with what stands there now. */
  readonly cells: readonly (Cell & { readonly now: FigureContent })[];
};

export function refusal(
  code: FigureRefusalCode,
  params: Refused['params'] = {},
  cells: Refused['cells'] = [],
): Refused {
  return { kind: 'refused', code, params, cells };
}
