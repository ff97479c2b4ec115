import type { Clock } from '#server/ports/clock.ts';

/** How long an open microphone may stay unheard before somebody is told. */
const SILENT_AFTER_MS = 4_000;
/** Loudness above which something was heard; a quiet room stays under it. */
const HEARD_LEVEL = 0.3;

type Watched = { cancel: () => void; told: boolean };

/** Tells of microphones that were opened and from which nothing came; once heard, one is left alone until opened anew. */
export class SilenceWatch {
  readonly #clock: Clock;
  readonly #onSilent: (deviceId: string, silent: boolean) => void;
  readonly #watchedByDeviceId = new Map<string, Watched>();
  /** Open ones from which something was heard. */
  readonly #heardFrom = new Set<string>();

  constructor(options: { clock: Clock; onSilent(deviceId: string, silent: boolean): void }) {
    this.#clock = options.clock;
    this.#onSilent = options.onSilent;
  }

  /** Exactly the microphones of these devices should be heard now, whether they send anything or not. */
  follow(deviceIds: readonly string[]): void {
    for (const deviceId of this.#heardFrom) if (!deviceIds.includes(deviceId)) this.#heardFrom.delete(deviceId);
    for (const deviceId of [...this.#watchedByDeviceId.keys()])
      if (!deviceIds.includes(deviceId)) this.closed(deviceId);
    for (const deviceId of deviceIds) {
      if (!this.#watchedByDeviceId.has(deviceId) && !this.#heardFrom.has(deviceId)) this.opened(deviceId);
    }
  }

  /** The microphone of this device was opened. */
  opened(deviceId: string): void {
    this.closed(deviceId);
    this.#heardFrom.delete(deviceId);
    const watched: Watched = { told: false, cancel: () => undefined };
    watched.cancel = this.#clock.after(SILENT_AFTER_MS, () => {
      watched.told = true;
      this.#onSilent(deviceId, true);
    });
    this.#watchedByDeviceId.set(deviceId, watched);
  }

  /** The microphone of this device was closed, or is gone. */
  closed(deviceId: string): void {
    const watched = this.#watchedByDeviceId.get(deviceId);
    if (!watched) return;
    this.#watchedByDeviceId.delete(deviceId);
    watched.cancel();
    if (watched.told) this.#onSilent(deviceId, false);
  }

  /** How loud open microphones are, 0 to 1. */
  levels(levelByDeviceId: ReadonlyMap<string, number>): void {
    for (const [deviceId, level] of levelByDeviceId) {
      if (level < HEARD_LEVEL || !this.#watchedByDeviceId.has(deviceId)) continue;
      this.closed(deviceId);
      this.#heardFrom.add(deviceId);
    }
  }

  /** Forgets all of them. Those told silent are told otherwise. */
  clear(): void {
    for (const deviceId of [...this.#watchedByDeviceId.keys()]) this.closed(deviceId);
    this.#heardFrom.clear();
  }
}
