import type { FigureBook } from './book.ts';

/** Grows with each change of the figures, of their targets, and of those of the same period last year. */
export function editionOf({ revision, previousRevision, catalogueVersion }: FigureBook): number {
  return revision + (previousRevision ?? 0) + catalogueVersion;
}
