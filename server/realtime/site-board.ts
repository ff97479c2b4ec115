import type { Clock } from '#server/ports/clock.ts';
import type { SiteId } from '#shared/kernel/index.ts';

export type SiteBoardOptions<Fact> = {
  readonly clock: Clock;
  /** Whether one of two devices of a site stands worse: the site stands as its worst one does. */
  readonly isWorse: (one: Fact, other: Fact) => boolean;
  /** Called a moment after something has changed. */
  readonly tell: () => void;
};

/** Many devices say something within the same second. */
const TELL_AFTER_MS = 500;

/** What the devices of one conference say of themselves, each known by something of its own, such as its socket. */
export class SiteBoard<Teller, Fact extends object> {
  readonly #options: SiteBoardOptions<Fact>;
  readonly #saidBy = new Map<Teller, { readonly siteId: SiteId; readonly fact: Fact }>();
  #cancelTelling: (() => void) | null = null;

  constructor(options: SiteBoardOptions<Fact>) {
    this.#options = options;
  }

  /** Takes in what a device says now; null takes its word back. */
  note(teller: Teller, said: { readonly siteId: SiteId; readonly fact: Fact | null }): void {
    const { siteId, fact } = said;
    if (fact === null) return this.forget(teller);
    const before = this.#saidBy.get(teller);
    this.#saidBy.set(teller, { siteId, fact });
    if (JSON.stringify(before) !== JSON.stringify(said)) this.#tellSoon();
  }

  /** Whoever left says nothing any more. */
  forget(teller: Teller): void {
    if (this.#saidBy.delete(teller)) this.#tellSoon();
  }

  /** How the sites stand; none of whose devices anybody has heard is missing. */
  bySite(): readonly (Fact & { readonly siteId: SiteId })[] {
    const worstBySite = new Map<SiteId, Fact>();
    for (const { siteId, fact } of this.#saidBy.values()) {
      const worst = worstBySite.get(siteId);
      if (worst === undefined || this.#options.isWorse(fact, worst)) worstBySite.set(siteId, fact);
    }
    return [...worstBySite].map(([siteId, fact]) => ({ ...fact, siteId }));
  }

  /** Idempotent. */
  close(): void {
    this.#cancelTelling?.();
    this.#cancelTelling = null;
  }

  #tellSoon(): void {
    this.#cancelTelling ??= this.#options.clock.after(TELL_AFTER_MS, () => {
      this.#cancelTelling = null;
      this.#options.tell();
    });
  }
}
