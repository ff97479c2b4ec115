import type { Id } from '#shared/kernel/index.ts';

/** An id of a test. */
export function id<T extends Id<string>>(text: string): T {
  return text as T; // the texts of these tests fit the pattern of ids
}
