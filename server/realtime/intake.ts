import type { Clock } from '#server/ports/clock.ts';
import type { SessionId } from '#server/ports/sessions.ts';

/** Limits of what one session, and one socket, may send. */
export const intakeLimits = {
  /** Requests a second of all sockets of a session that go on and on, and how many at once: some tabs that come back. */
  requestsPerSecond: 50,
  requestBurst: 200,
  /** A socket beyond these within one second is cut off. */
  packetsPerSecond: 1_000,
  bytesPerSecond: 4_194_304,
  /** Messages that no client of ours sends, before the socket is cut off. */
  strayMessages: 20,
  /** Media requests of one socket that wait for the engine. */
  mediaInFlight: 32,
} as const;

/** A bucket that fills steadily: short bursts pass, a lasting excess does not. */
export class TokenBucket {
  readonly #options: { readonly clock: Clock; readonly perSecond: number; readonly burst: number };
  #tokens: number;
  #filledAt: number;

  constructor(options: { readonly clock: Clock; readonly perSecond: number; readonly burst: number }) {
    this.#options = options;
    this.#tokens = options.burst;
    this.#filledAt = options.clock.now();
  }

  /** Takes tokens; false when there are too few, and then none is taken. */
  take(count = 1): boolean {
    const { clock, perSecond, burst } = this.#options;
    const now = clock.now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) * perSecond) / 1_000);
    this.#filledAt = now;
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** Whether nothing was taken for so long that it is as good as new. */
  get isFull(): boolean {
    return this.take(0) && this.#tokens >= this.#options.burst;
  }
}

type SharedBucket = { readonly bucket: TokenBucket; holders: number };

/** One bucket for all sockets of a session: opening more of them, or opening them anew, gives nobody more. */
export class SessionBuckets {
  readonly #clock: Clock;
  readonly #shareById = new Map<SessionId, SharedBucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The bucket of a session, for one of its sockets, which releases it once as it ends. */
  hold(sessionId: SessionId): { readonly bucket: TokenBucket; readonly release: () => void } {
    this.#forgetUnused();
    const share = this.#shareById.get(sessionId) ?? { bucket: this.#newBucket(), holders: 0 };
    this.#shareById.set(sessionId, share);
    share.holders += 1;
    return {
      bucket: share.bucket,
      release: () => {
        share.holders -= 1;
      },
    };
  }

  /** How many sessions are remembered. */
  get size(): number {
    return this.#shareById.size;
  }

  #newBucket(): TokenBucket {
    const { requestsPerSecond: perSecond, requestBurst: burst } = intakeLimits;
    return new TokenBucket({ clock: this.#clock, perSecond, burst });
  }

  #forgetUnused(): void {
    for (const [sessionId, { bucket, holders }] of this.#shareById) {
      if (holders === 0 && bucket.isFull) this.#shareById.delete(sessionId);
    }
  }
}

/** Counts all that comes from a socket, whatever it is. */
export class FloodWatch {
  readonly #clock: Clock;
  #since: number;
  #packets = 0;
  #bytes = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** Counts a packet; true when there were too many within a second. */
  isFlood(bytes: number): boolean {
    const now = this.#clock.now();
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#packets = 0;
      this.#bytes = 0;
    }
    this.#packets += 1;
    this.#bytes += bytes;
    return this.#packets > intakeLimits.packetsPerSecond || this.#bytes > intakeLimits.bytesPerSecond;
  }
}

/** An event as it came over the wire: its payload, and the way to acknowledge it. */
export type Incoming = { readonly payload: unknown; readonly answer: (answer: unknown) => void };

/** Null for what is no request of ours: too many arguments, or nobody waits for the answer. */
export function incomingOf(args: readonly unknown[], payloadCount: 0 | 1): Incoming | null {
  const answer = args.at(-1);
  if (args.length !== payloadCount + 1 || typeof answer !== 'function') return null;
  // The only functions that a parsed packet holds are the library's acknowledgements.
  return { payload: payloadCount === 1 ? args[0] : undefined, answer: (value) => void answer(value) };
}
