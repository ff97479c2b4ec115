import { isoOfTyped } from '#client/ui/typed-date.ts';

/** Whether something is typed that is no day. */
export function isWrongDay(typed: string): boolean {
  return typed.trim() !== '' && isoOfTyped(typed) === null;
}

export type TypedDays = { readonly validFrom: string; readonly validTo: string };

/** Whether what is typed would end before it begins. */
export function isReversed({ validFrom, validTo }: TypedDays): boolean {
  const [from, to] = [isoOfTyped(validFrom), isoOfTyped(validTo)];
  return from !== null && to !== null && to < from;
}
