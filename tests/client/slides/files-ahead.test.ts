import { describe, expect, it } from 'vitest';
import { filesInOrder, neighbours } from '#client/slides/deck-files.ts';
import { PART_BYTES } from '#client/slides/file-shelf.ts';
import type { AheadFile, AheadProgress, PartRange } from '#client/slides/files-ahead.ts';
import { FilesAhead } from '#client/slides/files-ahead.ts';
import { MemoryShelf } from '#client/slides/memory-shelf.ts';
import type { FileDigest, SlideId } from '#shared/kernel/index.ts';
import type { Deck, SlideContent } from '#shared/stage/index.ts';

const RATE = 1_000_000;

/** A server and a clock in the hands of a test. */
class Line {
  readonly asked: { readonly url: string; readonly from: number; readonly to: number }[] = [];
  readonly progress: AheadProgress[] = [];
  now = 0;
  isFree = true;
  /** How many of the next requests are cut. */
  cuts = 0;
  /** How long a request takes, in ms. */
  takesMs = 10;
  #atOnce = 0;
  mostAtOnce = 0;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  readonly fetchPart = async (url: string, { from, to }: PartRange): Promise<Blob | null> => {
    this.asked.push({ url, from, to });
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await this.wait(this.takesMs);
    this.#atOnce -= 1;
    if (this.cuts > 0) {
      this.cuts -= 1;
      return null;
    }
    return new Blob([new Uint8Array(to - from)]);
  };

  readonly wait = (ms: number): Promise<void> =>
    new Promise((resolve) => this.#sleepers.push({ at: this.now + ms, wake: resolve }));

  /** Lets time pass until then. */
  async until(ms: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const next = this.#sleepers.sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > ms) break;
      this.#sleepers.shift();
      this.now = next.at;
      next.wake();
    }
    this.now = ms;
  }
}

function fileOf(name: string, bytes: number): AheadFile {
  return { digest: name.repeat(64) as FileDigest, bytes, mediaType: 'application/pdf', url: `/${name}` };
}

function aheadOn(line: Line, shelf = new MemoryShelf()) {
  const ahead = new FilesAhead({
    shelf,
    fetchPart: line.fetchPart,
    wait: line.wait,
    monotonic: () => line.now,
    bytesPerSecond: RATE,
    mayLoad: () => line.isFree,
    onProgress: (progress) => line.progress.push(progress),
  });
  return { ahead, shelf };
}

describe('files that come ahead', () => {
  it('come one after another, no faster than they may, and each is told of', async () => {
    const line = new Line();
    const { ahead, shelf } = aheadOn(line);
    const [first, second] = [fileOf('a', 3 * PART_BYTES), fileOf('b', PART_BYTES + 5)];
    ahead.follow([first, second]);
    await line.until(1_000);
    expect(line.asked.length).toBeLessThanOrEqual(Math.ceil(RATE / PART_BYTES));
    await line.until(2_000);
    expect(line.mostAtOnce).toBe(1);
    expect(line.asked.map(({ url }) => url)).toEqual(['/a', '/a', '/a', '/b', '/b']);
    expect(line.asked.at(-1)).toMatchObject({ from: PART_BYTES, to: PART_BYTES + 5 });
    expect(line.progress).toEqual([
      { loaded: 0, total: 2 },
      { loaded: 1, total: 2 },
      { loaded: 2, total: 2 },
    ]);
    const whole = await shelf.file(second);
    expect([whole?.size, whole?.type]).toEqual([PART_BYTES + 5, 'application/pdf']);
  });

  it('go on after a cut from the part that is missing', async () => {
    const line = new Line();
    const { ahead } = aheadOn(line);
    ahead.follow([fileOf('a', 3 * PART_BYTES)]);
    await line.until(265);
    line.cuts = 2;
    await line.until(20_000);
    expect(line.asked.map(({ from }) => from / PART_BYTES)).toEqual([0, 1, 1, 1, 2]);
    expect(ahead.progress).toEqual({ loaded: 1, total: 1 });
  });

  it('wait while sound and picture need the line', async () => {
    const line = new Line();
    line.isFree = false;
    const { ahead } = aheadOn(line);
    ahead.follow([fileOf('a', PART_BYTES)]);
    await line.until(10_000);
    expect(line.asked).toEqual([]);
    line.isFree = true;
    await line.until(12_000);
    expect(ahead.progress.loaded).toBe(1);
  });

  it('are thrown away when the deck no longer has them, and what is here is not fetched again', async () => {
    const line = new Line();
    const { ahead, shelf } = aheadOn(line);
    const [first, second] = [fileOf('a', PART_BYTES), fileOf('b', PART_BYTES)];
    ahead.follow([first]);
    await line.until(1_000);
    ahead.follow([second, first]);
    await line.until(2_000);
    expect(line.asked.map(({ url }) => url)).toEqual(['/a', '/b']);
    ahead.follow([second]);
    await line.until(3_000);
    expect(await shelf.file(first)).toBeNull();
    expect(ahead.progress).toEqual({ loaded: 1, total: 1 });
  });

  it('stop where the browser has no more room', async () => {
    const line = new Line();
    const shelf = new MemoryShelf();
    shelf.keep = async () => false;
    const { ahead } = aheadOn(line, shelf);
    ahead.follow([fileOf('a', 2 * PART_BYTES)]);
    await line.until(20_000);
    expect(line.asked).toHaveLength(1);
    expect(ahead.progress).toEqual({ loaded: 0, total: 1 });
  });

  it('stop when it is closed', async () => {
    const line = new Line();
    const { ahead } = aheadOn(line);
    ahead.follow([fileOf('a', 9 * PART_BYTES)]);
    await line.until(300);
    ahead.close();
    await line.until(9_000);
    expect(line.asked.length).toBeLessThanOrEqual(2);
  });
});

describe('the order of a deck', () => {
  const ids = ['s1', 's2', 's3', 's4'] as SlideId[];
  const [pdf, photo] = ['a'.repeat(64) as FileDigest, 'b'.repeat(64) as FileDigest];
  const contents: SlideContent[] = [
    { kind: 'pdf', digest: pdf, pageCount: 3 },
    { kind: 'text', body: 'Chữ' },
    { kind: 'picture', digest: photo },
    { kind: 'pdf', digest: pdf, pageCount: 3 },
  ];
  const slides = ids.map((slideId, index) => ({
    slideId,
    itemId: null,
    title: '',
    content: contents[index] ?? { kind: 'text' as const, body: '' },
  }));
  const deck: Deck = { order: ids, slideById: Object.fromEntries(slides.map((slide) => [slide.slideId, slide])) };
  const turnsAt = (slideId: string, page: number) =>
    neighbours(deck, slideId as SlideId, page).map((turn) => [turn.slide.slideId, turn.page]);

  it('begins with the slide now shown, and names a file once', () => {
    expect(filesInOrder(deck, null)).toEqual([pdf, photo]);
    expect(filesInOrder(deck, 's2' as SlideId)).toEqual([photo, pdf]);
  });

  it('turns within a PDF, and over its ends to other slides', () => {
    expect(turnsAt('s1', 1)).toEqual([['s1', 2]]);
    expect(turnsAt('s1', 2)).toEqual([
      ['s1', 3],
      ['s1', 1],
    ]);
    expect(turnsAt('s2', 1)).toEqual([
      ['s3', 1],
      ['s1', 3],
    ]);
    expect(turnsAt('s4', 3)).toEqual([['s4', 2]]);
    expect(turnsAt('gone', 1)).toEqual([]);
  });
});
