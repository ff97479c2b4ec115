import type { ImportRefusalCode } from '#server/ports/figure-workbooks.ts';
import { faultOfPart } from './part-guard.ts';
import { guardZip, type ZipEntry } from './zip-guard.ts';

/** What a file is, whatever it is called. */
export type FileKind = { readonly kind: 'xlsx' } | { readonly kind: 'csv'; readonly text: string };

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** The container of .xls of before 2007, and of whatever Office protects by a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const BYTE_ORDER_8 = '\xef\xbb\xbf';
const BYTE_ORDER_16 = Buffer.from([0xff, 0xfe]);
const NUL = 0;
/** Pages, PDF, RTF and pictures, which are no tables whatever they are called. */
const otherKind = /^\s*(?:<|%PDF-|\{\\rtf)|^(?:\x89PNG|\xff\xd8\xff|GIF8)/;
const LONGEST_HEAD = 64;
const macro = /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i;

/** Judges a file by its content, or says why it is not taken. */
export function fileKindOf(bytes: Uint8Array): FileKind | ImportRefusalCode {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length === 0) return 'import/empty';
  if (startsWith(view, COMPOUND)) return view.includes(ENCRYPTED_STREAM) ? 'import/encrypted' : 'import/oldExcel';
  if (startsWith(view, ZIP) || startsWith(view, EMPTY_ZIP)) return kindOfZip(bytes);
  return textOf(view);
}

function kindOfZip(bytes: Uint8Array): FileKind | ImportRefusalCode {
  const entries = guardZip(bytes, faultOfPart);
  if (typeof entries === 'string') return entries;
  if (entries.some(({ name }) => macro.test(name.replaceAll('\\', '/')))) return 'import/macro';
  return has(entries, '[Content_Types].xml') && has(entries, 'xl/workbook.xml')
    ? { kind: 'xlsx' }
    : 'import/unknownKind';
}

function has(entries: readonly ZipEntry[], wanted: string): boolean {
  return entries.some(({ name }) => name === wanted);
}

/** Text as Excel writes it: UTF-8, or UTF-16 where "Unicode text" was chosen. */
function textOf(view: Buffer): FileKind | ImportRefusalCode {
  if (startsWith(view, BYTE_ORDER_16)) return textIn('utf-16le', view);
  const head = view.toString('latin1', 0, LONGEST_HEAD).replace(BYTE_ORDER_8, '');
  if (otherKind.test(head)) return 'import/unknownKind';
  return view.includes(NUL) ? 'import/unknownKind' : textIn('utf-8', view);
}

function textIn(encoding: string, view: Buffer): FileKind | ImportRefusalCode {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(view);
    if (otherKind.test(text)) return 'import/unknownKind';
    return text.trim() === '' ? 'import/empty' : { kind: 'csv', text };
  } catch (error) {
    if (error instanceof TypeError) return 'import/encoding';
    throw error;
  }
}

function startsWith(view: Buffer, head: Buffer): boolean {
  return view.subarray(0, head.length).equals(head);
}
