import { shortDay } from '#shared/kernel/index.ts';
import type { Issue } from '#shared/minutes/index.ts';

/** Number and date as they stand on the paper: below 10 a number has two digits. */
export function issueWords({ number, date }: Issue): { readonly number: string; readonly date: string } {
  return { number: String(number).padStart(2, '0'), date: shortDay(date) };
}
