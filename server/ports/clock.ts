import type { Instant } from '#shared/kernel/index.ts';

/** The server's time. Runs with the monotonic clock after start, so that a jump of the wall clock changes no length. */
export type Clock = {
  now(): Instant;
  /** Calls back once after `ms`; the returned function cancels. */
  after(ms: number, call: () => void): () => void;
};
