import type { Instant } from '#shared/kernel/index.ts';

/** Silence after which somebody is gone. */
export const GONE_AFTER_MS = 3_000;
/** Sound counts as flowing for so long after its last packet. */
const FLOWING_MS = 1_500;
/** A socket that came back alone: so long the device may take to send media, if it sends any. */
const SETTLE_MS = 1_000;
/** A device that should send media but does not is believed by its socket after so long. */
const MEDIA_WAIT_MS = 10_000;
/** A dead media worker holds drops back for so long. */
const WORKER_GRACE_MS = 10_000;

type Source = 'socket' | 'media';

/** When one device was last heard of. All instants are of the conference's clock. */
export class SignsOfLife {
  #last: Record<Source, Instant | null> = { socket: null, media: null };
  /** Since when its socket was heard without a silence long enough to be gone. */
  #socketSince: Instant | null = null;
  #heldUntil: Instant | null = null;
  /** Time in which we were deaf ourselves, since the last sign. */
  #forgivenMs = 0;
  #sendsMedia = false;
  readonly #knownSince: Instant;

  constructor(now: Instant) {
    this.#knownSince = now;
  }

  sign(source: Source, now: Instant): void {
    const last = this.#last.socket;
    const isNew = last === null || now - last - this.#forgivenMs >= GONE_AFTER_MS;
    if (source === 'socket' && (isNew || this.#socketSince === null)) this.#socketSince = now;
    if (source === 'media') {
      this.#sendsMedia = true;
      this.#heldUntil = null;
    }
    this.#last[source] = now;
    this.#forgivenMs = 0;
  }

  /** The device says that it will send media, or that it sends none any more. */
  expectMedia(expected: boolean): void {
    this.#sendsMedia = expected;
  }

  /** Time in which nobody could be heard, since this process did not listen. */
  forgive(ms: number): void {
    this.#forgivenMs += ms;
  }

  /** The worker died: who was heard by media counts as heard for a while. */
  holdMedia(now: Instant): void {
    const { media } = this.#last;
    if (media !== null && now - media < GONE_AFTER_MS) this.#heldUntil = (now + WORKER_GRACE_MS) as Instant; // a sum
  }

  /** The last sign of life of either kind. */
  get lastAt(): Instant {
    return Math.max(this.#knownSince, this.#last.socket ?? 0, this.#last.media ?? 0) as Instant; // one of three
  }

  /** Neither gone nor about to be declared gone. */
  isAlive(now: Instant): boolean {
    if (this.#heldUntil !== null && now < this.#heldUntil) return true;
    return this.silentMs(now) < GONE_AFTER_MS;
  }

  /** Time without a sign that counts, in ms. */
  silentMs(now: Instant): number {
    return now - this.lastAt - this.#forgivenMs;
  }

  /** Whether either kind of sign was ever seen. */
  get wasSeen(): boolean {
    return this.#last.socket !== null || this.#last.media !== null;
  }

  /** Whether its site is back: media flow, or the device sends none and its socket is there. */
  soundFlows(now: Instant): boolean {
    const { media } = this.#last;
    if (media !== null && now - media < FLOWING_MS) return true;
    if (this.#socketSince === null || !this.isAlive(now)) return false;
    return now - this.#socketSince >= (this.#sendsMedia ? MEDIA_WAIT_MS : SETTLE_MS);
  }
}
