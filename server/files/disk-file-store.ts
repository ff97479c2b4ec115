import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRefusalCode, FileStore, KeptFile, Received } from '#server/ports/file-store.ts';
import type { FileDigest } from '#shared/kernel/index.ts';
import { type ContentKind, contentKindOf, HEAD_BYTES } from './content-kind.ts';
import { mp4Duration } from './mp4.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';
import { webmDuration } from './webm.ts';

const OWNER_ONLY = 0o600;
const DIRECTORY_MODE = 0o700;
const unwritable = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG']);

/** Decoded, a picture takes four bytes a pixel on every machine that shows it. */
const MOST_PIXELS = 40_000_000;
/** As long as a slide can say. */
const LONGEST_VIDEO_MS = 86_400_000;

/** What came, before it has a name. */
type Arrived = { readonly content: ContentKind; readonly digest: FileDigest; readonly bytes: number };

/** Files in a directory, each under the digest (SHA-256) of its content. What was not taken in whole is removed. */
export class DiskFileStore implements FileStore {
  readonly #dir: string;
  readonly #arriving: string;

  /** Makes the directory, and removes what a former run left half received. */
  constructor(dir: string) {
    this.#dir = dir;
    this.#arriving = join(dir, 'arriving');
    mkdirSync(this.#arriving, { recursive: true, mode: DIRECTORY_MODE });
    for (const name of readdirSync(this.#arriving)) rmSync(join(this.#arriving, name), { force: true });
  }

  async receive(content: AsyncIterable<Uint8Array>): Promise<Received> {
    const path = join(this.#arriving, randomUUID());
    try {
      const arrived = await this.#write(path, content);
      if (typeof arrived === 'string') return { kind: 'refused', code: arrived };
      return await this.#keep(path, arrived);
    } catch (error) {
      return { kind: 'refused', code: codeOf(error) };
    } finally {
      await rm(path, { force: true });
    }
  }

  pathOf(digest: FileDigest): string | undefined {
    const path = this.#pathOf(digest);
    return existsSync(path) ? path : undefined;
  }

  remove(digest: FileDigest): void {
    rmSync(this.#pathOf(digest), { force: true });
  }

  async #write(path: string, content: AsyncIterable<Uint8Array>): Promise<Arrived | FileRefusalCode> {
    const file = await open(path, 'wx', OWNER_ONLY);
    try {
      const taken = await take(file, content);
      await file.sync();
      return taken;
    } finally {
      await file.close();
    }
  }

  async #keep(path: string, { content, digest, bytes }: Arrived): Promise<Received> {
    const looked = await lookInto(path, content, bytes);
    if (typeof looked === 'string') return { kind: 'refused', code: looked };
    const { durationMs } = looked;
    const { kind, mediaType } = content;
    const file: KeptFile = { digest, kind, mediaType, bytes, durationMs };
    const place = this.#pathOf(digest);
    await mkdir(dirname(place), { recursive: true, mode: DIRECTORY_MODE });
    await rename(path, place);
    await syncDirectory(dirname(place));
    return { kind: 'kept', file };
  }

  #pathOf(digest: FileDigest): string {
    return join(this.#dir, digest.slice(0, 2), digest);
  }
}

/** Writes it all down; stops reading as soon as it is known that it will not be taken. */
async function take(file: FileHandle, content: AsyncIterable<Uint8Array>): Promise<Arrived | FileRefusalCode> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let kind: ContentKind | null = null;
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    hash.update(piece);
    await file.write(piece);
    if (kind === null) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES)]);
    const known: ContentKind | FileRefusalCode | null = kind ?? (head.length < HEAD_BYTES ? null : contentKindOf(head));
    if (typeof known === 'string') return known;
    if (known !== null && bytes > known.mostBytes) return 'file/tooLarge';
    kind = known;
  }
  const known = kind ?? contentKindOf(head); // a file that is shorter than what is looked at
  if (typeof known === 'string') return known;
  return { content: known, bytes, digest: hash.digest('hex') as FileDigest }; // what a digest is
}

/** What only the whole file tells: how long a video is, and whether a picture can be decoded everywhere. */
async function lookInto(
  path: string,
  { kind, mediaType }: ContentKind,
  bytes: number,
): Promise<Pick<KeptFile, 'durationMs'> | FileRefusalCode> {
  if (kind === 'pdf') return { durationMs: null };
  const file = await open(path, 'r');
  try {
    if (kind === 'picture') return faultOfSize(await pictureSize(file, mediaType)) ?? { durationMs: null };
    const durationMs = await (mediaType === 'video/webm' ? webmDuration : mp4Duration)(file, bytes);
    if (typeof durationMs === 'string') return durationMs;
    return durationMs > LONGEST_VIDEO_MS ? 'file/videoTooLong' : { durationMs };
  } finally {
    await file.close();
  }
}

function faultOfSize(size: PictureSize | null): FileRefusalCode | undefined {
  if (size === null) return 'file/broken';
  return size.width * size.height > MOST_PIXELS ? 'file/pictureTooLarge' : undefined;
}

/** A new name is durable when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The sender went away, or the disk is full; anything else is a bug. */
function codeOf(error: unknown): FileRefusalCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (unwritable.has(code)) return 'file/notStored';
  if (/^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(code)) return 'file/cutShort';
  throw error;
}
