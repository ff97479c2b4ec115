import type { PaperOrder, PaperProgress, Papers, RenderedPapers } from '#server/ports/papers.ts';
import { sha256 } from '#server/sha-256.ts';

/** So many files are kept, the latest asked for; one has some hundred kilobytes. */
const MOST_KEPT = 24;

/**
 * Makes a file once for all who look at it: when a paper is approved, every site opens the same one at the same moment.
 * Several files at once are made anew.
 */
export class KeptPapers implements Papers {
  readonly #papers: Papers;
  /** The one asked for last stands last. */
  readonly #renderedByKey = new Map<string, Promise<RenderedPapers>>();

  constructor(papers: Papers) {
    this.#papers = papers;
  }

  render(orders: readonly PaperOrder[], onProgress?: (progress: PaperProgress) => void): Promise<RenderedPapers> {
    const [order] = orders;
    if (order === undefined || orders.length > 1) return this.#papers.render(orders, onProgress);
    const key = sha256(JSON.stringify(order));
    const rendered = this.#renderedByKey.get(key) ?? this.#make(key, orders);
    this.#keep(key, rendered);
    return rendered;
  }

  /** What failed may succeed the next time. */
  async #make(key: string, orders: readonly PaperOrder[]): Promise<RenderedPapers> {
    let isMade = false;
    try {
      const rendered = await this.#papers.render(orders);
      isMade = rendered.kind === 'rendered';
      return rendered;
    } finally {
      if (!isMade) this.#renderedByKey.delete(key);
    }
  }

  #keep(key: string, rendered: Promise<RenderedPapers>): void {
    this.#renderedByKey.delete(key);
    this.#renderedByKey.set(key, rendered);
    for (const oldest of [...this.#renderedByKey.keys()].slice(0, -MOST_KEPT)) this.#renderedByKey.delete(oldest);
  }
}
