import type { Direction, Measure, MeasureKind } from '#shared/indicators/index.ts';

/** What the form of any kind holds, so that nothing typed is lost by looking at another kind. */
export type MeasureDraft = {
  readonly kind: MeasureKind;
  readonly noun: string;
  readonly numeratorNoun: string;
  readonly denominatorNoun: string;
  readonly fact: string;
  readonly direction: Direction;
  /** Digits after the comma. */
  readonly precision: number;
  readonly nameSaysNoun: boolean;
  readonly statesCount: boolean;
};

/** The texts that a kind cannot do without. */
export type MeasureText = 'noun' | 'numeratorNoun' | 'denominatorNoun' | 'fact';

export const textsOfKind: Readonly<Record<MeasureKind, readonly MeasureText[]>> = {
  count: ['noun'],
  ratio: ['numeratorNoun', 'denominatorNoun'],
  zeroTolerance: ['noun', 'fact'],
  qualitative: [],
};

const emptyMeasure: MeasureDraft = {
  kind: 'count',
  noun: '',
  numeratorNoun: '',
  denominatorNoun: '',
  fact: '',
  direction: 'higher',
  precision: 0,
  nameSaysNoun: false,
  statesCount: false,
};

/** A measure as its form shows it; without one, an empty form of a count. */
export function draftOfMeasure(measure: Measure | null): MeasureDraft {
  return { ...emptyMeasure, ...measure };
}

/** The measure with exactly what its kind needs. */
export function measureOf(draft: MeasureDraft): Measure {
  const { kind, direction, precision } = draft;
  const [noun, numeratorNoun, denominatorNoun, fact] = [
    draft.noun.trim(),
    draft.numeratorNoun.trim(),
    draft.denominatorNoun.trim(),
    draft.fact.trim(),
  ];
  switch (kind) {
    case 'count':
      return { kind, noun, direction, precision, nameSaysNoun: draft.nameSaysNoun };
    case 'ratio':
      return { kind, numeratorNoun, denominatorNoun, direction, precision, statesCount: draft.statesCount };
    case 'zeroTolerance':
      return { kind, noun, fact };
    case 'qualitative':
      return { kind };
  }
}

/** Whether a result is a number that a sentence of its own can hold. */
export function hasSentence(kind: MeasureKind): boolean {
  return kind === 'count' || kind === 'ratio';
}
