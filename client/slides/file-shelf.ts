import type { FileDigest } from '#shared/kernel/index.ts';

/** Bytes of one part of a file as it is fetched ahead and kept. */
export const PART_BYTES = 262_144;

export type KeptFile = { readonly digest: FileDigest; readonly bytes: number; readonly mediaType: string };

/** Files of a deck in this browser, in parts as they came. */
export type FileShelf = {
  /** The number of the first part that is missing, 0 being the file's first; null when the file is whole. */
  missingPart(file: KeptFile): number | null;
  /** Keeps a part; false when the browser has no room for it. */
  keep(digest: FileDigest, part: number, content: Blob): Promise<boolean>;
  /** The file, when it is whole. It is not read into memory by that. */
  file(file: KeptFile): Promise<Blob | null>;
  /** Throws away all files but these. */
  keepOnly(digests: ReadonlySet<FileDigest>): Promise<void>;
};

/** How many parts a file has. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / PART_BYTES);
}
