import type { Clock } from '#server/ports/clock.ts';
import { type Instant, instant } from '#shared/kernel/index.ts';

/** The longest delay that a Node timer takes, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Wall time as of the start, then the monotonic clock: setting the machine's clock changes no length. */
export class SystemClock implements Clock {
  readonly #startedAt = Date.now();
  readonly #monotonicStart = performance.now();

  now(): Instant {
    return instant(this.#startedAt + Math.floor(performance.now() - this.#monotonicStart));
  }

  after(ms: number, call: () => void): () => void {
    const timer = setTimeout(call, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }
}
