import type { FileShelf, KeptFile } from './file-shelf.ts';
import { PART_BYTES } from './file-shelf.ts';

export type AheadFile = KeptFile & { readonly url: string };
export type AheadProgress = { readonly loaded: number; readonly total: number };

export type FilesAheadParts = {
  readonly shelf: FileShelf;
  /** Bytes from `from` to before `to`; null when the line was cut. */
  readonly fetchPart: (url: string, range: PartRange) => Promise<Blob | null>;
  /** Resolves after this many ms. */
  readonly wait: (ms: number) => Promise<void>;
  /** A clock that only goes forward, in ms. */
  readonly monotonic: () => number;
  readonly bytesPerSecond: number;
  /** Whether the line is free for this: sound and picture come first. */
  readonly mayLoad: () => boolean;
  /** How many files are here, of those of the deck. */
  readonly onProgress: (progress: AheadProgress) => void;
};

export type PartRange = { readonly from: number; readonly to: number; readonly signal: AbortSignal };

const LOOK_AGAIN_MS = 1_000;
const RETRY_AFTER_MS = 2_000;

/** Fetches the files of a deck before they are shown: one after another, slowly, and on from where a cut stopped it. */
export class FilesAhead {
  readonly #parts: FilesAheadParts;
  readonly #closing = new AbortController();
  #files: readonly AheadFile[] = [];
  #isRunning = false;
  /** The browser has no room for more. */
  #isFull = false;

  constructor(parts: FilesAheadParts) {
    this.#parts = parts;
  }

  /** Takes the files of the deck in the order in which they will be needed. */
  follow(files: readonly AheadFile[]): void {
    this.#files = files;
    this.#isFull = false;
    this.#tell();
    void this.#parts.shelf.keepOnly(new Set(files.map(({ digest }) => digest)));
    void this.#run();
  }

  get progress(): AheadProgress {
    const missing = this.#files.filter((file) => this.#parts.shelf.missingPart(file) !== null);
    return { loaded: this.#files.length - missing.length, total: this.#files.length };
  }

  /** Stops; what was fetched is kept. Idempotent. */
  close(): void {
    this.#closing.abort();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#next(); next !== null; next = this.#next()) await this.#fetch(next);
    this.#isRunning = false;
  }

  #next(): AheadFile | null {
    if (this.#closing.signal.aborted || this.#isFull) return null;
    return this.#files.find((file) => this.#parts.shelf.missingPart(file) !== null) ?? null;
  }

  /** One part, and the pause that keeps it to its rate. */
  async #fetch(file: AheadFile): Promise<void> {
    const { shelf, fetchPart, wait, monotonic, bytesPerSecond, mayLoad } = this.#parts;
    if (!mayLoad()) return wait(LOOK_AGAIN_MS);
    const part = shelf.missingPart(file);
    if (part === null) return;
    const from = part * PART_BYTES;
    const to = Math.min(file.bytes, from + PART_BYTES);
    const begunAt = monotonic();
    const content = await fetchPart(file.url, { from, to, signal: this.#closing.signal });
    if (this.#closing.signal.aborted) return;
    if (content?.size !== to - from) return wait(RETRY_AFTER_MS);
    this.#isFull = !(await shelf.keep(file.digest, part, content));
    if (shelf.missingPart(file) === null) this.#tell();
    await wait(Math.max(0, ((to - from) * 1_000) / bytesPerSecond - (monotonic() - begunAt)));
  }

  #tell(): void {
    this.#parts.onProgress(this.progress);
  }
}

/** Asks the server for a part of a file, with the least urgency that a browser knows. */
export async function fetchPart(url: string, { from, to, signal }: PartRange): Promise<Blob | null> {
  try {
    const response = await fetch(url, {
      headers: { range: `bytes=${from}-${to - 1}` },
      credentials: 'same-origin',
      // what is kept is kept in parts: a second copy would only push out other things
      cache: 'no-store',
      priority: 'low',
      signal,
    });
    return response.status === 206 ? await response.blob() : null;
  } catch {
    return null; // cut, or called off
  }
}
