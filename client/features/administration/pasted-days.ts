import { isoOfTyped } from '#client/ui/typed-date.ts';
import type { DayText } from '#shared/kernel/index.ts';
import { daysLater } from '#shared/kernel/index.ts';

/** What stands in a pasted list of days. */
export type PastedDays = {
  /** In their order, each once. */
  readonly days: readonly DayText[];
  /** Lines in which no day was found, or a stretch that is too long or runs backwards. */
  readonly unclear: readonly string[];
};

const written = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g;
/** Between the first and the last day of a stretch. */
const until = /^\s*(?:[-–—]|đến|tới|to|until)\s*(?:hết\s*)?(?:ngày\s*)?$/iu;
/** No holiday is longer. */
const MOST_DAYS = 31;

/** Reads days as people write them, a line each or several in one: "02/9/2024", "28/01/2025 - 02/02/2025". */
export function daysIn(text: string): PastedDays {
  const lines = text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, days: daysOfLine(line) }));
  const days = read.flatMap((each) => each.days ?? []);
  return {
    days: sorted(days),
    unclear: read.filter((each) => each.days === null).map(({ line }) => line),
  };
}

/** Days in their order, each once. */
export function sorted(days: readonly DayText[]): DayText[] {
  return [...new Set(days)].sort((a, b) => (a < b ? -1 : 1));
}

function daysOfLine(line: string): readonly DayText[] | null {
  const found = [...line.matchAll(written)];
  const days = found.map(([text]) => isoOfTyped(text));
  const [first = null, second = null] = days;
  if (first === null || days.includes(null)) return null;
  const [one, other] = found;
  const between = one && other ? line.slice(one.index + one[0].length, other.index) : '';
  if (second !== null && days.length === 2 && until.test(between)) return stretch(first, second);
  return days.filter((day) => day !== null);
}

function stretch(from: DayText, to: DayText): readonly DayText[] | null {
  const days = [from];
  while ((days.at(-1) ?? to) < to && days.length <= MOST_DAYS) days.push(daysLater(days.at(-1) ?? to, 1));
  return to < from || days.length > MOST_DAYS ? null : days;
}
