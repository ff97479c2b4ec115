import type { Outcome } from '#client/stores/reason.ts';

/** Where a PDF is read from: kept in this browser already, or fetched from the server in the parts that are needed. */
export type PdfSource =
  | { readonly kind: 'kept'; readonly blob: Blob }
  | { readonly kind: 'fetched'; readonly url: string };

/** A room for a page, in pixels of the screen. */
export type Box = { readonly width: number; readonly height: number };

export type DrawOrder = { readonly page: number; readonly box: Box; readonly signal: AbortSignal };

/** An open PDF. */
export type PdfDocument<Bitmap> = {
  readonly pageCount: number;
  /** A page as large as fits into its box; null when it was called off. */
  draw(order: DrawOrder): Promise<Outcome<Bitmap> | null>;
  /** What is written on a page, a line each. */
  text(page: number): Promise<readonly string[]>;
  /** Idempotent. */
  close(): void;
};

/** What pages need of a PDF library. */
export type PdfEngine<Bitmap> = { open(source: PdfSource): Promise<Outcome<PdfDocument<Bitmap>>> };

export type LoadPdfEngine<Bitmap> = () => Promise<PdfEngine<Bitmap>>;
