import type { IndicatorChange } from '#client/bindings/figures.ts';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';
import type { DecidingBasis } from '#shared/indicators/index.ts';
import { RESULT_PLACE } from '#shared/indicators/index.ts';
import type { MeasureDraft, MeasureText } from './measure-draft.ts';
import { draftOfMeasure, hasSentence, measureOf, textsOfKind } from './measure-draft.ts';
import type { Place, Standing } from './placement.ts';
import { orderOf, placeOf } from './placement.ts';
import type { TargetDraft } from './target-draft.ts';
import { draftsOfTargets, faultsOfTarget, targetOf } from './target-draft.ts';
import { isReversed, isWrongDay } from './typed-days.ts';

/** An indicator as its form shows it. */
export type IndicatorDraft = {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  readonly measure: MeasureDraft;
  /** Empty where its name followed by the result reads well. */
  readonly sentence: string;
  readonly isTypical: boolean;
  readonly decidingBasis: DecidingBasis;
  readonly validFrom: string;
  readonly validTo: string;
  readonly targets: readonly TargetDraft[];
};

/** What is missing or wrong: a field of the indicator, or a target by its number from 1. */
export type IndicatorFault = 'code' | 'group' | 'name' | MeasureText | 'sentence' | 'validFrom' | 'validTo' | number;

/** An indicator with its targets, to be changed; an empty form where none is there. */
export function draftOf(standing: Standing): IndicatorDraft {
  const { entry } = standing;
  return {
    code: entry?.code ?? '',
    name: entry?.name ?? '',
    place: placeOf(standing),
    measure: draftOfMeasure(entry?.measure ?? null),
    sentence: entry?.sentence ?? '',
    isTypical: entry?.isTypical ?? false,
    decidingBasis: entry?.decidingBasis ?? 'sector',
    validFrom: typedOfIso(entry?.validFrom ?? null),
    validTo: typedOfIso(entry?.validTo ?? null),
    targets: draftsOfTargets(entry?.targets ?? []),
  };
}

/** The targets that the indicator can have: what is qualitative has none. */
export function targetsOf({ measure, targets }: Pick<IndicatorDraft, 'measure' | 'targets'>): readonly TargetDraft[] {
  return measure.kind === 'qualitative' ? [] : targets;
}

/** Everything that stands against sending the form, in the order of its fields. */
export function faultsOf(draft: IndicatorDraft): IndicatorFault[] {
  const { measure } = draft;
  const faults: IndicatorFault[] = [];
  if (draft.name.trim() === '') faults.push('name');
  if (draft.code.trim() === '') faults.push('code');
  if (draft.place.group.trim() === '') faults.push('group');
  faults.push(...textsOfKind[measure.kind].filter((text) => measure[text].trim() === ''));
  if (isSentenceWrong(draft)) faults.push('sentence');
  if (isWrongDay(draft.validFrom)) faults.push('validFrom');
  if (isWrongDay(draft.validTo) || isReversed(draft)) faults.push('validTo');
  const given = measureOf(measure);
  const wrong = targetsOf(draft).flatMap((target, index) =>
    faultsOfTarget(target, given).length > 0 ? index + 1 : [],
  );
  return [...faults, ...wrong];
}

/** Whether a sentence does not hold the result exactly once. */
export function isSentenceWrong({ sentence, measure }: Pick<IndicatorDraft, 'sentence' | 'measure'>): boolean {
  return hasSentence(measure.kind) && sentence.trim() !== '' && sentence.split(RESULT_PLACE).length !== 2;
}

/** The sentence of its own; null without one. */
export function sentenceOf({ sentence, measure }: Pick<IndicatorDraft, 'sentence' | 'measure'>): string | null {
  return hasSentence(measure.kind) && sentence.trim() !== '' ? sentence.trim() : null;
}

/** The form as the server takes it; null while something is missing or wrong. */
export function changeOfDraft(draft: IndicatorDraft, standing: Standing): IndicatorChange | null {
  if (faultsOf(draft).length > 0) return null;
  const { isTypical, decidingBasis, place } = draft;
  const indicator = {
    code: draft.code.trim(),
    name: draft.name.trim(),
    group: place.group.trim(),
    measure: measureOf(draft.measure),
    sentence: sentenceOf(draft),
    isTypical,
    decidingBasis,
    order: orderOf(place, standing),
    validFrom: isoOfTyped(draft.validFrom),
    validTo: isoOfTyped(draft.validTo),
  };
  return { indicator, targets: targetsOf(draft).flatMap((target) => targetOf(target) ?? []) };
}
