import type { IndicatorChange } from '#client/bindings/figures.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import type {
  DecidingBasis,
  Measure,
  Target,
  TargetBasis,
  TargetOperator,
  TargetProblem,
  TypedNumber,
} from '#shared/indicators/index.ts';
import { decimal, editableNumber, readTypedNumber, targetProblems } from '#shared/indicators/index.ts';
import type { TargetId, UnitId } from '#shared/kernel/index.ts';
import { isReversed, isWrongDay } from './typed-days.ts';

/** A target as its form shows it. */
export type TargetDraft = {
  /** Of this form only. */
  readonly key: number;
  readonly targetId: TargetId | null;
  readonly basis: TargetBasis;
  readonly operator: TargetOperator;
  readonly value: string;
  readonly scope: Target['scope']['kind'];
  readonly unitId: UnitId | null;
  readonly source: string;
  readonly isAssumed: boolean;
  readonly validFrom: string;
  readonly validTo: string;
};

/** What is missing or wrong in the form of a target. */
export type TargetFault = 'value' | 'unit' | 'validFrom' | 'validTo' | 'reversed' | TargetProblem;

/** Targets as their forms show them. */
export function draftsOfTargets(targets: readonly Target[]): TargetDraft[] {
  return targets.map(({ indicatorId: _, scope, value, validFrom, validTo, ...rest }, key) => ({
    ...rest,
    key,
    value: editableNumber(value),
    scope: scope.kind,
    unitId: scope.kind === 'unit' ? scope.unitId : null,
    validFrom: typedOfIso(validFrom),
    validTo: typedOfIso(validTo),
  }));
}

export type NewTargetOptions = {
  readonly others: readonly TargetDraft[];
  readonly measure: Measure;
  readonly basis: DecidingBasis;
};

/** A target to be filled in, after all others. */
export function newTarget({ others, measure, basis }: NewTargetOptions): TargetDraft {
  return {
    key: Math.max(-1, ...others.map(({ key }) => key)) + 1,
    targetId: null,
    basis,
    operator: usualOperator(measure),
    value: '',
    scope: measure.kind === 'ratio' ? 'eachUnit' : 'province',
    unitId: null,
    source: '',
    isAssumed: false,
    validFrom: '',
    validTo: '',
  };
}

function usualOperator(measure: Measure): TargetOperator {
  if (measure.kind === 'qualitative') return 'atLeast';
  if (measure.kind === 'zeroTolerance' || measure.direction === 'lower') return 'atMost';
  return measure.direction === 'equal' ? 'equals' : 'atLeast';
}

/** What stands against sending a target of such a measure, in the order of its fields. */
export function faultsOfTarget(draft: TargetDraft, measure: Measure): TargetFault[] {
  const { value: typed, operator, validFrom, validTo } = draft;
  const read = readTypedNumber(typed);
  const scope = scopeOf(draft);
  const faults: TargetFault[] = [];
  if (scope === null) faults.push('unit');
  if (read.kind !== 'number' || isNegative(typed)) faults.push('value');
  // The value and the unit do not matter where they are missing: they are told already.
  const known = {
    operator,
    scope: scope ?? ({ kind: 'province' } as const),
    value: read.kind === 'number' ? read.value : decimal(0),
  };
  faults.push(...targetProblems(measure, known));
  if (isWrongDay(validFrom)) faults.push('validFrom');
  if (isWrongDay(validTo)) faults.push('validTo');
  if (isReversed(draft)) faults.push('reversed');
  return faults;
}

/** A target as the server takes it; null where its value or its unit is missing. */
export function targetOf(draft: TargetDraft): IndicatorChange['targets'][number] | null {
  const { key: _, targetId, scope: __, unitId: ___, value: typed, source, ...rest } = draft;
  const read = readTypedNumber(typed);
  const scope = scopeOf(draft);
  if (read.kind !== 'number' || scope === null) return null;
  const dates = { validFrom: isoOfTyped(draft.validFrom), validTo: isoOfTyped(draft.validTo) };
  const kept = { ...rest, ...dates, scope, value: read.value, source: source.trim() };
  return targetId === null ? kept : { ...kept, targetId };
}

function scopeOf({ scope: kind, unitId }: TargetDraft): Target['scope'] | null {
  if (kind !== 'unit') return { kind };
  return unitId === null ? null : { kind, unitId };
}

/** What is wrong with a typed amount; null where nothing is, or nothing is typed yet. */
export function amountProblem(typed: string): Exclude<TypedNumber, { kind: 'number' | 'empty' }> | null {
  const read = readTypedNumber(typed);
  if (read.kind === 'empty') return null;
  if (read.kind === 'number') return isNegative(typed) ? { kind: 'notANumber' } : null;
  return read;
}

function isNegative(typed: string): boolean {
  return /^[-\u2212]/.test(typed.trim());
}
