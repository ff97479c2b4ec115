import type { UnitId } from '#shared/kernel/index.ts';
import type { Indicator, Measure, Target } from './catalogue-schemas.ts';
import { type Decimal, fractionDigits, sumOf, ZERO } from './exact.ts';
import { type TargetBasis, type TargetOperator, targetBases } from './kinds.ts';

/** A target as it holds for one unit, or for the province. */
export type AppliedTarget = {
  readonly basis: TargetBasis;
  readonly operator: TargetOperator;
  readonly value: Decimal;
  readonly source: string;
  readonly isAssumed: boolean;
};

type Measured = Pick<Indicator, 'measure' | 'decidingBasis'>;

/**
 * The targets of one unit, at most one a basis: what names the unit goes before what holds for each of them.
 * @param targets those of the indicator that are in force
 */
export function targetsOfUnit(indicator: Measured, targets: readonly Target[], unitId: UnitId): AppliedTarget[] {
  const found = targetBases.flatMap((basis) => ownTarget(targets, basis, unitId) ?? []);
  return withImpliedZero(indicator, found.map(applied));
}

/**
 * The targets of the province, at most one a basis: its own, else the sum of what each unit has to reach at least,
 * else, of anything but a count, the one that is the same for each unit.
 * @param unitIds the units that add up to the province, the office among them
 */
export function targetsOfProvince(
  indicator: Measured,
  targets: readonly Target[],
  unitIds: readonly UnitId[],
): AppliedTarget[] {
  const found = targetBases.flatMap((basis) => provincialTarget({ indicator, targets, basis, unitIds }) ?? []);
  return withImpliedZero(indicator, found);
}

export type TargetProblem =
  | 'minimumOfRatio'
  | 'operatorAgainstDirection'
  | 'overHundredPercent'
  | 'notWhole'
  | 'toleranceAboveZero'
  | 'qualitative';

/** What makes no sense about a target of such a measure. */
export function targetProblems(
  measure: Measure,
  target: Pick<Target, 'operator' | 'value' | 'scope'>,
): TargetProblem[] {
  if (measure.kind === 'qualitative') return ['qualitative'];
  const problems: TargetProblem[] = [];
  if (measure.kind === 'ratio' && target.scope.kind === 'perUnitMinimum') problems.push('minimumOfRatio');
  if (measure.kind === 'ratio' && Number(target.value) > 100) problems.push('overHundredPercent');
  if (measure.kind === 'zeroTolerance' && target.value !== ZERO) problems.push('toleranceAboveZero');
  if (measure.kind === 'count' && fractionDigits(target.value) > measure.precision) problems.push('notWhole');
  if (!suits(measure, target.operator)) problems.push('operatorAgainstDirection');
  return problems;
}

function suits(measure: Exclude<Measure, { kind: 'qualitative' }>, operator: TargetOperator): boolean {
  if (measure.kind === 'zeroTolerance') return operator === 'atMost' || operator === 'equals';
  if (measure.direction === 'lower') return operator === 'atMost' || operator === 'equals';
  return operator !== 'atMost';
}

type Provincial = {
  readonly indicator: Measured;
  readonly targets: readonly Target[];
  readonly basis: TargetBasis;
  readonly unitIds: readonly UnitId[];
};

function provincialTarget({ indicator, targets, basis, unitIds }: Provincial): AppliedTarget | null {
  const own = latest(targets, (target) => target.basis === basis && target.scope.kind === 'province');
  if (own !== null) return applied(own);
  const isCount = indicator.measure.kind === 'count';
  const common = isCount ? 'perUnitMinimum' : 'eachUnit';
  const each = latest(targets, (target) => target.basis === basis && target.scope.kind === common);
  if (each === null) return null;
  if (!isCount) return applied(each);
  const values = unitIds.map((unitId) => ownTarget(targets, basis, unitId)?.value ?? each.value);
  return { ...applied(each), value: sumOf(values) };
}

function ownTarget(targets: readonly Target[], basis: TargetBasis, unitId: UnitId): Target | null {
  const ofBasis = (target: Target) => target.basis === basis;
  const named = latest(
    targets,
    (target) => ofBasis(target) && target.scope.kind === 'unit' && target.scope.unitId === unitId,
  );
  const common = (target: Target) => target.scope.kind === 'eachUnit' || target.scope.kind === 'perUnitMinimum';
  return named ?? latest(targets, (target) => ofBasis(target) && common(target));
}

/** The one that came into force last. */
function latest(targets: readonly Target[], fits: (target: Target) => boolean): Target | null {
  return targets.reduce<Target | null>((best, target) => {
    if (!fits(target)) return best;
    return best === null || (best.validFrom ?? '') <= (target.validFrom ?? '') ? target : best;
  }, null);
}

/** What must not happen has zero as its target without anybody writing it down. */
function withImpliedZero({ measure, decidingBasis }: Measured, targets: readonly AppliedTarget[]): AppliedTarget[] {
  const isImplied = measure.kind === 'zeroTolerance' && !targets.some(({ basis }) => basis === decidingBasis);
  if (!isImplied) return [...targets];
  return [{ basis: decidingBasis, operator: 'atMost', value: ZERO, source: '', isAssumed: false }, ...targets];
}

function applied({ basis, operator, value, source, isAssumed }: Target): AppliedTarget {
  return { basis, operator, value, source, isAssumed };
}
