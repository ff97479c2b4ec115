import type { Outcome } from '#client/stores/reason.ts';
import { failed } from '#client/stores/reason.ts';
import type { LoadPdfEngine } from './pdf-engine-port.ts';
import { slideProblems } from './slide-problems.ts';

/** How many pages a PDF has that is about to be uploaded; why it cannot be shown, where it cannot. */
export async function countPages<Bitmap>(file: Blob, loadEngine: LoadPdfEngine<Bitmap>): Promise<Outcome<number>> {
  const engine = await loadEngine().catch(() => null); // the library itself did not come over the line
  if (engine === null) return failed(slideProblems.away);
  const document = await engine.open({ kind: 'kept', blob: file });
  if (!document.ok) return document;
  document.value.close();
  return { ok: true, value: document.value.pageCount };
}
