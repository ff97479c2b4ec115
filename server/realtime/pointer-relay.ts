import type { Clock } from '#server/ports/clock.ts';

/** At most 20 a second. */
const RELAY_EVERY_MS = 50;

/** Passes positions on no faster than eyes follow; of those that come in between, the last one. */
export class PointerRelay<T> {
  readonly #clock: Clock;
  readonly #pass: (pointed: T) => void;
  #waiting: { readonly pointed: T } | null = null;
  #cancel: (() => void) | null = null;

  constructor({ clock, pass }: { readonly clock: Clock; readonly pass: (pointed: T) => void }) {
    this.#clock = clock;
    this.#pass = pass;
  }

  /** Takes a position; the last one always arrives. */
  point(pointed: T): void {
    if (this.#cancel !== null) this.#waiting = { pointed };
    else this.#passNow(pointed);
  }

  /** Idempotent. */
  close(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#waiting = null;
  }

  #passNow(pointed: T): void {
    this.#cancel = this.#clock.after(RELAY_EVERY_MS, () => this.#rested());
    this.#pass(pointed);
  }

  #rested(): void {
    const waiting = this.#waiting;
    this.#cancel = null;
    this.#waiting = null;
    if (waiting !== null) this.#passNow(waiting.pointed);
  }
}
