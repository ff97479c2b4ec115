import type { Decimal } from './exact.ts';

/** How a document writes counts: "05 kiến nghị" in official papers, "5 kiến nghị" in newspapers and on screens. */
export type Padding = 'official' | 'plain';

/**
 * A number in Vietnamese writing: decimal comma, thousands dot ("1.180,5").
 * The digits are those of the decimal: rounding is done before, once.
 */
export function formatNumber(value: Decimal): string {
  const at = value.indexOf('.');
  if (at < 0) return grouped(value);
  return `${grouped(value.slice(0, at))},${value.slice(at + 1)}`;
}

function grouped(whole: string): string {
  return whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** A percentage or percentage points, the sign close to the number ("88,1%"), after the sector's custom for both. */
export function formatPercent(value: Decimal): string {
  return `${formatNumber(value)}%`;
}

/** A count, whole ones from 1 to 9 with two digits in official papers; zero stays "0". */
export function formatCount(value: Decimal, padding: Padding): string {
  return padding === 'official' && /^[1-9]$/.test(value) ? `0${value}` : formatNumber(value);
}

/** A number for a field in which it is edited: no thousands dots, so that it reads back as exactly this number. */
export function editableNumber(value: Decimal): string {
  return value.replace('.', ',');
}
