import type { PaperOrder } from '#server/ports/papers.ts';
import { docxOf } from './docx.ts';
import { pdfOf } from './pdf.ts';
import type { OfficialProfile } from './profile.ts';

/** What the process is asked for. */
export type PaperTask = { readonly orders: readonly PaperOrder[]; readonly profile: OfficialProfile };

/** Makes the files one after another and tells how many are done; what is too much is stopped from outside. */
export async function runPapers(
  { orders, profile }: PaperTask,
  step: (done: number) => void,
): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const { document, format } of orders) {
    files.push(format === 'docx' ? await docxOf(document, profile) : await pdfOf(document, profile));
    step(files.length);
  }
  return files;
}
