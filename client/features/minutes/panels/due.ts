import type { DeadlineContext } from '#shared/directives/index.ts';
import { deadlineOf } from '#shared/directives/index.ts';

/** Until when: as spoken, and as a day. */
export type Due = { readonly duePhrase: string; readonly dueDate: string | null };

/** Other words of a deadline: a day that was read from the former ones follows, one that was set by hand stays. */
export function withPhrase({ duePhrase, dueDate }: Due, phrase: string, context: DeadlineContext): Due {
  const dayOf = (words: string) => deadlineOf(words, context).choice?.date ?? null;
  return { duePhrase: phrase, dueDate: dueDate === dayOf(duePhrase) ? dayOf(phrase) : dueDate };
}
