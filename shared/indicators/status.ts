import type { Measure } from './catalogue-schemas.ts';
import { add, compareExact, type Exact, exactOf, HUNDRED, multiply, subtract } from './exact.ts';
import type { ComparisonSettings } from './figure-schemas.ts';
import type { Status, TargetOperator } from './kinds.ts';
import { canExceed, type MeasuringUnit } from './measured.ts';

export type StatusRule = {
  readonly unit: MeasuringUnit;
  readonly operator: TargetOperator;
  readonly target: Exact;
  readonly measure: Measure;
  readonly isYearEnd: boolean;
  readonly settings: ComparisonSettings;
};

/** Where an unrounded value stands on the ladder against one target. */
export function statusAgainst(value: Exact, rule: StatusRule): Status {
  const side = compareExact(value, rule.target);
  if (!isMet(side, rule.operator)) return rule.isYearEnd ? 'failed' : 'notYet';
  if (side === 0 || !canBeExceeded(rule)) return 'reached';
  return isFarAbove(value, rule) ? 'farExceeded' : 'exceeded';
}

function isMet(side: -1 | 0 | 1, operator: TargetOperator): boolean {
  if (operator === 'atMost') return side <= 0;
  if (operator === 'equals') return side === 0;
  return operator === 'moreThan' ? side > 0 : side >= 0;
}

/** Staying below a limit is *đạt*, by whatever margin. */
function canBeExceeded({ operator, measure }: StatusRule): boolean {
  return canExceed(measure) && (operator === 'atLeast' || operator === 'moreThan');
}

function isFarAbove(value: Exact, { unit, target, settings }: StatusRule): boolean {
  if (target.top === 0n) return false;
  if (unit === 'points') return compareExact(subtract(value, target), exactOf(settings.farAbovePoints)) >= 0;
  const hundred = exactOf(HUNDRED);
  const threshold = multiply(target, add(hundred, exactOf(settings.farAbovePercent)));
  return compareExact(multiply(value, hundred), threshold) >= 0;
}
