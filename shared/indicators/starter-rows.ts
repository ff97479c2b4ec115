import type { Indicator, Measure, Target } from './catalogue-schemas.ts';
import { type Decimal, decimal } from './exact.ts';
import type { Direction, TargetBasis, TargetOperator } from './kinds.ts';

/** A target of the starter catalogue; who copies it draws the ids. */
export type StarterTarget = Pick<Target, 'basis' | 'operator' | 'value' | 'scope' | 'source' | 'isAssumed'>;

/** An indicator of the starter catalogue with its targets; order is that of the list. */
export type StarterIndicator = Pick<
  Indicator,
  'code' | 'group' | 'name' | 'measure' | 'sentence' | 'isTypical' | 'decidingBasis'
> & { readonly targets: readonly StarterTarget[] };

type Extras = Partial<Pick<StarterIndicator, 'sentence' | 'isTypical' | 'decidingBasis' | 'targets'>>;

type Heading = { readonly code: string; readonly group: string; readonly name: string };

/** The three words of a row that every kind has. */
export function heading(code: string, group: string, name: string): Heading {
  return { code, group, name };
}

function row(of: Heading, measure: Measure, extras: Extras): StarterIndicator {
  return { ...of, measure, sentence: null, isTypical: false, decidingBasis: 'sector', targets: [], ...extras };
}

/** A row that counts; more is better. */
export function countRow(of: Heading, noun: string, extras: Extras & { nameSaysNoun?: boolean } = {}) {
  const { nameSaysNoun = false, ...rest } = extras;
  return row(of, { kind: 'count', noun, direction: 'higher', precision: 0, nameSaysNoun }, rest);
}

type RatioExtras = Extras & { direction?: Direction; precision?: number; statesCount?: boolean };

/** A row of per cents, of what (numerator) among what (denominator). */
export function ratioRow(of: Heading, nouns: readonly [numerator: string, denominator: string], extras: RatioExtras) {
  const { direction = 'higher', precision = 2, statesCount = false, ...rest } = extras;
  const [numeratorNoun, denominatorNoun] = nouns;
  return row(of, { kind: 'ratio', numeratorNoun, denominatorNoun, direction, precision, statesCount }, rest);
}

/** A row of what must not happen, with the words for that it did not. */
export function zeroRow(of: Heading, words: { noun: string; fact: string }, extras: Extras = {}) {
  return row(of, { kind: 'zeroTolerance', ...words }, extras);
}

type TargetOptions = { readonly basis?: TargetBasis; readonly scope?: StarterTarget['scope'] };

/** A target that a published report states, or that follows from its figures. */
export function known(operator: TargetOperator, value: number, source: string, options: TargetOptions = {}) {
  return target({ operator, value: decimal(value), source, isAssumed: false }, options);
}

/** A default of ours without a source, to be checked before it is used. */
export function assumed(operator: TargetOperator, value: number, options: TargetOptions = {}) {
  return target({ operator, value: decimal(value), source: '', isAssumed: true }, options);
}

export const perUnit: TargetOptions = { scope: { kind: 'perUnitMinimum' } };
export const forProvince: TargetOptions = { scope: { kind: 'province' } };
export const byNationalAssembly: TargetOptions = { basis: 'nationalAssembly' };

type Stated = { operator: TargetOperator; value: Decimal; source: string; isAssumed: boolean };

function target(stated: Stated, { basis = 'sector', scope = { kind: 'eachUnit' } }: TargetOptions): StarterTarget {
  return { basis, scope, ...stated };
}
