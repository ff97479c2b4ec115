import type { Clock } from '#server/ports/clock.ts';
import { SystemClock } from '#server/system-clock.ts';
import { type Instant, instant } from '#shared/kernel/index.ts';

/** Shows the time of a conference of long ago, which passes as it is told to; what is set to wait waits really. */
export class StagedClock implements Clock {
  readonly #timers = new SystemClock();
  #now: Instant;

  /** @param begun when it begins, as "2022-09-12T08:00:00+07:00" */
  constructor(begun: string) {
    this.#now = instant(Date.parse(begun));
  }

  now(): Instant {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    return this.#timers.after(ms, call);
  }

  pass(ms: number): void {
    this.#now = instant(this.#now + ms);
  }
}
