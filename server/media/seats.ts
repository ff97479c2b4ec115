import type { Clock } from '#server/ports/clock.ts';
import type { MediaPeer } from '#server/ports/media-gate.ts';

/** After so long without a socket the page that had the device's own seat gives it to another one that waits. */
const GRACE_MS = 3_000;

type Page = { readonly pageId: string; readonly peers: Set<MediaPeer> };

export type SeatsOptions = {
  readonly clock: Clock;
  /** The pages of this device sit otherwise now: the one that had its own seat is gone, this one has it. */
  readonly onMoved: (moved: { readonly peer: MediaPeer; readonly from: string; readonly to: string }) => void;
};

/**
 * Which seat each page of a browser has in the media of one conference. A browser is one device, whatever number of
 * windows it opens: its first page has the device's own seat, which sends and plays; further ones only watch, so that a
 * wall beside a console takes nothing from it. When the first one is closed, the next takes its place.
 */
export class Seats {
  readonly #options: SeatsOptions;
  /** In the order in which they came; the first has the device's own seat. */
  readonly #pagesByDevice = new Map<string, Page[]>();
  readonly #sessionBySeat = new Map<string, string>();
  readonly #cancelByDevice = new Map<string, () => void>();

  constructor(options: SeatsOptions) {
    this.#options = options;
  }

  /** Gives the socket's page its seat, a new one if it has none. */
  take(peer: MediaPeer): string {
    const { deviceId, pageId } = peer;
    const pages = this.#here(deviceId, pageId);
    const page = pages.find((each) => each.pageId === pageId) ?? { pageId, peers: new Set() };
    page.peers.add(peer);
    this.#pagesByDevice.set(deviceId, pages.includes(page) ? pages : [...pages, page]);
    if (this.#pagesByDevice.get(deviceId)?.[0] === page) this.#cancel(deviceId);
    const seat = this.seatOf(peer);
    this.#sessionBySeat.set(seat, peer.sessionId);
    return seat;
  }

  /** The seat of a socket's page. */
  seatOf({ deviceId, pageId }: Pick<MediaPeer, 'deviceId' | 'pageId'>): string {
    const isFirst = this.#pagesByDevice.get(deviceId)?.[0]?.pageId === pageId;
    return isFirst ? deviceId : `${deviceId}~${pageId}`;
  }

  /** The socket ended. Its page keeps the seat for a while: a line that was cut comes back. */
  leave(peer: MediaPeer): void {
    const { deviceId, pageId } = peer;
    const pages = this.#pagesByDevice.get(deviceId) ?? [];
    const page = pages.find((each) => each.pageId === pageId);
    page?.peers.delete(peer);
    if (page === undefined || page.peers.size > 0) return;
    if (page !== pages[0])
      this.#pagesByDevice.set(
        deviceId,
        pages.filter((each) => each !== page),
      );
    else if (pages.length > 1) this.#moveLater(deviceId);
  }

  /** The seats that sockets of these sessions took. */
  seatsOf(sessionIds: ReadonlySet<string>): string[] {
    return [...this.#sessionBySeat].filter(([, sessionId]) => sessionIds.has(sessionId)).map(([seat]) => seat);
  }

  /** Idempotent. */
  close(): void {
    for (const deviceId of [...this.#cancelByDevice.keys()]) this.#cancel(deviceId);
  }

  /** The pages of a device without those that are gone; the page that asks comes to the front where none is left. */
  #here(deviceId: string, pageId: string): Page[] {
    const pages = this.#pagesByDevice.get(deviceId) ?? [];
    const others = pages.filter((page) => page.peers.size > 0 || page.pageId === pageId);
    return others.some((page) => page.peers.size > 0) ? others : others.filter((page) => page.pageId === pageId);
  }

  #moveLater(deviceId: string): void {
    this.#cancel(deviceId);
    const cancel = this.#options.clock.after(GRACE_MS, () => this.#move(deviceId));
    this.#cancelByDevice.set(deviceId, cancel);
  }

  #move(deviceId: string): void {
    this.#cancelByDevice.delete(deviceId);
    const [, ...waiting] = this.#pagesByDevice.get(deviceId) ?? [];
    const [next] = waiting;
    if (next === undefined) return;
    const from = `${deviceId}~${next.pageId}`;
    this.#pagesByDevice.set(deviceId, waiting);
    for (const peer of next.peers) {
      this.#sessionBySeat.set(deviceId, peer.sessionId);
      this.#options.onMoved({ peer, from, to: deviceId });
    }
  }

  #cancel(deviceId: string): void {
    this.#cancelByDevice.get(deviceId)?.();
    this.#cancelByDevice.delete(deviceId);
  }
}

/** The device that a seat belongs to. */
export function deviceOfSeat(seat: string): string {
  return seat.split('~', 1)[0] ?? seat;
}

/** Whether a seat is the device's own, not that of a window beside it. */
export function isOwnSeat(seat: string): boolean {
  return !seat.includes('~');
}
