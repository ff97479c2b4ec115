import type { FileKind, FileRefusalCode } from '#server/ports/file-store.ts';

/** How much of the beginning of a file tells what it is. */
export const HEAD_BYTES = 4_096;

const MIB = 1_048_576;

export type ContentKind = { readonly kind: FileKind; readonly mediaType: string; readonly mostBytes: number };

const pdf = { kind: 'pdf', mediaType: 'application/pdf', mostBytes: 100 * MIB } as const;
const png = { kind: 'picture', mediaType: 'image/png', mostBytes: 20 * MIB } as const;
const jpeg = { kind: 'picture', mediaType: 'image/jpeg', mostBytes: 20 * MIB } as const;
const webp = { kind: 'picture', mediaType: 'image/webp', mostBytes: 20 * MIB } as const;
const mp4 = { kind: 'video', mediaType: 'video/mp4', mostBytes: 2_048 * MIB } as const;
const webm = { kind: 'video', mediaType: 'video/webm', mostBytes: 2_048 * MIB } as const;

/** What a file is by its first bytes, whatever its name says; or why it is not taken. */
export function contentKindOf(head: Buffer): ContentKind | FileRefusalCode {
  if (head.subarray(0, 1_024).includes('%PDF-', 0, 'latin1')) return pdf;
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return png;
  if (startsWith(head, [0xff, 0xd8, 0xff])) return jpeg;
  if (textAt(head, 0) === 'RIFF' && textAt(head, 8) === 'WEBP') return webp;
  if (textAt(head, 4) === 'ftyp') return kindOfBrand(textAt(head, 8));
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return head.includes('webm', 0, 'latin1') ? webm : 'file/videoCodec';
  return isOffice(head) ? 'file/office' : 'file/unknownKind';
}

/** Telephones keep their photos in the container of MP4 (ISO/IEC 23008-12, AV1 Image File Format). */
const photos = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);

function kindOfBrand(brand: string): ContentKind | FileRefusalCode {
  if (photos.has(brand)) return 'file/photo';
  return brand === 'qt  ' ? 'file/videoCodec' : mp4;
}

/** Word, Excel and PowerPoint: zip archives since 2007, compound files before. */
function isOffice(head: Buffer): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function textAt(head: Buffer, at: number): string {
  return head.toString('latin1', at, at + 4);
}
