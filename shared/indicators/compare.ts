import type { Indicator, Measure } from './catalogue-schemas.ts';
import { compareExact, type Decimal, distance, type Exact, exactOf, roundedExact, roundHalfUp } from './exact.ts';
import type { ComparisonSettings, FigureContent } from './figure-schemas.ts';
import { formatNumber, formatPercent } from './format.ts';
import {
  type DecidingBasis,
  type EnteredStatus,
  MAX_PRECISION,
  type Status,
  type TargetBasis,
  type TargetOperator,
} from './kinds.ts';
import { enterableStatuses, type MeasuringUnit, measureFigure } from './measured.ts';
import { statusAgainst } from './status.ts';
import type { AppliedTarget } from './targets.ts';

/** How far two printed numbers are apart; the amount is never negative. */
export type Difference = {
  readonly kind: MeasuringUnit;
  readonly amount: Decimal;
  readonly side: 'above' | 'below' | 'level';
};

/** The value as it is printed: a count, or a ratio in per cent with what it was made of. */
export type PrintedValue = {
  readonly unit: MeasuringUnit;
  readonly amount: Decimal;
  /** The count behind a ratio, unrounded; null of a count. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly printed: string;
};

/** A result beside the target of one basis. */
export type BasisComparison = {
  readonly basis: TargetBasis;
  readonly status: Status;
  /** Null where a status was entered and no target is known. */
  readonly target: { readonly operator: TargetOperator; readonly value: Decimal; readonly isAssumed: boolean } | null;
  /** Null without a number to compare. */
  readonly difference: Difference | null;
  readonly printed: { readonly target: string | null; readonly difference: string | null };
};

/** A result beside that of the same period of last year. */
export type SamePeriodComparison = {
  readonly relation: 'higher' | 'lower' | 'equal';
  readonly previous: Decimal;
  readonly difference: Difference;
  /** The value once more: with as many digits as the comparison takes, which its own sentence need not have. */
  readonly printed: { readonly value: string; readonly previous: string; readonly difference: string };
};

export type Comparison = {
  /** By the deciding basis; null where there is a value and no target of that basis. */
  readonly status: Status | null;
  readonly value: PrintedValue | null;
  /** Every basis that has a target, in the order of the bases. */
  readonly bases: readonly BasisComparison[];
  readonly deciding: BasisComparison | null;
  readonly samePeriod: SamePeriodComparison | null;
};

export type CompareInput = {
  readonly indicator: Pick<Indicator, 'measure' | 'decidingBasis'>;
  readonly content: FigureContent;
  readonly targets: readonly AppliedTarget[];
  /** The same period of last year, or null where it cannot be compared. */
  readonly previous: FigureContent | null;
  readonly isYearEnd: boolean;
  readonly settings: ComparisonSettings;
};

/** Vượt sâu from 20 % or 20 percentage points above the target on: a default of ours, to be set by each province. */
export const defaultComparisonSettings: ComparisonSettings = {
  farAbovePercent: '20' as Decimal, // canonical
  farAbovePoints: '20' as Decimal, // canonical
};

/** A result beside every basis at once, as values and as they are printed. */
export function compareFigure(input: CompareInput): Comparison {
  const figure = measureFigure(input.indicator.measure, input.content);
  if (figure.kind === 'number') return compareNumber(input, figure);
  if (figure.kind !== 'status') return withoutNumber(input, figure.kind);
  return compareStatus(input, figure.status);
}

type Measured = { readonly unit: MeasuringUnit; readonly exact: Exact };

function compareNumber(input: CompareInput, { unit, exact }: Measured): Comparison {
  const { targets, content } = input;
  const previous = previousOf(input, unit);
  const precision = precisionOf(input.indicator.measure);
  const targetValues = targets.map(({ value }) => exactOf(value));
  const digits = digitsBesideTargets({ exact, targets: targetValues, precision });
  const amount = roundHalfUp(exact, digits);
  const bases = targets.map((target) => compareTarget(input, target, { unit, exact, amount }));
  const deciding = decidingOf(bases, input.indicator.decidingBasis);
  return {
    status: deciding?.status ?? null,
    value: {
      unit,
      amount,
      numerator: content.kind === 'ratio' ? content.numerator : null,
      denominator: content.kind === 'ratio' ? content.denominator : null,
      printed: printedIn(unit, amount),
    },
    bases,
    deciding,
    samePeriod: previous === null ? null : besidePrevious({ unit, exact, previous, precision: digits }),
  };
}

function compareTarget(
  { indicator, isYearEnd, settings }: CompareInput,
  { basis, operator, value, isAssumed }: AppliedTarget,
  { unit, exact, amount }: Measured & { readonly amount: Decimal },
): BasisComparison {
  const rule = { unit, operator, target: exactOf(value), measure: indicator.measure, isYearEnd, settings };
  const difference = differenceOf(unit, amount, value);
  return {
    basis,
    status: statusAgainst(exact, rule),
    target: { operator, value, isAssumed },
    difference,
    printed: { target: printedIn(unit, value), difference: printedIn(unit, difference.amount) },
  };
}

/** An entered status is one against the deciding basis; nothing is said about the others. */
function compareStatus({ indicator, targets, isYearEnd }: CompareInput, entered: EnteredStatus): Comparison {
  const missed: Status = isYearEnd ? 'failed' : 'notYet';
  const isEnterable = enterableStatuses(indicator.measure).includes(entered);
  // one from before the catalogue was changed: it was reached at least
  const known = isEnterable ? entered : 'reached';
  const status: Status = known === 'notReached' ? missed : known;
  const target = targets.find(({ basis }) => basis === indicator.decidingBasis);
  const deciding =
    target === undefined
      ? { basis: indicator.decidingBasis, status, target: null, difference: null, printed: NOTHING_PRINTED }
      : unmeasured(indicator.measure, target, status);
  return { status, value: null, bases: [deciding], deciding, samePeriod: null };
}

function withoutNumber({ indicator, targets }: CompareInput, status: Status): Comparison {
  const bases = targets.map((target) => unmeasured(indicator.measure, target, status));
  return { status, value: null, bases, deciding: decidingOf(bases, indicator.decidingBasis), samePeriod: null };
}

const NOTHING_PRINTED = { target: null, difference: null };

function unmeasured(measure: Measure, { basis, operator, value, isAssumed }: AppliedTarget, status: Status) {
  const target = printedIn(measure.kind === 'ratio' ? 'points' : 'units', value);
  return {
    basis,
    status,
    target: { operator, value, isAssumed },
    difference: null,
    printed: { target, difference: null },
  };
}

function decidingOf(bases: readonly BasisComparison[], decidingBasis: DecidingBasis): BasisComparison | null {
  return bases.find(({ basis }) => basis === decidingBasis) ?? null;
}

function previousOf({ indicator, previous }: CompareInput, unit: MeasuringUnit): Exact | null {
  if (previous === null) return null;
  const figure = measureFigure(indicator.measure, previous);
  return figure.kind === 'number' && figure.unit === unit ? figure.exact : null;
}

type Beside = Measured & { readonly previous: Exact; readonly precision: number };

function besidePrevious({ unit, exact, previous: before, precision }: Beside): SamePeriodComparison {
  const digits = digitsBesideLastYear(exact, before, precision);
  const [amount, previous] = [roundHalfUp(exact, digits), roundHalfUp(before, digits)];
  const difference = differenceOf(unit, amount, previous);
  const relations = { above: 'higher', below: 'lower', level: 'equal' } as const;
  return {
    relation: relations[difference.side],
    previous,
    difference,
    printed: {
      value: printedIn(unit, amount),
      previous: printedIn(unit, previous),
      difference: printedIn(unit, difference.amount),
    },
  };
}

/** The difference of two printed numbers, so that whoever subtracts on the slide finds the same. */
function differenceOf(kind: MeasuringUnit, amount: Decimal, from: Decimal): Difference {
  const sides = { '-1': 'below', '0': 'level', '1': 'above' } as const;
  return { kind, amount: distance(amount, from), side: sides[compareExact(exactOf(amount), exactOf(from))] };
}

type Printing = { readonly exact: Exact; readonly targets: readonly Exact[]; readonly precision: number };

/**
 * As many digits as the indicator has, and one more as long as rounding would print a target that was missed as reached,
 * or one that was passed as just met.
 */
function digitsBesideTargets({ exact, targets, precision }: Printing): number {
  let digits = precision;
  const isHidden = (target: Exact) => compareExact(roundedExact(exact, digits), target) !== compareExact(exact, target);
  while (targets.some(isHidden)) digits += 1;
  return digits;
}

/** One more as long as what rose or fell would be printed as unchanged; a change below all digits of reports is none. */
function digitsBesideLastYear(exact: Exact, previous: Exact, precision: number): number {
  const side = compareExact(exact, previous);
  let digits = precision;
  const isHidden = () => compareExact(roundedExact(exact, digits), roundedExact(previous, digits)) !== side;
  while (digits < MAX_PRECISION && isHidden()) digits += 1;
  return digits;
}

function precisionOf(measure: Measure): number {
  return measure.kind === 'count' || measure.kind === 'ratio' ? measure.precision : 0;
}

function printedIn(unit: MeasuringUnit, value: Decimal): string {
  return unit === 'points' ? formatPercent(value) : formatNumber(value);
}
