import type { IndicatorPlace } from '#server/ports/figures.ts';
import {
  type DayText,
  type Indicator,
  type Target,
  type TargetProblem,
  targetProblems,
} from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { type FigureRefusalCode, type Refused, refusal } from './refusal.ts';

/** An indicator with all its targets. */
export type CatalogueEntry = { readonly indicator: Indicator; readonly targets: readonly Target[] };

type Dated = { readonly validFrom: DayText | null; readonly validTo: DayText | null };

const codeOfProblem: Readonly<Record<TargetProblem, FigureRefusalCode>> = {
  minimumOfRatio: 'indicator/targetMinimumOfRatio',
  operatorAgainstDirection: 'indicator/targetAgainstDirection',
  overHundredPercent: 'indicator/targetOverHundred',
  qualitative: 'indicator/targetOfQualitative',
  notWhole: 'indicator/targetNotWhole',
  toleranceAboveZero: 'indicator/targetAboveZero',
};

/** What stands against an indicator beside the others: its dates, or a code that one in force at the same time has. */
export function faultOfIndicator(indicator: Indicator, others: readonly Indicator[]): Refused | undefined {
  const { indicatorId, code } = indicator;
  if (isReversed(indicator)) return refusal('indicator/datesReversed');
  const isTaken = others.some(
    (other) =>
      other.indicatorId !== indicatorId &&
      other.code.toLowerCase() === code.toLowerCase() &&
      isOverlapping(other, indicator),
  );
  return isTaken ? refusal('indicator/codeTaken', { code }) : undefined;
}

/** The new places of those that make way for an indicator: what stands at its place, and what that comes upon. */
export function thoseMakingWay({ indicatorId, order }: Indicator, others: readonly Indicator[]): IndicatorPlace[] {
  const moved: IndicatorPlace[] = [];
  let taken = order;
  for (const other of others.toSorted((a, b) => a.order - b.order)) {
    if (other.indicatorId === indicatorId || other.order < order || other.order > taken) continue;
    taken += 1;
    moved.push({ indicatorId: other.indicatorId, order: taken });
  }
  return moved;
}

/** What stands against the targets of an indicator. */
export function faultOfTargets(
  { indicator, targets }: CatalogueEntry,
  isUnit: (unitId: UnitId) => boolean,
): Refused | undefined {
  for (const [index, target] of targets.entries()) {
    const params = { number: index + 1 };
    const [problem] = targetProblems(indicator.measure, target);
    if (problem) return refusal(codeOfProblem[problem], params);
    if (isReversed(target)) return refusal('indicator/targetDatesReversed', params);
    if (target.scope.kind === 'unit' && !isUnit(target.scope.unitId)) {
      return refusal('indicator/targetUnitUnknown', params);
    }
    const isSaidBefore = targets
      .slice(0, index)
      .some((other) => isSamePlace(other, target) && isOverlapping(other, target));
    if (isSaidBefore) return refusal('indicator/targetTwice', params);
  }
  return undefined;
}

function isReversed({ validFrom, validTo }: Dated): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** Targets that follow each other, the later from a date on, may overlap: the later one holds. */
function isSamePlace(a: Target, b: Target): boolean {
  return a.basis === b.basis && scopeKey(a) === scopeKey(b) && a.validFrom === b.validFrom;
}

/** What each unit has to reach is one thing, whether or not the province's is the sum of it. */
function scopeKey({ scope }: Target): string {
  if (scope.kind === 'unit') return `unit ${scope.unitId}`;
  return scope.kind === 'province' ? scope.kind : 'each';
}

function isOverlapping(a: Dated, b: Dated): boolean {
  const startsInTime = (one: Dated, other: Dated) =>
    one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo;
  return startsInTime(a, b) && startsInTime(b, a);
}
