import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

export type RelayWeather = {
  /** Both ways, each. */
  readonly delayMs: number;
  /** Up to this much more, drawn for each packet: packets overtake one another. */
  readonly jitterMs: number;
  /** Share of packets that vanish, 0 to 1. */
  readonly loss: number;
  /** Nothing comes through. */
  readonly cut: boolean;
};

export const FAIR_WEATHER: RelayWeather = { delayMs: 0, jitterMs: 0, loss: 0, cut: false };

export type RelayCounts = { readonly forwarded: number; readonly lost: number };

/**
 * A line of chosen quality between sites and a server: a UDP relay on loopback. What it draws follows from its seed, so
 * that a run can be had again.
 */
export class UdpRelay {
  readonly #front: Socket;
  readonly #target: { address: string; port: number };
  readonly #draw: () => number;
  readonly #backByPeer = new Map<string, Socket>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #weather: RelayWeather;
  #counts = { forwarded: 0, lost: 0 };
  #closed = false;

  private constructor(options: { front: Socket; target: { address: string; port: number }; seed: number }) {
    this.#front = options.front;
    this.#target = options.target;
    this.#draw = mulberry32(options.seed);
    this.#weather = FAIR_WEATHER;
    this.#front.on('message', (packet, from) => this.#outward(packet, from));
  }

  /** Listens on a free port of 127.0.0.1 and relays to the target. */
  static async open(options: { target: { address: string; port: number }; seed: number }): Promise<UdpRelay> {
    const front = createSocket('udp4');
    front.bind(0, '127.0.0.1');
    await once(front, 'listening');
    return new UdpRelay({ front, ...options });
  }

  get port(): number {
    return this.#front.address().port;
  }

  get counts(): RelayCounts {
    return this.#counts;
  }

  /** From now on. Packets on their way keep the weather that they left in. */
  become(change: Partial<RelayWeather>): void {
    this.#weather = { ...this.#weather, ...change };
  }

  /** Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const back of this.#backByPeer.values()) back.close();
    this.#front.close();
  }

  #outward(packet: Buffer, from: { address: string; port: number }): void {
    const back = this.#backOf(from);
    this.#pass(() => back.send(packet, this.#target.port, this.#target.address));
  }

  /** A socket for each peer, so that the server tells them apart as it would without the relay. */
  #backOf(peer: { address: string; port: number }): Socket {
    const key = `${peer.address}:${peer.port}`;
    const known = this.#backByPeer.get(key);
    if (known) return known;
    const back = createSocket('udp4');
    back.on('message', (packet) => this.#pass(() => this.#front.send(packet, peer.port, peer.address)));
    this.#backByPeer.set(key, back);
    return back;
  }

  #pass(send: () => void): void {
    const { delayMs, jitterMs, loss, cut } = this.#weather;
    if (cut || this.#draw() < loss) {
      this.#counts.lost += 1;
      return;
    }
    this.#counts.forwarded += 1;
    const wait = delayMs + this.#draw() * jitterMs;
    if (wait === 0) return send();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      send();
    }, wait);
    this.#timers.add(timer);
  }
}

/** A small generator of numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
