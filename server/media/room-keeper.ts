import type { Clock } from '#server/ports/clock.ts';
import type { MediaBackend, MediaRoom, MediaRoomEvents } from '#server/ports/media-backend.ts';
import type { MediaLog } from './media-log.ts';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

type RoomKeeperOptions = {
  readonly backend: MediaBackend;
  readonly roomId: string;
  readonly events: Omit<MediaRoomEvents, 'onDied'>;
  readonly clock: Clock;
  readonly log: MediaLog;
  onUp(room: MediaRoom): void;
  onDown(): void;
};

/** Keeps one room open: opens it, and another when the engine under it dies or does not answer. */
export class RoomKeeper {
  readonly #options: RoomKeeperOptions;
  #room: MediaRoom | undefined;
  #delayMs = FIRST_DELAY_MS;
  #cancel: () => void = () => undefined;
  #closed = false;

  constructor(options: RoomKeeperOptions) {
    this.#options = options;
  }

  /** The room, or nothing while there is none. */
  get room(): MediaRoom | undefined {
    return this.#room;
  }

  /** Begins to open the room; resolves after the first try, which may have failed: others follow. */
  async open(): Promise<void> {
    if (this.#closed) return;
    const { backend, roomId, events, log, onUp } = this.#options;
    try {
      const room = await backend.openRoom(roomId, { ...events, onDied: () => this.#died() });
      if (this.#closed) return room.close();
      this.#room = room;
      this.#delayMs = FIRST_DELAY_MS;
      onUp(room);
    } catch (error) {
      log.warn({ roomId, error, againInMs: this.#delayMs }, 'media room could not be opened');
      this.#openLater();
    }
  }

  /** Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancel();
    this.#room?.close();
    this.#room = undefined;
  }

  #died(): void {
    if (this.#closed || !this.#room) return; // died while opening: open() failed and tries again
    this.#room = undefined;
    this.#options.onDown();
    void this.open();
  }

  #openLater(): void {
    if (this.#closed) return;
    this.#cancel = this.#options.clock.after(this.#delayMs, () => void this.open());
    this.#delayMs = Math.min(this.#delayMs * 2, LONGEST_DELAY_MS);
  }
}
