import { SystemClock } from '#server/system-clock.ts';
import type { Instant } from '#shared/kernel/index.ts';

const LONG_MS = 60_000;

/** The real clock, which a test may set forward, but for timers of a minute and more: these wait until a test lets them fire. */
export class WaitingClock extends SystemClock {
  #waiting: (() => void)[] = [];
  #aheadMs = 0;

  override now(): Instant {
    return (super.now() + this.#aheadMs) as Instant; // of the same epoch
  }

  setForward(ms: number): void {
    this.#aheadMs += ms;
  }

  override after(ms: number, call: () => void): () => void {
    if (ms < LONG_MS) return super.after(ms, call);
    this.#waiting.push(call);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== call);
    };
  }

  /** Fires what waits now; what that sets waits for the next time. */
  fireLong(): void {
    const due = this.#waiting;
    this.#waiting = [];
    for (const call of due) call();
  }
}
