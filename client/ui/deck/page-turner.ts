import type { Place } from './deck.ts';

/** What came of showing a place: done as this version of the conference, or refused. */
export type ShowAnswer = { readonly ok: boolean; readonly version?: number };

export type PageTurnerParts = {
  /** Shows a place to everybody; resolves when the server has answered. */
  readonly show: (place: Place) => Promise<ShowAnswer>;
  /** Told whenever `wished` is another. */
  readonly onWish: () => void;
};

/**
 * Turns pages as quickly as they are wished: one command is on its way at a time, and of what is wished meanwhile the
 * last goes next. A refusal ends the wish, so that what is shown counts again.
 */
export class PageTurner {
  readonly #parts: PageTurnerParts;
  #wished: Place | null = null;
  /** The place on its way; null while nothing is. */
  #sent: Place | null = null;
  /** As this version the last wish was fulfilled; the picture follows a moment later. */
  #doneAs: number | null = null;
  #reached = 0;
  #isClosed = false;

  constructor(parts: PageTurnerParts) {
    this.#parts = parts;
  }

  /** Where the presses so far lead; null where that is what is shown. */
  get wished(): Place | null {
    return this.#wished;
  }

  /** Shows this place, now or after what is on its way. */
  wish(place: Place): void {
    if (this.#isClosed) return;
    this.#setWished(place);
    if (this.#sent === null) void this.#turn(place);
  }

  /** Takes note of the version that this screen shows now. */
  reached(version: number): void {
    this.#reached = version;
    if (this.#doneAs !== null && version >= this.#doneAs) this.#setWished(null);
  }

  /** What is on its way goes on; nothing follows it. Idempotent. */
  close(): void {
    this.#isClosed = true;
    this.#wished = null;
  }

  async #turn(place: Place): Promise<void> {
    this.#sent = place;
    const answer = await this.#parts.show(place);
    this.#sent = null;
    const wished = this.#wished;
    if (this.#isClosed || wished === null) return;
    if (!answer.ok) return this.#setWished(null);
    if (!isSame(wished, place)) return await this.#turn(wished);
    this.#doneAs = answer.version ?? 0;
    this.reached(this.#reached);
  }

  #setWished(place: Place | null): void {
    this.#doneAs = null;
    this.#wished = place;
    this.#parts.onWish();
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.slideId === b.slideId && a.page === b.page;
}
