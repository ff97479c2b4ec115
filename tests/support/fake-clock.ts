import type { Clock } from '#server/ports/clock.ts';
import { type Instant, instant } from '#shared/kernel/index.ts';

type Timer = { readonly due: number; readonly order: number; readonly call: () => void };

/** A clock that stands still until it is moved. Timers fire in their order, each at its own time. */
export class FakeClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(now = 1_723_165_200_000) {
    this.#now = now;
  }

  now(): Instant {
    return instant(this.#now);
  }

  after(ms: number, call: () => void): () => void {
    const timer: Timer = { due: this.#now + Math.max(0, ms), order: this.#order++, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on by `ms` and fires what is due on the way, timers that these set included. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.call();
    }
    this.#now = until;
  }

  /** Time passes and nothing fires, as while the process hangs; what is due fires with the next `advance`, late. */
  stall(ms: number): void {
    this.#now += ms;
  }

  /** Timers that are still set, for tests that nothing is left open. */
  get timerCount(): number {
    return this.#timers.size;
  }

  #next(until: number): Timer | undefined {
    const due = [...this.#timers].filter((timer) => timer.due <= until);
    return due.sort((a, b) => a.due - b.due || a.order - b.order)[0];
  }
}
