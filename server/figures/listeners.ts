import type { Log } from '#server/ports/log.ts';

/** Those who want to be told of something. One that fails keeps nobody else from being told. */
export class Listeners<Told> {
  readonly #listeners = new Set<(told: Told) => void>();
  readonly #report: Log;

  constructor(report: Log) {
    this.#report = report;
  }

  /** The returned function ends it. */
  add(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(told: Told): void {
    for (const listener of this.#listeners) {
      try {
        listener(told);
      } catch (error) {
        this.#report.error({ error }, 'a listener of figures failed');
      }
    }
  }
}
