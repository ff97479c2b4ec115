import type { FileHandle } from 'node:fs/promises';
import type { FileRefusalCode } from '#server/ports/file-store.ts';

/** The index of two hours is a few megabytes. */
const MOST_INDEX_BYTES = 64 * 1_048_576;
/** Beside the content of a film, its index and some notes. */
const MOST_BOXES = 1_024;
/** Of H.264, the highest profile that browsers and their hardware play everywhere: High, 8 bits, 4:2:0. */
const HIGH_PROFILE = 100;
/** ISO/IEC 14496-1, 7.2.6.6: MPEG-4 audio, which is AAC. */
const AAC = 0x40;
const DECODER_CONFIG = 4;
/** Its name, its version and flags, tag and size of the first descriptor, the id of the stream. */
const ESDS_HEAD_BYTES = 4 + 4 + 2 + 2;
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

type Box = { readonly type: string; readonly at: number; readonly headBytes: number; readonly bytes: number };

/**
 * Length of an MP4 in milliseconds, or why it is not taken: the index (`moov`) has to stand before the content, pictures
 * have to be H.264 and sound AAC (ISO/IEC 14496-12 and -15), since every browser of the sites plays those.
 */
export async function mp4Duration(file: FileHandle, fileBytes: number): Promise<number | FileRefusalCode> {
  const index = await indexOf(file, fileBytes);
  if (typeof index === 'string') return index;
  const boxes = boxesIn(index);
  if (boxes.some(({ type }) => type === 'mvex')) return 'file/videoIndexAtEnd';
  const entries = boxes.flatMap(({ type, content }) => (type === 'stsd' ? sampleEntries(content) : []));
  if (!entries.some(isH264) || !entries.every((entry) => isPlayable(entry) || isAac(entry) || isSilent(entry)))
    return 'file/videoCodec';
  return durationOf(index) ?? 'file/broken';
}

/**
 * The index, once all boxes of the file are seen: one that goes on where the file ends was cut short. An index in pieces
 * (`moof`), as in recordings, does not tell where everything stands.
 */
async function indexOf(file: FileHandle, fileBytes: number): Promise<Buffer | FileRefusalCode> {
  let index: Box | null = null;
  let at = 0;
  for (let seen = 0; at < fileBytes; seen += 1) {
    const box = await boxAt(file, at, fileBytes);
    if (box === null || seen >= MOST_BOXES) return 'file/broken';
    if (box.type === 'moof' || (box.type === 'mdat' && index === null)) return 'file/videoIndexAtEnd';
    if (box.type === 'moov') index ??= box;
    at += box.bytes;
  }
  return index === null ? 'file/broken' : await readIndex(file, index);
}

async function readIndex(file: FileHandle, { at, headBytes, bytes }: Box): Promise<Buffer | FileRefusalCode> {
  if (bytes > MOST_INDEX_BYTES) return 'file/tooLarge';
  const content = Buffer.alloc(bytes - headBytes);
  const { bytesRead } = await file.read(content, 0, content.length, at + headBytes);
  return bytesRead === content.length ? content : 'file/broken';
}

async function boxAt(file: FileHandle, at: number, fileBytes: number): Promise<Box | null> {
  const head = Buffer.alloc(16);
  const { bytesRead } = await file.read(head, 0, 16, at);
  if (bytesRead < 8) return null;
  const type = head.toString('latin1', 4, 8);
  const short = head.readUInt32BE(0);
  if (short === 1 && bytesRead < 16) return null;
  const bytes = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? fileBytes - at : short;
  const headBytes = short === 1 ? 16 : 8;
  return bytes < headBytes || at + bytes > fileBytes ? null : { type, at, headBytes, bytes };
}

type Inner = { readonly type: string; readonly content: Buffer };

/** All boxes of an index, those inside its containers too. */
function boxesIn(content: Buffer): Inner[] {
  const found: Inner[] = [];
  for (let at = 0; at + 8 <= content.length; ) {
    const bytes = content.readUInt32BE(at);
    if (bytes < 8 || at + bytes > content.length) break;
    const box = { type: content.toString('latin1', at + 4, at + 8), content: content.subarray(at + 8, at + bytes) };
    found.push(box, ...(containers.has(box.type) ? boxesIn(box.content) : []));
    at += bytes;
  }
  return found;
}

function sampleEntries(stsd: Buffer): Inner[] {
  return stsd.length < 8 ? [] : boxesIn(stsd.subarray(8));
}

function isH264({ type }: Inner): boolean {
  return type === 'avc1' || type === 'avc3';
}

/** The profile is the second byte of the decoder's configuration (`avcC`, ISO/IEC 14496-15, 5.3.3.1). */
function isPlayable(entry: Inner): boolean {
  const configuration = entry.content.indexOf('avcC', 0, 'latin1');
  const profile = configuration < 0 ? undefined : entry.content[configuration + 5];
  return isH264(entry) && profile !== undefined && profile <= HIGH_PROFILE;
}

/** The object type stands in the decoder's configuration, the descriptor of tag 4 inside `esds`. */
function isAac({ type, content }: Inner): boolean {
  if (type !== 'mp4a') return false;
  const esds = content.indexOf('esds', 0, 'latin1');
  if (esds < 0) return false;
  const tagAt = content.indexOf(DECODER_CONFIG, esds + ESDS_HEAD_BYTES);
  return tagAt >= 0 && content[afterSize(content, tagAt + 1)] === AAC;
}

/** The size of a descriptor takes one byte, and another for each that has its highest bit set. */
function afterSize(content: Buffer, at: number): number {
  return ((content[at] ?? 0) & 0x80) === 0 ? at + 1 : afterSize(content, at + 1);
}

/** Captions, chapters and time codes: nothing that has to be played. */
function isSilent({ type }: Inner): boolean {
  return ['text', 'tx3g', 'tmcd', 'mp4s', 'c608', 'wvtt', 'stpp', 'mett'].includes(type);
}

/** From the movie's header: in ticks of its own scale. */
function durationOf(index: Buffer): number | null {
  const header = boxesIn(index).find(({ type }) => type === 'mvhd')?.content;
  if (header === undefined || header.length < 32) return null;
  const isLong = header[0] === 1;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  const ticks = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  return scale === 0 || ticks === 0 ? null : Math.round((ticks / scale) * 1_000);
}
