/** A drawn page; whoever drops it closes it. */
export type PageBitmap = Pick<ImageBitmap, 'width' | 'height' | 'close'>;

export type BitmapLimits = { readonly mostPages: number; readonly mostBytes: number };

const BYTES_PER_PIXEL = 4;

/** Drawn pages, as many as memory allows: the one that was not wanted for the longest time goes first. */
export class BitmapShelf<T extends PageBitmap> {
  readonly #limits: BitmapLimits;
  /** In the order of use, the newest last. */
  readonly #bitmapByKey = new Map<string, T>();

  constructor(limits: BitmapLimits) {
    this.#limits = limits;
  }

  /** Bytes of all that is kept. */
  get bytes(): number {
    return [...this.#bitmapByKey.values()].reduce((sum, each) => sum + bytesOf(each), 0);
  }

  has(key: string): boolean {
    return this.#bitmapByKey.has(key);
  }

  /** The page of that key, which counts as used now; null when it is not kept. */
  take(key: string): T | null {
    const bitmap = this.#bitmapByKey.get(key);
    if (bitmap === undefined) return null;
    this.#bitmapByKey.delete(key);
    this.#bitmapByKey.set(key, bitmap);
    return bitmap;
  }

  /** Keeps a page; what no longer fits is closed. The newest always stays. */
  put(key: string, bitmap: T): void {
    this.#drop(key);
    this.#bitmapByKey.set(key, bitmap);
    for (const oldest of [...this.#bitmapByKey.keys()]) {
      if (this.#fits() || oldest === key) return;
      this.#drop(oldest);
    }
  }

  /** Closes all pages. Idempotent. */
  clear(): void {
    for (const key of [...this.#bitmapByKey.keys()]) this.#drop(key);
  }

  #fits(): boolean {
    return this.#bitmapByKey.size <= this.#limits.mostPages && this.bytes <= this.#limits.mostBytes;
  }

  #drop(key: string): void {
    this.#bitmapByKey.get(key)?.close();
    this.#bitmapByKey.delete(key);
  }
}

function bytesOf({ width, height }: PageBitmap): number {
  return width * height * BYTES_PER_PIXEL;
}
