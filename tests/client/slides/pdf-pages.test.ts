import { describe, expect, it } from 'vitest';
import type { PageBitmap } from '#client/slides/bitmap-shelf.ts';
import { BitmapShelf } from '#client/slides/bitmap-shelf.ts';
import type { DrawOrder, PdfEngine } from '#client/slides/pdf-engine-port.ts';
import { PdfPages } from '#client/slides/pdf-pages.ts';
import { slideProblems } from '#client/slides/slide-problems.ts';
import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import type { FileDigest } from '#shared/kernel/index.ts';

class FakeBitmap implements PageBitmap {
  readonly name: string;
  readonly width = 100;
  readonly height = 10;
  isClosed = false;

  constructor(name: string) {
    this.name = name;
  }

  close(): void {
    this.isClosed = true;
  }
}

describe('the shelf of drawn pages', () => {
  it('closes the page that was not wanted for the longest time', () => {
    const shelf = new BitmapShelf<FakeBitmap>({ mostPages: 2, mostBytes: 1_000_000 });
    const [a, b, c] = [new FakeBitmap('a'), new FakeBitmap('b'), new FakeBitmap('c')];
    shelf.put('a', a);
    shelf.put('b', b);
    shelf.take('a');
    shelf.put('c', c);
    expect([a.isClosed, b.isClosed, c.isClosed]).toEqual([false, true, false]);
    expect(shelf.take('b')).toBeNull();
  });

  it('holds no more bytes than it may, but always the newest page', () => {
    const shelf = new BitmapShelf<FakeBitmap>({ mostPages: 9, mostBytes: 9_000 });
    for (const name of 'abcd') shelf.put(name, new FakeBitmap(name));
    expect(shelf.bytes).toBe(8_000);
    const tight = new BitmapShelf<FakeBitmap>({ mostPages: 9, mostBytes: 1 });
    tight.put('a', new FakeBitmap('a'));
    expect(tight.take('a')?.isClosed).toBe(false);
  });

  it('closes all of them', () => {
    const shelf = new BitmapShelf<FakeBitmap>({ mostPages: 9, mostBytes: 9_000 });
    const page = new FakeBitmap('a');
    shelf.put('a', page);
    shelf.clear();
    expect([page.isClosed, shelf.bytes]).toEqual([true, 0]);
  });
});

type Drawing = DrawOrder & { readonly finish: (outcome?: Outcome<FakeBitmap>) => Promise<void> };

/** A library in the hands of a test: it says when a page is drawn. */
class FakeEngine {
  readonly drawings: Drawing[] = [];
  opens = 0;
  closes = 0;
  refusal: Outcome<never> | null = null;

  readonly load = async (): Promise<PdfEngine<FakeBitmap>> => ({
    open: async () => {
      this.opens += 1;
      if (this.refusal !== null) return this.refusal;
      return done({
        pageCount: 5,
        draw: (order: DrawOrder) => this.#draw(order),
        text: async () => ['Báo cáo'],
        close: () => {
          this.closes += 1;
        },
      });
    },
  });

  get pages(): number[] {
    return this.drawings.map(({ page }) => page);
  }

  #draw(order: DrawOrder): Promise<Outcome<FakeBitmap> | null> {
    return new Promise((resolve) => {
      const finish = (outcome: Outcome<FakeBitmap> = done(new FakeBitmap(`page ${order.page}`))) => {
        resolve(order.signal.aborted ? null : outcome);
        return settled();
      };
      this.drawings.push({ ...order, finish });
      order.signal.addEventListener('abort', () => resolve(null));
    });
  }
}

const digest = 'a'.repeat(64) as FileDigest;
const box = { width: 1_600, height: 900 };
const orderOf = (page: number) => ({ digest, page, box });
const settled = () => new Promise((resolve) => setTimeout(resolve)) as Promise<void>;
const never = new AbortController().signal;

function pagesOf(engine: FakeEngine) {
  return new PdfPages<FakeBitmap>({ loadEngine: engine.load, sourceOf: async () => ({ kind: 'fetched', url: '/x' }) });
}

describe('pages of a PDF', () => {
  it('has the next and the previous page ready before they are turned to, one after another', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    const shown = pages.show(orderOf(2), never);
    await settled();
    void pages.prepare([orderOf(3), orderOf(1)]);
    expect(engine.pages).toEqual([2]);
    await engine.drawings[0]?.finish();
    expect(await shown).toMatchObject({ ok: true, value: { name: 'page 2' } });
    await settled();
    expect(engine.pages).toEqual([2, 3]);
    await engine.drawings[1]?.finish();
    expect(engine.pages).toEqual([2, 3, 1]);
    await engine.drawings[2]?.finish();
    expect(pages.ready(orderOf(3))?.name).toBe('page 3');
    expect(pages.ready(orderOf(1))?.name).toBe('page 1');
    expect(engine.opens).toBe(1);
  });

  it('does not show a page that was called off, and draws it again when it is wanted again', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    const turned = new AbortController();
    const shown = pages.show(orderOf(1), turned.signal);
    await settled();
    turned.abort();
    expect(await shown).toBeNull();
    expect(engine.drawings[0]?.signal.aborted).toBe(true);
    await engine.drawings[0]?.finish();
    expect(pages.ready(orderOf(1))).toBeNull();
    void pages.show(orderOf(1), never);
    await settled();
    expect(engine.pages).toEqual([1, 1]);
  });

  it('lets what is made ahead stand back for what somebody waits for', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    void pages.prepare([orderOf(3), orderOf(1)]);
    await settled();
    void pages.show(orderOf(5), never);
    await settled();
    expect(engine.pages).toEqual([3, 5]);
    expect(engine.drawings[0]?.signal.aborted).toBe(true);
  });

  it('shows the very page that is being made ahead, without beginning anew', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    void pages.prepare([orderOf(3)]);
    await settled();
    const shown = pages.show(orderOf(3), never);
    await engine.drawings[0]?.finish();
    expect(await shown).toMatchObject({ ok: true });
    expect(engine.pages).toEqual([3]);
  });

  it('says why a file cannot be read, and opens it anew when it is asked for again', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    engine.refusal = failed(slideProblems.encrypted);
    expect(await pages.show(orderOf(1), never)).toEqual(failed(slideProblems.encrypted));
    expect(await pages.text(orderOf(1))).toEqual([]);
    engine.refusal = null;
    expect(await pages.text(orderOf(1))).toEqual(['Báo cáo']);
  });

  it('opens a file anew whose line was cut, and keeps one of which a page is broken', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    const broken = pages.show(orderOf(1), never);
    await settled();
    await engine.drawings[0]?.finish(failed(slideProblems.brokenPage));
    expect(await broken).toEqual(failed(slideProblems.brokenPage));
    const cut = pages.show(orderOf(2), never);
    await settled();
    expect(engine.opens).toBe(1);
    await engine.drawings[1]?.finish(failed(slideProblems.away));
    expect(await cut).toEqual(failed(slideProblems.away));
    expect(engine.closes).toBe(1);
    void pages.show(orderOf(2), never);
    await settled();
    expect(engine.opens).toBe(2);
  });

  it('closes everything', async () => {
    const engine = new FakeEngine();
    const pages = pagesOf(engine);
    const shown = pages.show(orderOf(1), never);
    await settled();
    pages.close();
    await engine.drawings[0]?.finish();
    expect(await shown).toBeNull();
    await settled();
    expect(engine.closes).toBe(1);
  });
});
