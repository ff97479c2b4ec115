import type { FileHandle } from 'node:fs/promises';
import type { FileRefusalCode } from '#server/ports/file-store.ts';

const ID = { ebml: 0x1a45dfa3, segment: 0x18538067, info: 0x1549a966, tracks: 0x1654ae6b, cues: 0x1c53bb6b } as const;
const CLUSTER = 0x1f43b675;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const MOST_ELEMENTS = 64;
const MOST_HEAD_BYTES = 1_048_576;
const DEFAULT_SCALE_NS = 1_000_000;
const codecs = /V_VP8|V_VP9|V_AV1/;

type Element = { readonly id: number; readonly contentAt: number; readonly bytes: number };

/**
 * Length of a WebM in milliseconds, or why it is not taken: it has to tell its length and have its index (Cues) before
 * the content (RFC 9559), so that every site can go to any place of it at once.
 */
export async function webmDuration(file: FileHandle, fileBytes: number): Promise<number | FileRefusalCode> {
  const ebml = await elementAt(file, 0, fileBytes);
  const segment = ebml && (await elementAt(file, ebml.contentAt + ebml.bytes, fileBytes));
  if (ebml?.id !== ID.ebml || segment?.id !== ID.segment) return 'file/broken';
  // it was cut short, or only a part of it came
  if (segment.contentAt + segment.bytes > fileBytes) return 'file/broken';
  const heads = await headsOf(file, segment, fileBytes);
  if (heads === null) return 'file/broken';
  const info = heads.get(ID.info);
  const tracks = heads.get(ID.tracks);
  if (!info || !tracks) return 'file/broken';
  if (!codecs.test(tracks.toString('latin1'))) return 'file/videoCodec';
  const durationMs = durationOf(info);
  return durationMs === null || !heads.has(ID.cues) ? 'file/videoIndexAtEnd' : durationMs;
}

/** The elements of the segment before its first cluster, with the content of the small ones. */
async function headsOf(file: FileHandle, segment: Element, fileBytes: number): Promise<Map<number, Buffer> | null> {
  const heads = new Map<number, Buffer>();
  let at = segment.contentAt;
  for (let seen = 0; at < fileBytes && seen < MOST_ELEMENTS; seen += 1) {
    const element = await elementAt(file, at, fileBytes);
    if (element === null) return null;
    if (element.id === CLUSTER) return heads;
    if (element.contentAt + element.bytes > fileBytes) return null;
    const content = Buffer.alloc(Math.min(element.bytes, MOST_HEAD_BYTES));
    await file.read(content, 0, content.length, element.contentAt);
    heads.set(element.id, content);
    at = element.contentAt + element.bytes;
  }
  return heads;
}

/** Id and size are numbers whose first byte tells their length. A size of ones alone is not known. */
async function elementAt(file: FileHandle, at: number, fileBytes: number): Promise<Element | null> {
  const head = Buffer.alloc(12);
  const { bytesRead } = await file.read(head, 0, 12, at);
  const idBytes = lengthOf(head[0]);
  const sizeBytes = lengthOf(head[idBytes]);
  if (idBytes > 4 || sizeBytes > 8 || bytesRead < idBytes + sizeBytes) return null;
  const contentAt = at + idBytes + sizeBytes;
  const size = sizeOf(head.subarray(idBytes, idBytes + sizeBytes));
  return { id: head.readUIntBE(0, idBytes), contentAt, bytes: size ?? fileBytes - contentAt };
}

/** How many bytes a number takes, by the leading zeros of its first; 9 for none that is allowed. */
function lengthOf(first = 0): number {
  return Math.clz32(first) - 24 + 1;
}

/** Null where the size is not known, as in a live recording. */
function sizeOf(bytes: Buffer): number | null {
  const marker = 1 << (8 - bytes.length);
  const values = [...bytes].map((byte, index) => (index === 0 ? byte & (marker - 1) : byte));
  if (values.every((value, index) => value === (index === 0 ? marker - 1 : 0xff))) return null;
  return values.reduce((sum, value) => sum * 256 + value, 0);
}

function durationOf(info: Buffer): number | null {
  const scale = numberIn(info, TIMESTAMP_SCALE, 3);
  const at = info.indexOf(Buffer.from([DURATION >> 8, DURATION & 0xff]));
  const bytes = at < 0 ? 0 : (info[at + 2] ?? 0) & 0x7f;
  if (bytes !== 4 && bytes !== 8) return null;
  const ticks = bytes === 4 ? info.readFloatBE(at + 3) : info.readDoubleBE(at + 3);
  const durationMs = Math.round((ticks * (scale ?? DEFAULT_SCALE_NS)) / 1_000_000);
  return Number.isFinite(durationMs) && durationMs > 0 ? durationMs : null;
}

function numberIn(content: Buffer, id: number, idBytes: number): number | null {
  const mark = Buffer.alloc(idBytes);
  mark.writeUIntBE(id, 0, idBytes);
  const at = content.indexOf(mark);
  const bytes = at < 0 ? 0 : (content[at + idBytes] ?? 0) & 0x7f;
  return bytes < 1 || bytes > 6 ? null : content.readUIntBE(at + idBytes + 1, bytes);
}
