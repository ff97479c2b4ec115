import type { UnitSummary } from '#client/bindings/api.ts';
import type { Validity } from './unit-draft.ts';
import { nameKey, sameNamed, tidy } from './unit-draft.ts';

/** The most units that the server takes at once. */
export const MOST_LINES = 100;
const LONGEST_NAME = 200;
const LONGEST_SYMBOL = 40;

export type LineFault =
  | { readonly kind: 'noName' | 'noShortName' | 'tooManyParts' | 'tooLong' }
  /** The same name stands in this line already. */
  | { readonly kind: 'twice'; readonly line: number };

/** A line of a pasted list; `line` is its number in the text, from 1. */
export type PastedUnit = {
  readonly line: number;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly fault: LineFault | null;
  /** A unit of this name exists at the same time: worth a look, no fault. */
  readonly isKnown: boolean;
};

/** Reads "full name, short name, symbol" a line, parted by tabs or semicolons. Empty lines count for nothing. */
export function readPastedUnits(text: string, units: readonly UnitSummary[], validity: Validity): PastedUnit[] {
  const lineOfName = new Map<string, number>();
  return text.split(/\r?\n/).flatMap((content, index): PastedUnit[] => {
    if (content.trim() === '') return [];
    const line = index + 1;
    const parts = content.split(/[\t;]/).map(tidy);
    const [name = '', shortName = '', symbol = ''] = parts;
    const first = lineOfName.get(nameKey(name));
    if (first === undefined) lineOfName.set(nameKey(name), line);
    const fault = faultOf(parts) ?? (first === undefined ? null : { kind: 'twice', line: first });
    const isKnown = sameNamed({ id: null, name, shortName, ...validity }, units).length > 0;
    return [{ line, name, shortName, symbol, fault, isKnown }];
  });
}

function faultOf(parts: readonly string[]): LineFault | null {
  const [name = '', shortName = '', symbol = '', ...rest] = parts;
  if (name === '') return { kind: 'noName' };
  if (shortName === '') return { kind: 'noShortName' };
  if (rest.some((part) => part !== '')) return { kind: 'tooManyParts' };
  const isTooLong = Math.max(name.length, shortName.length) > LONGEST_NAME || symbol.length > LONGEST_SYMBOL;
  return isTooLong ? { kind: 'tooLong' } : null;
}
