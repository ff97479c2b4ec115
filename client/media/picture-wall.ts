import type { PictureKey } from '#client/stores/media-store.ts';
import type { ShownTile, Wish } from './tile-maths.ts';
import { isSameWish, wishOf } from './tile-maths.ts';

/** Changes are told together: a scroll moves many tiles. */
const TELL_AFTER_MS = 50;
const POSTER_WIDTH = 640;

type Tile = { readonly key: PictureKey; readonly element: HTMLVideoElement; shown: ShownTile };

export type PictureWallParts = {
  /** Which pictures are wanted now, those that changed only. */
  readonly onWishes: (wishes: ReadonlyMap<PictureKey, Wish>) => void;
  /** The first frame of a picture has come to the screen. */
  readonly onFrame: (key: PictureKey) => void;
};

/** All elements that show pictures, which picture each shows, and how much of it is on screen. */
export class PictureWall {
  readonly #parts: PictureWallParts;
  readonly #tileByElement = new Map<Element, Tile>();
  readonly #streamByKey = new Map<PictureKey, MediaStream>();
  readonly #toldByKey = new Map<PictureKey, Wish>();
  readonly #changed = new Set<PictureKey>();
  readonly #intersections = new IntersectionObserver((entries) => this.#intersected(entries));
  readonly #sizes = new ResizeObserver((entries) => this.#resized(entries));
  readonly #onVisibility = () => this.#touchAll();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: PictureWallParts) {
    this.#parts = parts;
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Shows a picture in an element, now and whenever its track changes; returns what ends it. */
  attach(key: PictureKey, element: HTMLVideoElement): () => void {
    const tile: Tile = { key, element, shown: { visible: false, height: element.clientHeight } };
    this.#tileByElement.set(element, tile);
    this.#intersections.observe(element);
    this.#sizes.observe(element);
    this.#showIn(element, key);
    return () => this.#detach(tile);
  }

  /** The track of a picture; null while there is none. What was on screen stays until the next one has a frame. */
  setTrack(key: PictureKey, track: MediaStreamTrack | null): void {
    if (track === null) this.#streamByKey.delete(key);
    else this.#streamByKey.set(key, new MediaStream([track]));
    for (const tile of this.#tileByElement.values()) if (tile.key === key && track) this.#showIn(tile.element, key);
    // Whoever takes over the picture has not been told what is wanted of it.
    this.#toldByKey.delete(key);
    this.#touch(key);
  }

  /** Closes everything. Idempotent. */
  close(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#intersections.disconnect();
    this.#sizes.disconnect();
    for (const { element } of this.#tileByElement.values()) element.srcObject = null;
    this.#tileByElement.clear();
    this.#streamByKey.clear();
  }

  #detach(tile: Tile): void {
    const { element, key } = tile;
    if (this.#tileByElement.get(element) !== tile) return;
    this.#tileByElement.delete(element);
    this.#intersections.unobserve(element);
    this.#sizes.unobserve(element);
    this.#touch(key);
    // The same element may take up another picture in this very turn: then the old one stays until the new one comes.
    queueMicrotask(() => {
      if (!this.#tileByElement.has(element)) element.srcObject = null;
    });
  }

  #showIn(element: HTMLVideoElement, key: PictureKey): void {
    const stream = this.#streamByKey.get(key);
    if (stream === undefined) return;
    const poster = lastFrameOf(element);
    if (poster !== null) element.poster = poster;
    element.srcObject = stream;
    element.onloadeddata = () => this.#parts.onFrame(key);
    // A muted picture may always play; a rejection means that it was replaced before it began.
    element.play().catch(ignoreReplaced);
  }

  #intersected(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) this.#change(target, { visible: isIntersecting });
  }

  #resized(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect } of entries) this.#change(target, { height: contentRect.height });
  }

  #change(element: Element, change: Partial<ShownTile>): void {
    const tile = this.#tileByElement.get(element);
    if (tile === undefined) return;
    tile.shown = { ...tile.shown, ...change };
    this.#touch(tile.key);
  }

  #touchAll(): void {
    for (const { key } of this.#tileByElement.values()) this.#touch(key);
  }

  #touch(key: PictureKey): void {
    this.#changed.add(key);
    this.#timer ??= setTimeout(() => this.#tell(), TELL_AFTER_MS);
  }

  #tell(): void {
    this.#timer = null;
    const wishes = new Map<PictureKey, Wish>();
    for (const key of this.#changed) {
      const wish = this.#wishOf(key);
      if (isSameWish(this.#toldByKey.get(key), wish) || !this.#streamByKey.has(key)) continue;
      this.#toldByKey.set(key, wish);
      wishes.set(key, wish);
    }
    this.#changed.clear();
    if (wishes.size > 0) this.#parts.onWishes(wishes);
  }

  #wishOf(key: PictureKey): Wish {
    const tiles = [...this.#tileByElement.values()].filter((tile) => tile.key === key).map(({ shown }) => shown);
    return wishOf(document.hidden ? [] : tiles, globalThis.devicePixelRatio);
  }
}

/** The frame that an element shows, as an image; null when it shows none. */
function lastFrameOf(element: HTMLVideoElement): string | null {
  const { videoWidth, videoHeight } = element;
  if (videoWidth === 0 || videoHeight === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(POSTER_WIDTH, videoWidth);
  canvas.height = Math.round((canvas.width * videoHeight) / videoWidth);
  canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.7);
}

function ignoreReplaced(error: unknown): void {
  const isReplaced = error instanceof DOMException && (error.name === 'AbortError' || error.name === 'NotAllowedError');
  if (!isReplaced) globalThis.reportError(error);
}
