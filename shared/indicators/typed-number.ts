import { type Decimal, decimal, MAX_FRACTION_DIGITS, MAX_WHOLE_DIGITS } from './exact.ts';

/** What a typed text says, or may say. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: Decimal }
  /** "1.180" is 1180 in Vietnamese writing, and 1,18 for who types a decimal point: somebody has to say which. */
  | { readonly kind: 'ambiguous'; readonly readings: { readonly grouped: Decimal; readonly pointed: Decimal } }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'notANumber' };

const plain = /^\d+(?:,\d+)?$/;
const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const pointed = /^\d+\.\d+$/;

/**
 * Reads a number as people in Vietnam type it: "67,5", "67.5", "1180", "1.180,5". A comma is always decimal; a single
 * point before three digits is not guessed. Blanks around are ignored, a minus sign is read, a percent sign is not.
 */
export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.trim().replace(/^\u2212/, '-');
  if (text === '') return { kind: 'empty' };
  const size = text.replace(/^-/, '');
  const sign = size === text ? '' : '-';
  const asGrouped = grouped.test(size) || plain.test(size) ? inVietnameseWriting(sign, size) : null;
  const asPointed = pointed.test(size) ? decimal(sign + size) : null;
  const value = asGrouped ?? asPointed;
  if (value === null) return { kind: 'notANumber' };
  if (isTooLong(value) || (asPointed !== null && isTooLong(asPointed))) return { kind: 'tooLong' };
  if (asGrouped === null || asPointed === null) return { kind: 'number', value };
  return { kind: 'ambiguous', readings: { grouped: asGrouped, pointed: asPointed } };
}

function inVietnameseWriting(sign: string, size: string): Decimal {
  return decimal(sign + size.replaceAll('.', '').replace(',', '.'));
}

function isTooLong(value: Decimal): boolean {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  return whole.length > MAX_WHOLE_DIGITS || fraction.length > MAX_FRACTION_DIGITS;
}
