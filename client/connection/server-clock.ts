import type { Instant } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';

/** A reading of the server's clock with the moments (of our monotonic clock, ms) of asking and of the answer. */
export type ClockReading = { readonly serverNow: Instant; readonly askedAt: number; readonly answeredAt: number };

/** How far the server's clock is ahead of our monotonic one, and how wrong that may be at most, in ms. */
type Estimate = { readonly offsetMs: number; readonly marginMs: number; readonly at: number };

/** Two crystals part by less than this; older readings count for less by it. */
const DRIFT = 0.000_2;
/** A little room for timers that are rounded. */
const SLACK_MS = 20;

/**
 * The server's clock as seen from here. It hangs on a monotonic clock: setting the computer's clock moves nothing. The
 * reading with the shortest way counts; one that contradicts it (a sleep of the computer, a server whose clock was set)
 * takes its place.
 */
export class ServerClock {
  readonly #monotonic: () => number;
  readonly #wall: () => number;
  #best: Estimate | null = null;

  /** Both clocks in ms: one that only goes forward, and one that stands in until the server was asked. */
  constructor({ monotonic, wall }: { readonly monotonic: () => number; readonly wall: () => number }) {
    this.#monotonic = monotonic;
    this.#wall = wall;
  }

  /** Now, by the server's clock. */
  now(): Instant {
    const best = this.#best;
    return instant(Math.round(best === null ? this.#wall() : this.#monotonic() + best.offsetMs));
  }

  /** Now by our monotonic clock, in ms: for the moments of a reading. */
  monotonic(): number {
    return this.#monotonic();
  }

  /** Length of the shortest way there and back that was seen, in ms; null before the first reading. */
  roundTripMs(): number | null {
    return this.#best === null ? null : 2 * this.#best.marginMs;
  }

  /** Takes in an answer of the server. */
  note({ serverNow, askedAt, answeredAt }: ClockReading): void {
    const marginMs = Math.max(0, answeredAt - askedAt) / 2;
    const fresh: Estimate = { offsetMs: serverNow - (askedAt + marginMs), marginMs, at: answeredAt };
    const best = this.#best;
    if (best === null || contradicts(best, fresh) || marginMs <= marginNow(best, answeredAt)) this.#best = fresh;
  }

  /** Takes in a time that the server wrote on a message: now cannot be before it. */
  noteAtLeast(serverNow: Instant): void {
    const best = this.#best;
    if (best === null) return;
    const behindMs = serverNow - (this.#monotonic() + best.offsetMs);
    if (behindMs > 0) this.#best = { ...best, offsetMs: best.offsetMs + behindMs };
  }
}

function marginNow(estimate: Estimate, at: number): number {
  return estimate.marginMs + (at - estimate.at) * DRIFT;
}

function contradicts(best: Estimate, fresh: Estimate): boolean {
  const room = marginNow(best, fresh.at) + fresh.marginMs + SLACK_MS;
  return Math.abs(best.offsetMs - fresh.offsetMs) > room;
}
