import { inflateRawSync } from 'node:zlib';
import type { ImportRefusalCode } from '#server/ports/figure-workbooks.ts';

/** What a zip file says of one of its entries. */
export type ZipEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
export const MOST_ENTRIES = 2_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
/** Sizes and counts that stand elsewhere, for files of more than 4 GB: nothing that is taken here. */
const ELSEWHERE_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** What stands against an entry by what it holds. */
export type LookInto = (name: string, content: Buffer) => ImportRefusalCode | undefined;

/**
 * Looks at a zip file before anything else unpacks it: how many entries it has, how large they say they are, that each is
 * no larger than it says, and what `lookInto` says of its content. Gives the entries, or why the file is not taken.
 */
export function guardZip(
  bytes: Uint8Array,
  lookInto: LookInto = () => undefined,
): readonly ZipEntry[] | ImportRefusalCode {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view);
  if (typeof entries === 'string') return entries;
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'import/encrypted';
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > MOST_UNPACKED_BYTES) return 'import/unpacksTooLarge';
  for (const entry of entries) {
    const unpackedEntry = unpackedOf(view, entry);
    const refusal = typeof unpackedEntry === 'string' ? unpackedEntry : lookInto(entry.name, unpackedEntry);
    if (refusal) return refusal;
  }
  return entries;
}

function directoryOf(view: Buffer): readonly ZipEntry[] | ImportRefusalCode {
  const end = endOfDirectory(view);
  if (end === undefined) return 'import/broken';
  const count = view.readUInt16LE(end + 10);
  const start = view.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return 'import/tooManyEntries';
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'import/broken';
    const nameBytes = view.readUInt16LE(at + 28);
    entries.push(entryAt(view, at, nameBytes));
    at += ENTRY_BYTES + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  // entries beside those that are counted would be unpacked unseen
  return at === end ? entries : 'import/broken';
}

function entryAt(view: Buffer, at: number, nameBytes: number): ZipEntry {
  return {
    name: view.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    isEncrypted: (view.readUInt16LE(at + 8) & 1) === 1,
    method: view.readUInt16LE(at + 10),
    packedBytes: view.readUInt32LE(at + 20),
    unpackedBytes: view.readUInt32LE(at + 24),
    offset: view.readUInt32LE(at + 42),
  };
}

function endOfDirectory(view: Buffer): number | undefined {
  const lowest = Math.max(0, view.length - END_BYTES - LONGEST_COMMENT);
  for (let at = view.length - END_BYTES; at >= lowest; at -= 1) {
    const isWhole =
      view.readUInt32LE(at) === END_OF_DIRECTORY && at + END_BYTES + view.readUInt16LE(at + 20) === view.length;
    if (isWhole) return at;
  }
  return undefined;
}

/** Unpacks it once, no further than it says, so that nobody has to believe what it says. */
function unpackedOf(view: Buffer, entry: ZipEntry): Buffer | ImportRefusalCode {
  const { offset, packedBytes, unpackedBytes, method } = entry;
  if (packedBytes === ELSEWHERE_32 || unpackedBytes === ELSEWHERE_32) return 'import/unpacksTooLarge';
  if (offset + LOCAL_BYTES > view.length || view.readUInt32LE(offset) !== LOCAL_ENTRY) return 'import/broken';
  const start = offset + LOCAL_BYTES + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (start + packedBytes > view.length) return 'import/broken';
  const packed = view.subarray(start, start + packedBytes);
  if (method === STORED) return packedBytes === unpackedBytes ? packed : 'import/broken';
  if (method !== DEFLATED) return 'import/broken';
  try {
    // one byte more than it says, since zlib knows no limit of zero
    const unpacked = inflateRawSync(packed, { maxOutputLength: unpackedBytes + 1 });
    if (unpacked.length > unpackedBytes) return 'import/unpacksTooLarge';
    return unpacked.length < unpackedBytes ? 'import/broken' : unpacked;
  } catch (error) {
    return isTooLong(error) ? 'import/unpacksTooLarge' : 'import/broken';
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
