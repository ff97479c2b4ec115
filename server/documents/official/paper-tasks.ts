import type { PaperFormat, PaperOrder } from '#server/ports/papers.ts';
import { formed, type OfficialProfile } from './profile.ts';

/** What the process is asked for. */
export type PaperTask = { readonly orders: readonly PaperOrder[]; readonly profile: OfficialProfile };

/** Makes the files one after another and tells how many are done; what is too much is stopped from outside. */
export async function runPapers(
  { orders, profile }: PaperTask,
  step: (done: number) => void,
): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const { document, format } of orders) {
    const render = await rendererOf(format);
    files.push(await render(document, formed(profile, document.form ?? null)));
    step(files.length);
  }
  return files;
}

/** Loaded where it is wanted: each brings a library that takes a tenth of a second. */
async function rendererOf(format: PaperFormat) {
  return format === 'docx' ? (await import('./docx.ts')).docxOf : (await import('./pdf.ts')).pdfOf;
}
