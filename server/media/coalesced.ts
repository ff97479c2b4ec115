/** Runs a pass one at a time; calls that come in while one runs share the next one. */
export class Coalesced {
  readonly #pass: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(pass: () => Promise<void>) {
    this.#pass = pass;
  }

  /** Resolves when a pass that began after this call is over; rejects as that pass does. */
  run(): Promise<void> {
    // asked for first: when the running pass is just over, the next one is about to begin and must not get a rival
    if (this.#next !== undefined) return this.#next;
    if (this.#running === undefined) return this.#begin();
    this.#next = this.#running.catch(toldAlready).then(() => {
      this.#next = undefined;
      return this.#begin();
    });
    return this.#next;
  }

  #begin(): Promise<void> {
    const running = this.#pass().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }
}

/** Whoever started the pass that failed was told by its own promise. */
const toldAlready = () => undefined;
