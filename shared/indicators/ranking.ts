import type { UnitId } from '#shared/kernel/index.ts';
import type { Result } from './book.ts';
import type { Comparison } from './compare.ts';
import { compareExact, type Exact, exactOf, negate, subtract, ZERO } from './exact.ts';
import { isNotReached } from './kinds.ts';
import { measureFigure } from './measured.ts';

/** Why a unit stands in no order: nothing arose, no figure, a status without a number, no target of its own. */
export type UnrankedReason = 'notArisen' | 'noFigure' | 'noNumber' | 'noTarget';

export type RankedUnit = { readonly unitId: UnitId; readonly rank: number; readonly comparison: Comparison };
export type UnrankedUnit = {
  readonly unitId: UnitId;
  readonly reason: UnrankedReason;
  readonly comparison: Comparison;
};
export type Ranking = { readonly ranked: readonly RankedUnit[]; readonly unranked: readonly UnrankedUnit[] };

/**
 * Units by how far they are from their target of the deciding basis, the best first, by unrounded values; where no unit
 * has a target, by the values themselves. Equal units share a rank and stand in their own order.
 * @param results of one indicator, the units in their own order
 */
export function rankUnits(results: readonly Result[]): Ranking {
  const isByTarget = results.some((result) => decidingTarget(result) !== null);
  const entries = results.map((result) => entryOf(result, isByTarget));
  const best = entries.filter((entry) => entry.kind === 'ranked').sort((a, b) => compareExact(b.merit, a.merit));
  return {
    ranked: best.map(({ result, merit }) => ({
      unitId: result.unitId,
      rank: best.findIndex((other) => compareExact(other.merit, merit) === 0) + 1,
      comparison: result.comparison,
    })),
    unranked: entries
      .filter((entry) => entry.kind === 'unranked')
      .map(({ result, reason }) => ({ unitId: result.unitId, reason, comparison: result.comparison })),
  };
}

/**
 * Đơn vị cần tập trung: the units that have not reached their target, the furthest from it first, those with only a
 * status last.
 * @param results of one indicator, the units in their own order
 */
export function unitsToFocusOn(results: readonly Result[]): Result[] {
  return results
    .filter(({ comparison }) => isNotReached(comparison.status))
    .map((result) => ({ result, merit: meritOf(result) }))
    .sort(byMeritUpwards)
    .map(({ result }) => result);
}

type Entry =
  | { readonly kind: 'ranked'; readonly result: Result; readonly merit: Exact }
  | { readonly kind: 'unranked'; readonly result: Result; readonly reason: UnrankedReason };

function entryOf(result: Result, isByTarget: boolean): Entry {
  const { status } = result.comparison;
  if (status === 'notArisen' || status === 'noFigure') return { kind: 'unranked', result, reason: status };
  if (isByTarget && decidingTarget(result) === null) return { kind: 'unranked', result, reason: 'noTarget' };
  const merit = meritOf(result);
  return merit === null ? { kind: 'unranked', result, reason: 'noNumber' } : { kind: 'ranked', result, merit };
}

/** How far a value is on the good side of its target, or of zero without one; null without a number. */
function meritOf(result: Result): Exact | null {
  const { measure } = result.indicator;
  const figure = measureFigure(measure, result.content);
  if (figure.kind !== 'number') return null;
  const distance = subtract(figure.exact, exactOf(decidingTarget(result) ?? ZERO));
  const isLowerBetter = measure.kind === 'zeroTolerance' || ('direction' in measure && measure.direction === 'lower');
  return isLowerBetter ? negate(distance) : distance;
}

function decidingTarget({ comparison }: Result) {
  return comparison.deciding?.target?.value ?? null;
}

function byMeritUpwards(a: { merit: Exact | null }, b: { merit: Exact | null }): number {
  if (a.merit === null || b.merit === null) return Number(a.merit === null) - Number(b.merit === null);
  return compareExact(a.merit, b.merit);
}
