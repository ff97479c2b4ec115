import type { Clock } from '#server/ports/clock.ts';
import type { MediaBackend } from '#server/ports/media-backend.ts';
import type { Instant } from '#shared/kernel/index.ts';
import type { MediaLog } from './media-log.ts';

const EVERY_MS = 2_000;

/** Makes a real transport every two seconds, so that health is known before somebody joins. */
export class MediaProbe {
  readonly #options: { backend: MediaBackend; clock: Clock; log: MediaLog };
  #okAt: Instant | null = null;
  #failing = false;
  #cancel: () => void = () => undefined;
  #closed = false;

  constructor(options: { backend: MediaBackend; clock: Clock; log: MediaLog }) {
    this.#options = options;
  }

  /** When a transport was last made, and whether the latest try failed. */
  health(): { mediaOkAt: Instant | null; mediaFailing: boolean } {
    return { mediaOkAt: this.#okAt, mediaFailing: this.#failing };
  }

  /** Probes once, then again and again until closed. Never rejects. */
  async run(): Promise<void> {
    const { backend, clock, log } = this.#options;
    try {
      await backend.probe();
      this.#okAt = clock.now();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing && !this.#closed) log.error({ error }, 'media engine does not answer');
      this.#failing = true;
    }
    if (!this.#closed) this.#cancel = clock.after(EVERY_MS, () => void this.run());
  }

  close(): void {
    this.#closed = true;
    this.#cancel();
  }
}
