import type { CatalogueEntry, IndicatorChange } from '#client/bindings/figures.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import type {
  DecidingBasis,
  Measure,
  Target,
  TargetBasis,
  TargetOperator,
  TypedNumber,
} from '#shared/indicators/index.ts';
import { editableNumber, readTypedNumber } from '#shared/indicators/index.ts';
import type { TargetId, UnitId } from '#shared/kernel/index.ts';

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
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** An indicator as its form shows it. */
export type IndicatorDraft = {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly measure: Measure;
  readonly isTypical: boolean;
  readonly decidingBasis: DecidingBasis;
  readonly validTo: string;
  readonly targets: readonly TargetDraft[];
};

/** The nouns that an indicator of this kind has. */
export type NounField = 'noun' | 'numeratorNoun' | 'denominatorNoun';

/** An indicator with its targets, to be changed. */
export function draftOfEntry(entry: CatalogueEntry): IndicatorDraft {
  const { code, group, name, measure, isTypical, decidingBasis } = entry;
  const targets = entry.targets.map(
    ({ scope, value, targetId, basis, operator, source, isAssumed, validFrom, validTo }, key): TargetDraft => ({
      ...{ key, targetId, basis, operator, source, isAssumed, validFrom, validTo },
      value: editableNumber(value),
      scope: scope.kind,
      unitId: scope.kind === 'unit' ? scope.unitId : null,
    }),
  );
  return { code, group, name, measure, isTypical, decidingBasis, validTo: typedOfIso(entry.validTo), targets };
}

/** A target to be filled in, after all others. */
export function newTarget({ targets, measure, decidingBasis }: IndicatorDraft): TargetDraft {
  return {
    key: Math.max(-1, ...targets.map(({ key }) => key)) + 1,
    targetId: null,
    basis: decidingBasis,
    operator: isLowerBetter(measure) ? 'atMost' : 'atLeast',
    value: '',
    scope: measure.kind === 'ratio' ? 'eachUnit' : 'province',
    unitId: null,
    source: '',
    isAssumed: false,
    validFrom: null,
    validTo: null,
  };
}

function isLowerBetter(measure: Measure): boolean {
  return measure.kind === 'zeroTolerance' || (measure.kind !== 'qualitative' && measure.direction === 'lower');
}

/** The draft as the server takes it; null while something is missing or wrong. */
export function changeOfDraft(draft: IndicatorDraft): Required<IndicatorChange> | null {
  const { targets: drafts, validTo: typed, ...fields } = draft;
  const validTo = isoOfTyped(typed);
  const texts = [draft.code, draft.group, draft.name, ...nounsOf(draft.measure).map(([, noun]) => noun)];
  const targets = drafts.flatMap((target) => targetOf(target) ?? []);
  const isWrong = texts.some((text) => text.trim() === '') || (typed.trim() !== '' && validTo === null);
  if (isWrong || targets.length < drafts.length) return null;
  return { indicator: { ...fields, validTo }, targets };
}

function targetOf(draft: TargetDraft): Required<IndicatorChange>['targets'][number] | null {
  const { key: _, targetId, scope: kind, unitId, value: typed, source, ...rest } = draft;
  const read = readTypedNumber(typed);
  const scope = scopeOf(kind, unitId);
  if (read.kind !== 'number' || typed.trim().startsWith('-') || scope === null) return null;
  const kept = { ...rest, scope, value: read.value, source: source.trim() };
  return targetId === null ? kept : { ...kept, targetId };
}

function scopeOf(kind: TargetDraft['scope'], unitId: UnitId | null): Target['scope'] | null {
  if (kind !== 'unit') return { kind };
  return unitId === null ? null : { kind, unitId };
}

/** What is wrong with a typed value; null where nothing is, or nothing is typed yet. */
export function valueProblem(typed: string): Exclude<TypedNumber, { kind: 'number' | 'empty' }> | null {
  const read = readTypedNumber(typed);
  if (read.kind === 'empty') return null;
  if (read.kind === 'number') return typed.trim().startsWith('-') ? { kind: 'notANumber' } : null;
  return read;
}

/** The nouns of a measure, to be shown as fields. */
export function nounsOf(measure: Measure): (readonly [NounField, string])[] {
  if (measure.kind === 'qualitative') return [];
  if (measure.kind !== 'ratio') return [['noun', measure.noun]];
  return [
    ['numeratorNoun', measure.numeratorNoun],
    ['denominatorNoun', measure.denominatorNoun],
  ];
}

/** The measure with another noun. */
export function withNoun(measure: Measure, field: NounField, noun: string): Measure {
  if (measure.kind === 'qualitative') return measure;
  if (measure.kind !== 'ratio') return { ...measure, noun };
  return field === 'denominatorNoun' ? { ...measure, denominatorNoun: noun } : { ...measure, numeratorNoun: noun };
}
