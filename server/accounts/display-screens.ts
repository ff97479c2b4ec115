import type { LinkId } from '#server/ports/sessions.ts';

/** Counts the screens that show each display link now. Lives in memory, as screens do. */
export class DisplayScreens {
  readonly #countById = new Map<LinkId, number>();

  /** Takes a place for one screen; undefined when all are taken. The returned function gives it back, once. */
  claim(linkId: LinkId, screenLimit: number): (() => void) | undefined {
    const count = this.count(linkId);
    if (count >= screenLimit) return undefined;
    this.#countById.set(linkId, count + 1);
    let isHeld = true;
    return () => {
      if (isHeld) this.#release(linkId);
      isHeld = false;
    };
  }

  /** How many screens show this link now. */
  count(linkId: LinkId): number {
    return this.#countById.get(linkId) ?? 0;
  }

  #release(linkId: LinkId): void {
    const left = this.count(linkId) - 1;
    if (left > 0) this.#countById.set(linkId, left);
    else this.#countById.delete(linkId);
  }
}
