/** So many tasks at once, the others in the order in which they came. */
export class Lane {
  readonly #width: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Those that run and those that wait. */
  get count(): number {
    return this.#running + this.#waiting.length;
  }

  async inTurn<T>(call: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#width) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await call();
    } finally {
      const next = this.#waiting.shift();
      // whoever waits takes this place over, so that nobody slips in between
      if (next) next();
      else this.#running -= 1;
    }
  }
}
