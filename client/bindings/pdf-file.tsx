import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { fetchFile } from '#client/connection/download.ts';
import type { Box, PdfDocument } from '#client/slides/pdf-engine-port.ts';
import { slideProblems } from '#client/slides/slide-problems.ts';
import type { Outcome, Reason } from './reason.ts';

export type OpenPdf = PdfDocument<ImageBitmap>;

/** A PDF that the server makes when it is asked for. */
export type PdfFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: Reason; readonly retry: () => void }
  | { readonly kind: 'open'; readonly document: OpenPdf };

type Answer = { readonly wanted: string; readonly outcome: Outcome<OpenPdf> };

/**
 * Fetches and opens a PDF by its route, and closes it when another is wanted. Null: nothing to open. Of another edition
 * the same route gives another file.
 */
export function usePdfFile(path: string | null, edition = ''): PdfFile {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const wanted = `${path ?? ''} ${edition}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: round says when to fetch again
  useEffect(() => {
    setAnswer(null);
    if (path === null) return undefined;
    const controller = new AbortController();
    let opened: OpenPdf | null = null;
    openPdf(path, controller.signal).then((outcome) => {
      if (outcome === null) return;
      if (outcome.ok) opened = outcome.value;
      if (controller.signal.aborted) return opened?.close();
      setAnswer({ wanted, outcome });
    }, globalThis.reportError);
    return () => {
      controller.abort();
      opened?.close();
    };
  }, [path, wanted, round]);
  if (path === null) return { kind: 'none' };
  if (answer?.wanted !== wanted) return { kind: 'loading' };
  const { outcome } = answer;
  if (!outcome.ok) return { kind: 'failed', reason: outcome.reason, retry: () => setRound((count) => count + 1) };
  return { kind: 'open', document: outcome.value };
}

async function openPdf(path: string, signal: AbortSignal): Promise<Outcome<OpenPdf> | null> {
  const file = await fetchFile(path, signal);
  if (file?.ok !== true) return file;
  try {
    const { pdfEngine } = await import('#client/slides/pdf-engine.ts');
    return await (await pdfEngine()).open({ kind: 'kept', blob: file.value.blob });
  } catch {
    return { ok: false, reason: slideProblems.away }; // the library itself did not come over the line
  }
}

export type PdfSheetProps = {
  readonly document: OpenPdf;
  /** From 1. */
  readonly page: number;
  /** The room for the page in pixels of the screen; null before it was measured. */
  readonly box: Box | null;
  readonly label: string;
  /** Says why a page cannot be shown. */
  readonly problem: (reason: Reason) => ReactNode;
};

type Sheet =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawn'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** One page of an open PDF, drawn once somebody comes near it; what is written on it stands there for screen readers. */
export function PdfSheet({ document, page, box, label, problem }: PdfSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useSheet(canvas, { document, page, box });
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} data-page-state={sheet.kind} />
      {sheet.kind === 'failed' && problem(sheet.reason)}
      <div className="dc-hidden">
        {/* Lines of a page have no identity but their place. */}
        {sheet.kind === 'drawn' && sheet.lines.map((line, index) => <p key={`${index.toString()} ${line}`}>{line}</p>)}
      </div>
    </>
  );
}

/** Pages this far outside of the window are drawn already. */
const NEAR = '120% 0px';

function useSheet(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  { document, page, box }: Omit<PdfSheetProps, 'label' | 'problem'>,
): Sheet {
  const isNear = useNear(canvas);
  const [sheet, setSheet] = useState<Sheet>({ kind: 'waiting' });
  const width = box?.width ?? 0;
  const height = box?.height ?? 0;
  useEffect(() => {
    const element = canvas.current;
    if (!isNear || element === null || width === 0 || height === 0) return undefined;
    const controller = new AbortController();
    const order = { page, box: { width, height }, signal: controller.signal };
    drawSheet({ document, element, order }).then((drawn) => drawn !== null && setSheet(drawn), globalThis.reportError);
    return () => controller.abort();
  }, [canvas, document, page, isNear, width, height]);
  return sheet;
}

type Drawing = {
  readonly document: OpenPdf;
  readonly element: HTMLCanvasElement;
  readonly order: Parameters<OpenPdf['draw']>[0];
};

async function drawSheet({ document, element, order }: Drawing): Promise<Sheet | null> {
  const outcome = await document.draw(order);
  if (outcome === null) return null;
  if (!outcome.ok) return { kind: 'failed', reason: outcome.reason };
  const { value: bitmap } = outcome;
  Object.assign(element, { width: bitmap.width, height: bitmap.height });
  Object.assign(element.style, {
    width: `${(bitmap.width / devicePixelRatio).toString()}px`,
    aspectRatio: `${bitmap.width.toString()} / ${bitmap.height.toString()}`,
  });
  element.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const lines = await document.text(order.page).catch(() => []); // what cannot be read is seen all the same
  return order.signal.aborted ? null : { kind: 'drawn', lines };
}

function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: NEAR,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
