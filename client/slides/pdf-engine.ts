import type * as Library from 'pdfjs-dist';
import type { Outcome, Reason } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import type { Box, DrawOrder, PdfDocument, PdfEngine, PdfSource } from './pdf-engine-port.ts';
import rendererUrl from './pdf-renderer.ts?worker&url';
import workerUrl from './pdf-worker.ts?worker&url';
import { slideProblems } from './slide-problems.ts';

type Parts = Pick<
  typeof Library,
  'getDocument' | 'GlobalWorkerOptions' | 'PDFDataRangeTransport' | 'PDFWorker' | 'version'
>;

/** Bytes of one request: a page of a scanned paper comes in a few of them. */
const PART_BYTES = 262_144;
/** A page is drawn with no more pixels than a screen of 4K has. */
const MOST_PIXELS = 3_840 * 2_160;

let started: Promise<PdfEngine<ImageBitmap>> | null = null;

/** The library with its worker, which serves all PDFs of this page. Rejects where it cannot be fetched. */
export function pdfEngine(): Promise<PdfEngine<ImageBitmap>> {
  started ??= start().catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

async function start(): Promise<PdfEngine<ImageBitmap>> {
  const library = await loadLibrary();
  library.GlobalWorkerOptions.workerSrc = workerUrl;
  library.GlobalWorkerOptions.rendererSrc = rendererUrl;
  const worker = library.PDFWorker.create({ verbosity: 0 });
  return { open: (source) => open(library, worker, source) };
}

/** The small build needs a browser of these days; the other one brings what older ones lack. */
function loadLibrary(): Promise<Parts> {
  const isModern = 'getOrInsertComputed' in Map.prototype && 'sumPrecise' in Math && 'try' in Promise;
  return isModern ? import('./pdf-modern.ts') : import('./pdf-older.ts');
}

async function open(
  library: Parts,
  worker: Library.PDFWorker,
  source: PdfSource,
): Promise<Outcome<PdfDocument<ImageBitmap>>> {
  const assets = new URL(`/assets/pdf-${library.version}/`, location.href).href;
  const task: Library.PDFDocumentLoadingTask = library.getDocument({
    ...addressOf(library, source, () => void task.destroy()),
    worker,
    rangeChunkSize: PART_BYTES,
    // what is not looked at is not fetched: files come ahead by another way, which is throttled
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    // fonts that a PDF leaves out look the same at every site
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    return done(documentOf(document, () => void task.destroy()));
  } catch (error) {
    void task.destroy();
    return failed(problemOfFile(error));
  }
}

function addressOf(
  library: Parts,
  source: PdfSource,
  onLost: () => void,
): Partial<Parameters<typeof Library.getDocument>[0] & object> {
  if (source.kind === 'fetched') return { url: source.url };
  const { blob } = source;
  class KeptRange extends library.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      blob
        .slice(begin, end)
        .arrayBuffer()
        .then(
          (part) => this.onDataRange(begin, new Uint8Array(part)),
          onLost, // the browser has thrown it away meanwhile
        );
    }
  }
  return { range: new KeptRange(blob.size, null) };
}

function documentOf(document: Library.PDFDocumentProxy, close: () => void): PdfDocument<ImageBitmap> {
  return {
    pageCount: document.numPages,
    draw: (order) => draw(document, order),
    text: (page) => textOf(document, page),
    close,
  };
}

async function draw(
  document: Library.PDFDocumentProxy,
  { page, box, signal }: DrawOrder,
): Promise<Outcome<ImageBitmap> | null> {
  const canvas = globalThis.document.createElement('canvas');
  try {
    const sheet = await document.getPage(page);
    if (signal.aborted) return null;
    const viewport = sheet.getViewport({ scale: scaleInto(box, sheet.getViewport({ scale: 1 })) });
    canvas.width = Math.max(1, Math.round(viewport.width));
    canvas.height = Math.max(1, Math.round(viewport.height));
    const task = sheet.render({ canvas, viewport });
    signal.addEventListener('abort', () => task.cancel(), { once: true });
    await task.promise;
    return signal.aborted ? null : done(await createImageBitmap(canvas));
  } catch (error) {
    return signal.aborted ? null : failed(problemOfPage(error));
  } finally {
    canvas.width = 0; // frees its memory now, not when somebody cleans up
    canvas.height = 0;
  }
}

function scaleInto(box: Box, page: Box): number {
  const fitting = Math.min(box.width / page.width, box.height / page.height);
  return Math.min(fitting, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
}

async function textOf(document: Library.PDFDocumentProxy, page: number): Promise<readonly string[]> {
  const sheet = await document.getPage(page);
  const { items } = await sheet.getTextContent();
  const whole = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return whole
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function problemOfFile(error: unknown): Reason {
  const name = nameOf(error);
  if (name === 'PasswordException') return slideProblems.encrypted;
  return isOfTheLine(error) ? slideProblems.away : slideProblems.broken;
}

function problemOfPage(error: unknown): Reason {
  return isOfTheLine(error) ? slideProblems.away : slideProblems.brokenPage;
}

/** Errors come out of the worker by name: a refused answer, a fetch that failed, a file that is gone. */
function isOfTheLine(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return nameOf(error) === 'ResponseException' || /fetch|network|destroyed/i.test(message);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
