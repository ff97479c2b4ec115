import type { Measure } from './catalogue-schemas.ts';
import { type Exact, exactOf, HUNDRED, multiply } from './exact.ts';
import type { FigureContent } from './figure-schemas.ts';
import type { EnteredStatus } from './kinds.ts';

/** Percentage points for ratios, the indicator's own noun for counts; the two are never mixed. */
export type MeasuringUnit = 'points' | 'units';

/** What a figure says once it is measured. */
export type MeasuredFigure =
  | { readonly kind: 'number'; readonly unit: MeasuringUnit; readonly exact: Exact }
  | { readonly kind: 'status'; readonly status: EnteredStatus }
  | { readonly kind: 'noFigure' }
  | { readonly kind: 'notArisen' };

const NO_FIGURE: MeasuredFigure = { kind: 'noFigure' };
const NOT_ARISEN: MeasuredFigure = { kind: 'notArisen' };

/**
 * The value of a figure, unrounded; a ratio in per cent. A zero denominator means that nothing arose. A figure of
 * another kind than the indicator's, left from before the catalogue was changed, counts as none.
 */
export function measureFigure(measure: Measure, content: FigureContent): MeasuredFigure {
  if (content.kind === 'none') return NO_FIGURE;
  if (content.kind === 'status') return content.status === 'notArisen' ? NOT_ARISEN : content;
  if (content.kind !== numberKind(measure)) return NO_FIGURE;
  if (content.kind === 'count') return { kind: 'number', unit: 'units', exact: exactOf(content.value) };
  const [numerator, denominator] = [exactOf(content.numerator), exactOf(content.denominator)];
  if (denominator.top === 0n) return NOT_ARISEN;
  const whole = { top: denominator.bottom, bottom: denominator.top };
  return { kind: 'number', unit: 'points', exact: multiply(multiply(numerator, exactOf(HUNDRED)), whole) };
}

/** Which kind of number an indicator's figures are, if any. */
export function numberKind(measure: Measure): 'count' | 'ratio' | null {
  if (measure.kind === 'qualitative') return null;
  return measure.kind === 'ratio' ? 'ratio' : 'count';
}

export type FigureProblem = 'wrongKind' | 'notWhole' | 'numeratorOverDenominator' | 'numeratorWithoutDenominator';

/**
 * What makes no sense, or little, about a figure of such a measure. That the numerator is over the denominator is for
 * people to confirm: of a ratio that can exceed 100 % it may be right.
 */
export function figureProblems(measure: Measure, content: FigureContent): FigureProblem[] {
  if (content.kind === 'none' || content.kind === 'status') return [];
  if (content.kind !== numberKind(measure)) return ['wrongKind'];
  if (content.kind === 'count') return isBroken(measure, content.value) ? ['notWhole'] : [];
  const [numerator, denominator] = [Number(content.numerator), Number(content.denominator)];
  if (denominator === 0) return numerator === 0 ? [] : ['numeratorWithoutDenominator'];
  return numerator > denominator ? ['numeratorOverDenominator'] : [];
}

/** Only a count that is printed with decimals can have them. */
function isBroken(measure: Measure, value: string): boolean {
  const precision = measure.kind === 'count' ? measure.precision : 0;
  return (value.split('.')[1]?.length ?? 0) > precision;
}
