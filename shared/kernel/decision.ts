import type { RefusalCode } from './refusal.ts';

/** What the rules answer to a command: the events that happened, or why nothing did. */
export type Decision<E> =
  | { readonly kind: 'events'; readonly events: readonly E[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** A state of affairs that stands against a command. Words for each code are in `refusal.ts`, in both languages. */
export type Refusal = { readonly code: RefusalCode; readonly params?: Readonly<Record<string, string | number>> };

/** A decision that these events happened. */
export function happened<E>(...events: readonly E[]): Decision<E> {
  return { kind: 'events', events };
}

/** A decision that nothing happened, and why. */
export function refused(code: RefusalCode, params?: Record<string, string | number>): Decision<never> {
  return { kind: 'refusal', refusal: params ? { code, params } : { code } };
}

/** Marks a place that the types say cannot be reached. Throws, since reaching it is a bug. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
