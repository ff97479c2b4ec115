import type { MediaBackend, MediaRoom, MediaRoomEvents } from '#server/ports/media-backend.ts';
import { FakeMediaRoom } from './fake-media-room.ts';

/** A media engine without media: keeps the same books as a real one, and moves no packet. */
export class FakeMediaBackend implements MediaBackend {
  readonly #roomById = new Map<string, FakeMediaRoom>();
  #answers = true;
  #closed = false;

  openRoom(roomId: string, events: MediaRoomEvents): Promise<MediaRoom> {
    if (this.#closed || !this.#answers) return Promise.reject(new Error('no media worker is running'));
    const room = new FakeMediaRoom({
      events,
      onEnd: () => {
        if (this.#roomById.get(roomId) === room) this.#roomById.delete(roomId);
      },
    });
    this.#roomById.set(roomId, room);
    return Promise.resolve(room);
  }

  probe(): Promise<void> {
    if (this.#closed || !this.#answers) return Promise.reject(new Error('a media worker is being replaced'));
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#closed = true;
    for (const room of [...this.#roomById.values()]) room.close();
    return Promise.resolve();
  }

  /** The open room of that id, to make levels and signs of life in. */
  room(roomId: string): FakeMediaRoom | undefined {
    return this.#roomById.get(roomId);
  }

  /** As if the worker process had been killed: all rooms die. */
  kill(): void {
    for (const room of [...this.#roomById.values()]) room.die();
  }

  /** Whether rooms can be opened and probes answer; they do unless told otherwise. */
  answer(answers: boolean): void {
    this.#answers = answers;
  }
}
