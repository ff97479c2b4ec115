import type { OfficialDocument } from './official-document.ts';

export type PaperFormat = 'docx' | 'pdf';

/** A file that is wanted of a document. */
export type PaperOrder = { readonly document: OfficialDocument; readonly format: PaperFormat };

/** How many of the wanted files are done. */
export type PaperProgress = { readonly done: number; readonly of: number };

export type PaperFailure = 'busy' | 'tookTooLong' | 'tooComplex';

/** The files in the order in which they were wanted: all of them, or none. */
export type RenderedPapers =
  | { readonly kind: 'rendered'; readonly files: readonly Uint8Array[] }
  | { readonly kind: 'failed'; readonly reason: PaperFailure };

/** Makes files of official documents, apart from the event loop, with limits of time and memory. */
export type Papers = {
  /** `onProgress` is told after each file. Rejects for bugs and when it is closed meanwhile. */
  render(orders: readonly PaperOrder[], onProgress?: (progress: PaperProgress) => void): Promise<RenderedPapers>;
};
