/** A decimal number as canonical text: "88.1", "1180", "-0.5"; never "88.10", "01", "-0" or "1e3". */
export type Decimal = string & { readonly __decimal: true };

/** A rational number that is never rounded; `bottom` is positive, and the two need not be in lowest terms. */
export type Exact = { readonly top: bigint; readonly bottom: bigint };

/** Digits that a number of the catalogue or of a figure may have before and after the point. */
export const MAX_WHOLE_DIGITS = 15;
export const MAX_FRACTION_DIGITS = 6;

export const canonicalDecimal = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

export const ZERO = '0' as Decimal; // canonical
export const HUNDRED = '100' as Decimal; // canonical

/**
 * The canonical text of a plain decimal text with a point ("088.10" → "88.1").
 * @throws {RangeError} where the text is no such number, which is a bug: typed text is read by `readTypedNumber`
 */
export function decimal(text: string | number | bigint): Decimal {
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(String(text));
  if (match === null) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  return (size === '0' ? size : `${sign}${size}`) as Decimal; // canonical by the pattern
}

/** Powers of ten, made once: a heat map reckons with thousands of them. */
const tens = Array.from({ length: 2 * MAX_WHOLE_DIGITS }, (_, digits) => 10n ** BigInt(digits));

function tenTo(digits: number): bigint {
  return tens[digits] ?? 10n ** BigInt(digits);
}

/** The exact value of a decimal. */
export function exactOf(value: Decimal): Exact {
  const at = value.indexOf('.');
  if (at < 0) return { top: BigInt(value), bottom: 1n };
  return { top: BigInt(value.slice(0, at) + value.slice(at + 1)), bottom: tenTo(value.length - at - 1) };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function negate({ top, bottom }: Exact): Exact {
  return { top: -top, bottom };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/**
 * The quotient.
 * @throws {RangeError} for a divisor of zero: what a zero denominator means is decided before
 */
export function divide(a: Exact, b: Exact): Exact {
  if (b.top === 0n) throw new RangeError('division by zero');
  const [top, bottom] = [a.top * b.bottom, a.bottom * b.top];
  return bottom > 0n ? { top, bottom } : { top: -top, bottom: -bottom };
}

/** Below zero, zero or above zero as a < b, a = b, a > b. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How many digits stand behind the point. */
export function fractionDigits(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

/** The sum of decimals, without rounding. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return decimalOf(values.map(exactOf).reduce(add, exactOf(ZERO)));
}

/** How far two decimals are apart, without rounding, never negative. */
export function distance(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(exactOf(a), exactOf(b));
  return decimalOf(difference.top < 0n ? negate(difference) : difference);
}

/** The value rounded half up (half away from zero below zero) to so many digits after the point. */
export function roundHalfUp(value: Exact, digits: number): Decimal {
  return pointed(scaledHalfUp(value, digits), digits);
}

/** The same, to reckon on with. */
export function roundedExact(value: Exact, digits: number): Exact {
  return { top: scaledHalfUp(value, digits), bottom: tenTo(digits) };
}

function scaledHalfUp({ top, bottom }: Exact, digits: number): bigint {
  const size = (top < 0n ? -top : top) * tenTo(digits);
  const rounded = (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -rounded : rounded;
}

/** The decimal of a value whose denominator is a power of ten. */
function decimalOf(value: Exact): Decimal {
  return pointed(value.top, value.bottom.toString().length - 1);
}

/** The canonical text of a number of so many decimals, given without its point. */
function pointed(scaled: bigint, digits: number): Decimal {
  if (digits === 0) return scaled.toString() as Decimal; // whole numbers are printed canonically
  const size = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const at = size.length - digits;
  return decimal(`${scaled < 0n ? '-' : ''}${size.slice(0, at)}.${size.slice(at)}`);
}
