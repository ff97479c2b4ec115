import type { Pointer } from '#shared/protocol/index.ts';

/** Where one points in shares of the slide's box; null for nowhere. */
export type PointedAt = Pointer['at'];

const TELL_EVERY_MS = 50;
/** Screens let a pointer fade that they do not hear of; a hand that rests says so before that. */
const STILL_THERE_MS = 1_000;
/** After this long without a word a pointer is gone from every screen. */
export const POINTS_FOR_MS = 3_000;

/** Tells where a hand points, no faster than it is passed on; the last place is always told. */
export class PointerHand {
  readonly #tell: (at: PointedAt) => void;
  #at: PointedAt = null;
  #isNew = false;
  #isResting = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (at: PointedAt) => void) {
    this.#tell = tell;
  }

  /** Points there, or nowhere. */
  point(at: PointedAt): void {
    if (at === null && this.#at === null) return;
    this.#at = at;
    this.#isNew = true;
    if (this.#timer === null || this.#isResting) this.#tellNow();
  }

  /** Takes the pointer away. Idempotent. */
  close(): void {
    this.#stop();
    if (this.#at !== null) this.#tell(null);
    this.#at = null;
  }

  #tellNow(): void {
    this.#stop();
    this.#isNew = false;
    this.#tell(this.#at);
    this.#timer = setTimeout(() => this.#mayTellAgain(), TELL_EVERY_MS);
  }

  #mayTellAgain(): void {
    this.#stop();
    if (this.#isNew) return this.#tellNow();
    if (this.#at === null) return;
    this.#isResting = true;
    this.#timer = setTimeout(() => this.#tellNow(), STILL_THERE_MS - TELL_EVERY_MS);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isResting = false;
  }
}
