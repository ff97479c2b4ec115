import type { Outcome } from '#client/stores/reason.ts';
import { failed } from '#client/stores/reason.ts';
import type { FileDigest } from '#shared/kernel/index.ts';
import type { PageBitmap } from './bitmap-shelf.ts';
import { BitmapShelf } from './bitmap-shelf.ts';
import type { Box, LoadPdfEngine, PdfDocument, PdfEngine, PdfSource } from './pdf-engine-port.ts';
import { slideProblems } from './slide-problems.ts';

/** A page of a PDF; pages count from 1. */
export type PageName = { readonly digest: FileDigest; readonly page: number };
export type PageOrder = PageName & { readonly box: Box };

export type PdfPagesParts<Bitmap extends PageBitmap> = {
  readonly loadEngine: LoadPdfEngine<Bitmap>;
  readonly sourceOf: (digest: FileDigest) => Promise<PdfSource>;
};

type Job<Bitmap> = {
  readonly outcome: Promise<Outcome<Bitmap> | null>;
  readonly controller: AbortController;
  /** Those who wait for it; one that nobody waits for is made ahead. */
  waiting: number;
};

/** Enough for the page shown, the one before, the one after and a small one of each. */
const limits = { mostPages: 8, mostBytes: 160 * 1_048_576 } as const;
const MOST_DOCUMENTS = 3;

/** The pages of all PDFs of a deck: drawn at the size shown, the next ones before they are asked for. */
export class PdfPages<Bitmap extends PageBitmap = ImageBitmap> {
  readonly #parts: PdfPagesParts<Bitmap>;
  readonly #shelf = new BitmapShelf<Bitmap>(limits);
  readonly #jobByKey = new Map<string, Job<Bitmap>>();
  /** In the order of use, the newest last. */
  readonly #documentByDigest = new Map<FileDigest, Promise<Outcome<PdfDocument<Bitmap>>>>();
  #engine: Promise<PdfEngine<Bitmap>> | null = null;
  #ahead: readonly PageOrder[] = [];
  #endAhead: (isReady: boolean) => void = () => undefined;
  #isClosed = false;

  constructor(parts: PdfPagesParts<Bitmap>) {
    this.#parts = parts;
  }

  /** The page as it is ready now; null where it has to be drawn first. To be used at once: it may be closed later. */
  ready(order: PageOrder): Bitmap | null {
    return this.#shelf.take(keyOf(order));
  }

  /** Draws a page, unless it is ready. Null when it was called off by the signal. To be used at once. */
  async show(order: PageOrder, signal: AbortSignal): Promise<Outcome<Bitmap> | null> {
    const key = keyOf(order);
    const kept = this.#shelf.take(key);
    if (kept !== null) return { ok: true, value: kept };
    this.#giveWayTo(key);
    const job = this.#jobByKey.get(key) ?? this.#begin(order);
    job.waiting += 1;
    const outcome = await untilAborted(job.outcome, signal);
    job.waiting -= 1;
    if (signal.aborted && job.waiting === 0) job.controller.abort();
    this.#makeAhead();
    return signal.aborted ? null : outcome;
  }

  /**
   * Names the pages to be made ready when nothing else is drawn, the likeliest first. Takes the place of those before.
   * True when they are ready; false when others took their place.
   */
  prepare(orders: readonly PageOrder[]): Promise<boolean> {
    this.#endAhead(false);
    this.#ahead = orders;
    return new Promise((resolve) => {
      this.#endAhead = resolve;
      this.#makeAhead();
    });
  }

  /** What is written on a page, for those who cannot see it; nothing where it cannot be read. */
  async text({ digest, page }: PageName): Promise<readonly string[]> {
    const document = await this.#open(digest);
    return document.ok ? document.value.text(page).catch(() => []) : []; // what cannot be read is said by the page itself
  }

  /** Closes files and pages. Idempotent. */
  close(): void {
    this.#isClosed = true;
    this.#ahead = [];
    this.#endAhead(false);
    for (const { controller } of this.#jobByKey.values()) controller.abort();
    this.#shelf.clear();
    for (const digest of [...this.#documentByDigest.keys()]) this.#forget(digest);
  }

  /** What is made ahead stands back for what somebody waits for. */
  #giveWayTo(key: string): void {
    for (const [other, job] of this.#jobByKey) {
      if (other !== key && job.waiting === 0) job.controller.abort();
    }
  }

  #makeAhead(): void {
    if (this.#isClosed || this.#jobByKey.size > 0) return;
    const next = this.#ahead.find((order) => !this.#shelf.has(keyOf(order)));
    if (next === undefined) return this.#endAhead(true);
    // a page that cannot be drawn is not tried for ever
    this.#ahead = this.#ahead.filter((order) => order !== next);
    this.#begin(next);
  }

  #begin(order: PageOrder): Job<Bitmap> {
    const key = keyOf(order);
    const controller = new AbortController();
    const outcome = this.#draw(order, controller.signal).finally(() => {
      if (this.#jobByKey.get(key) === job) this.#jobByKey.delete(key);
      this.#makeAhead();
    });
    const job: Job<Bitmap> = { outcome, controller, waiting: 0 };
    controller.signal.addEventListener('abort', () => {
      if (this.#jobByKey.get(key) === job) this.#jobByKey.delete(key);
    });
    this.#jobByKey.set(key, job);
    return job;
  }

  async #draw(order: PageOrder, signal: AbortSignal): Promise<Outcome<Bitmap> | null> {
    const document = await this.#open(order.digest);
    if (signal.aborted) return null;
    if (!document.ok) return document;
    const outcome = await document.value.draw({ page: order.page, box: order.box, signal });
    if (outcome?.ok === false && outcome.reason === slideProblems.away) this.#forget(order.digest);
    if (outcome?.ok !== true) return outcome;
    if (signal.aborted || this.#isClosed) {
      outcome.value.close();
      return null;
    }
    this.#shelf.put(keyOf(order), outcome.value);
    return outcome;
  }

  #open(digest: FileDigest): Promise<Outcome<PdfDocument<Bitmap>>> {
    const known = this.#documentByDigest.get(digest);
    const document = known ?? this.#read(digest);
    this.#documentByDigest.delete(digest);
    this.#documentByDigest.set(digest, document);
    const [oldest] = this.#documentByDigest.keys();
    if (this.#documentByDigest.size > MOST_DOCUMENTS && oldest !== undefined) this.#forget(oldest);
    return document;
  }

  async #read(digest: FileDigest): Promise<Outcome<PdfDocument<Bitmap>>> {
    try {
      this.#engine ??= this.#parts.loadEngine();
      const engine = await this.#engine;
      const document = await engine.open(await this.#parts.sourceOf(digest));
      // what could not be opened is opened anew when it is asked for again
      if (!document.ok) this.#documentByDigest.delete(digest);
      return document;
    } catch {
      // the library itself did not come over the line
      this.#engine = null;
      this.#documentByDigest.delete(digest);
      return failed(slideProblems.away);
    }
  }

  #forget(digest: FileDigest): void {
    const document = this.#documentByDigest.get(digest);
    this.#documentByDigest.delete(digest);
    void document?.then((outcome) => {
      if (outcome.ok) outcome.value.close();
    });
  }
}

function keyOf({ digest, page, box }: PageOrder): string {
  return `${digest}/${page}/${box.width}x${box.height}`;
}

/** A promise's value, or null as soon as it is called off. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null);
  return Promise.race([
    promise,
    new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true })),
  ]);
}
