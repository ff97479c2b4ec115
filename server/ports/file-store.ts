import type { FileDigest } from '#shared/kernel/index.ts';

/** What a file is, by its content. */
export type FileKind = 'pdf' | 'picture' | 'video';

/** A file as it is kept. */
export type KeptFile = {
  readonly digest: FileDigest;
  readonly kind: FileKind;
  /** As browsers are told it. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Length of a video; null for everything else. */
  readonly durationMs: number | null;
};

/** Why a file is not taken. */
export type FileRefusalCode =
  | 'file/tooLarge'
  | 'file/office'
  | 'file/unknownKind'
  | 'file/photo'
  | 'file/pictureTooLarge'
  | 'file/broken'
  | 'file/videoIndexAtEnd'
  | 'file/videoCodec'
  | 'file/videoTooLong'
  | 'file/cutShort'
  | 'file/notStored';

export type Received =
  | { readonly kind: 'kept'; readonly file: KeptFile }
  | { readonly kind: 'refused'; readonly code: FileRefusalCode };

/** Where files are kept, each once, under the digest of its content. */
export type FileStore = {
  /** Takes a file in as it comes; nothing is left of one that is refused. Rejects for bugs only. */
  receive(content: AsyncIterable<Uint8Array>): Promise<Received>;
  /** Where it lies, for whoever serves it; undefined when it is not there. */
  pathOf(digest: FileDigest): string | undefined;
  /** Removes it; who reads it now reads it to its end. Nothing where it is not there. */
  remove(digest: FileDigest): void;
};
