import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { within } from './server-process.ts';

/** First byte of a whole text frame. */
export const TEXT_FRAME = 0x81;
const MASKED = 0x80;
const WAIT_MS = 15_000;

export type RawSocketOptions = {
  readonly url: string;
  readonly cookie: string;
  /** What stands after the `?`. */
  readonly query?: string;
};

/** A WebSocket made by hand on a bare connection: it can send what no library would. */
export class RawSocket {
  readonly #socket: Socket;
  #received = '';
  readonly #watchers = new Set<() => void>();
  /** Resolves when the connection is over, whoever ended it. */
  readonly ended: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.ended = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => socket.destroy()); // a reset is an end like any other
    socket.on('data', (chunk: Buffer) => {
      this.#received += chunk.toString('latin1');
      for (const watcher of [...this.#watchers]) watcher();
    });
  }

  /** Opens a connection and upgrades it. Throws when the server does not want that. */
  static async open({ url, cookie, query = 'EIO=4&transport=websocket' }: RawSocketOptions): Promise<RawSocket> {
    const { hostname, port, host } = new URL(url);
    const raw = new RawSocket(connect(Number(port), hostname));
    raw.write(
      [
        `GET /realtime/?${query} HTTP/1.1`,
        `Host: ${host}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        `Cookie: ${cookie}`,
        '\r\n',
      ].join('\r\n'),
    );
    await raw.until('\r\n\r\n');
    if (!raw.received.startsWith('HTTP/1.1 101')) throw new Error(`not upgraded: ${raw.received}`);
    return raw;
  }

  /** All bytes that came, one character each. */
  get received(): string {
    return this.#received;
  }

  /** Speaks as far as being a socket of socket.io. */
  async greet(): Promise<void> {
    this.send('40');
    await this.until('40{');
  }

  /** Bytes as they are. */
  write(bytes: string | Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** One whole text frame. */
  send(text: string): void {
    this.write(frameOf(TEXT_FRAME, Buffer.from(text)));
  }

  /** Resolves when this text has come; rejects when the connection ends before. */
  async until(text: string): Promise<void> {
    if (this.#received.includes(text)) return;
    const came = new Promise<void>((resolve) => {
      this.#watchers.add(() => this.#received.includes(text) && resolve());
    });
    const lost = this.ended.then(() => {
      throw new Error(`the connection ended before ${text}: ${this.#received}`);
    });
    await within(WAIT_MS, Promise.race([came, lost]), () => `waited in vain for ${text}: ${this.#received}`);
  }

  /** Resolves when the server has ended it. */
  async untilEnded(): Promise<void> {
    await within(WAIT_MS, this.ended, () => `the server keeps the connection: ${this.#received.slice(-500)}`);
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** A frame as clients send it: masked. `first` holds the flags and the kind. */
export function frameOf(first: number, payload: Uint8Array): Buffer {
  const mask = randomBytes(4);
  const masked = Buffer.from(payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return Buffer.concat([Buffer.from([first]), lengthOf(payload.length), mask, masked]);
}

/** The length of a masked frame as it stands in its head. */
export function lengthOf(length: number): Buffer {
  if (length < 126) return Buffer.from([MASKED | length]);
  if (length < 65_536) {
    const short = Buffer.alloc(3);
    short.writeUInt8(MASKED | 126);
    short.writeUInt16BE(length, 1);
    return short;
  }
  const long = Buffer.alloc(9);
  long.writeUInt8(MASKED | 127);
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}
