import type { SiteId } from '#shared/kernel/index.ts';
import type { FilesAhead, FilesAheadMessage } from '#shared/protocol/index.ts';

type Told = { readonly siteId: SiteId; readonly files: FilesAhead };

/** What the devices of one conference have fetched ahead, each known by something of its own, such as its socket. */
export class FilesAheadBoard<Teller> {
  readonly #toldBy = new Map<Teller, Told>();

  /** True when the board says something else now. */
  note(teller: Teller, told: Told): boolean {
    const before = this.#toldBy.get(teller);
    this.#toldBy.set(teller, told);
    return JSON.stringify(before) !== JSON.stringify(told);
  }

  /** True when it was on the board. */
  forget(teller: Teller): boolean {
    return this.#toldBy.delete(teller);
  }

  /** A site is as far as the slowest of its devices. */
  bySite(): FilesAheadMessage['bySite'] {
    const leastBySite = new Map<SiteId, FilesAhead>();
    for (const { siteId, files } of this.#toldBy.values()) {
      const least = leastBySite.get(siteId);
      if (least === undefined || missing(files) > missing(least)) leastBySite.set(siteId, files);
    }
    return [...leastBySite].map(([siteId, files]) => ({ siteId, ...files }));
  }
}

function missing({ loadedCount, totalCount }: FilesAhead): number {
  return totalCount - loadedCount;
}
