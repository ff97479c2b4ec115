import type { FileHandle } from 'node:fs/promises';

/** Width and height of a picture, in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Far more than a camera writes before the picture. */
const MOST_SEGMENTS = 256;
const JPEG_START_BYTES = 2;
/** Baseline, progressive and the rarer ones; the others between them are tables. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;
const END = 0xd9;

/** The size that a picture says it has once it is decoded; null where it says none, or none that can be. */
export async function pictureSize(file: FileHandle, mediaType: string): Promise<PictureSize | null> {
  const size = mediaType === 'image/jpeg' ? await jpegSize(file) : headSize(await read(file, 0, 32), mediaType);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function headSize(head: Buffer, mediaType: string): PictureSize | null {
  if (head.length < 32) return null;
  return mediaType === 'image/png' ? pngSize(head) : webpSize(head);
}

/** The first chunk has to be the header (PNG, section 11.2.1). */
function pngSize(head: Buffer): PictureSize | null {
  if (head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Three forms, told apart by the first chunk (RFC 9649, sections 2.5 to 2.7). */
function webpSize(head: Buffer): PictureSize | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}

/** In the frame's header, which stands behind tables and whatever the camera has noted (ITU T.81, B.2.2). */
async function jpegSize(file: FileHandle): Promise<PictureSize | null> {
  let at = JPEG_START_BYTES;
  for (let seen = 0; seen < MOST_SEGMENTS; seen += 1) {
    const head = await read(file, at, 9);
    const marker = head[1];
    if (head.length < 9 || head[0] !== 0xff || marker === undefined || marker === SCAN || marker === END) return null;
    if (frames.has(marker)) return { width: head.readUInt16BE(7), height: head.readUInt16BE(5) };
    // any number of fill bytes may stand before a marker
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(2);
  }
  return null;
}

async function read(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const head = Buffer.alloc(bytes);
  const { bytesRead } = await file.read(head, 0, bytes, at);
  return head.subarray(0, bytesRead);
}
