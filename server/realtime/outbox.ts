import type { Socket } from 'socket.io';

/** Messages, and characters in them, that may wait for a client that reads slowly. */
const MOST_WAITING = 2_000;
const MOST_CHARACTERS = 8_388_608;
/** With more than this waiting, what may be lost is not sent: it would arrive late and keep the rest waiting. */
const KEEPS_UP_WITH = 8;

/** What waits to be sent to one client. */
export class Outbox {
  #waiting = { count: 0, characters: 0 };
  #handed = { count: 0, characters: 0 };
  #told = false;

  /** Tells once when too much waits. */
  constructor({ conn }: Pick<Socket, 'conn'>, onTooSlow: () => void) {
    conn.on('packetCreate', (packet: { data?: unknown }) => {
      this.#waiting.count += 1;
      this.#waiting.characters += sizeOf(packet.data);
      if (this.#told || !this.#isTooMuch()) return;
      this.#told = true;
      onTooSlow();
    });
    // The buffer goes to the transport as a whole, and only when the transport wrote all it had before.
    conn.on('flush', () => {
      this.#handed = this.#waiting;
      this.#waiting = { count: 0, characters: 0 };
    });
    conn.transport.on('drain', () => {
      this.#handed = { count: 0, characters: 0 };
    });
  }

  /** Whether the client reads about as fast as it is sent to. */
  get keepsUp(): boolean {
    return this.#waiting.count + this.#handed.count <= KEEPS_UP_WITH;
  }

  #isTooMuch(): boolean {
    const { count, characters } = this.#waiting;
    return count + this.#handed.count > MOST_WAITING || characters + this.#handed.characters > MOST_CHARACTERS;
  }
}

/** Size of a packet's data, in characters or bytes. */
export function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Uint8Array ? data.byteLength : 0;
}
