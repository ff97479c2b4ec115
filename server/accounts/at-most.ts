/** More work waits than can be done in time. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/** Runs work at most so many at a time and lets at most so many wait. */
export class AtMost {
  readonly #limits: { readonly running: number; readonly waiting: number };
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: { readonly running: number; readonly waiting: number }) {
    this.#limits = limits;
  }

  /** Resolves with what the work gives. Throws `TooBusy` at once when too many wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#limits.running) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#limits.waiting) throw new TooBusy();
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place goes to the next who waits, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
