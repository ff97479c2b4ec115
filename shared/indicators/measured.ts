import type { Measure } from './catalogue-schemas.ts';
import { type Decimal, type Exact, exactOf, fractionDigits, HUNDRED, multiply } from './exact.ts';
import type { FigureContent } from './figure-schemas.ts';
import { type EnteredStatus, enteredStatuses } from './kinds.ts';

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

/** Whether more is better, so that a target can be exceeded; of all others staying within it is *đạt*, by any margin. */
export function canExceed(measure: Measure): boolean {
  return (measure.kind === 'count' || measure.kind === 'ratio') && measure.direction === 'higher';
}

/** The statuses that can be entered for a measure without a number; of one without numbers people know themselves. */
export function enterableStatuses(measure: Measure): readonly EnteredStatus[] {
  if (measure.kind === 'qualitative' || canExceed(measure)) return enteredStatuses;
  return enteredStatuses.filter((status) => status !== 'exceeded' && status !== 'farExceeded');
}

export type FigureProblem =
  | 'wrongKind'
  | 'statusAgainstDirection'
  | 'notWhole'
  | 'numeratorOverDenominator'
  | 'numeratorWithoutDenominator';

/**
 * What makes no sense, or little, about a figure of such a measure. That the numerator is over the denominator is for
 * people to confirm: of a ratio that can exceed 100 % it may be right.
 */
export function figureProblems(measure: Measure, content: FigureContent): FigureProblem[] {
  if (content.kind === 'none') return [];
  if (content.kind === 'status') {
    return enterableStatuses(measure).includes(content.status) ? [] : ['statusAgainstDirection'];
  }
  if (content.kind !== numberKind(measure)) return ['wrongKind'];
  if (content.kind === 'count') return isBroken(measure, content.value) ? ['notWhole'] : [];
  const [numerator, denominator] = [Number(content.numerator), Number(content.denominator)];
  if (denominator === 0) return numerator === 0 ? [] : ['numeratorWithoutDenominator'];
  return numerator > denominator ? ['numeratorOverDenominator'] : [];
}

/** Only a count that is printed with decimals can have them. */
function isBroken(measure: Measure, value: Decimal): boolean {
  return fractionDigits(value) > (measure.kind === 'count' ? measure.precision : 0);
}
