import { SystemClock } from '#server/system-clock.ts';

const LONG_MS = 60_000;

/** The real clock, but for timers of a minute and more: these wait until a test lets them fire. */
export class WaitingClock extends SystemClock {
  #waiting: (() => void)[] = [];

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
