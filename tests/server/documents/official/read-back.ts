import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// Files opened with other software than what made them: the zip and the XML by hand, the PDF with poppler's programs.

export const POINTS_PER_MM = 72 / 25.4;
export const TWIPS_PER_MM = 1440 / 25.4;

/** A word on a page, from its left upper corner, in mm from the page's. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A straight line across, in mm. */
export type DrawnLine = { readonly left: number; readonly right: number };

/** What a poppler program prints about a file. */
function printed(program: string, bytes: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, args(file), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages as a reader sees them, line by line. */
export function pdfPages(bytes: Uint8Array): string[] {
  const pages = printed('pdftotext', bytes, (file) => ['-layout', file, '-']).split('\f');
  return pages.slice(0, -1);
}

/** The words in the order of the file, without what stands in the top margin. */
export function pdfContent(bytes: Uint8Array): string[] {
  const cropped = ['-raw', '-x', '0', '-y', '50', '-W', '2000', '-H', '2000'];
  return wordsOf(printed('pdftotext', bytes, (file) => [...cropped, file, '-']));
}

/** Every word with its place. */
export function pdfWords(bytes: Uint8Array): Word[] {
  const html = printed('pdftotext', bytes, (file) => ['-bbox', file, '-']);
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, at) => wordsOfPage(page, at + 1));
}

function wordsOfPage(html: string, page: number): Word[] {
  const pattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return [...html.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [left, top, right, bottom].map((value) => Number(value) / POINTS_PER_MM);
    return { page, text: unescaped(text), left: x0, top: y0, right: x1, bottom: y1 };
  });
}

/** Sizes of the pages in mm. */
export function pdfSizes(bytes: Uint8Array): { readonly width: number; readonly height: number }[] {
  const html = printed('pdftotext', bytes, (file) => ['-bbox', file, '-']);
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">/g)].map(([, width, height]) => ({
    width: Number(width) / POINTS_PER_MM,
    height: Number(height) / POINTS_PER_MM,
  }));
}

/** Lines across a page. */
export function pdfLines(bytes: Uint8Array, page = 1): DrawnLine[] {
  const svg = printed('pdftocairo', bytes, (file) => ['-svg', '-f', String(page), '-l', String(page), file, '-']);
  const pattern = /<path style="fill:none;stroke-width[^"]*" d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+) "/g;
  const lines = [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
  return lines
    .filter(([, from = 0, , to = 0]) => Math.abs(from - to) < 0.01)
    .map(([left = 0, , right = 0]) => ({ left: left / POINTS_PER_MM, right: right / POINTS_PER_MM }));
}

/** Fonts by name, whether they are inside, and whether their letters read back. */
export function pdfFonts(bytes: Uint8Array): { readonly name: string; readonly isWhole: boolean }[] {
  const lines = printed('pdffonts', bytes, (file) => [file])
    .trim()
    .split('\n')
    .slice(2);
  return lines.map((line) => {
    const [name = ''] = line.split(/\s+/);
    return { name: name.replace(/^[A-Z]+\+/, ''), isWhole: /\byes yes yes\s+\d+\s+\d+$/.test(line.trim()) };
  });
}

/** The parts of a .docx by name, as text. */
export function docxParts(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString('utf8', at + 46, at + 46 + (nameSize ?? 0));
    parts.set(name, partAt(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20), file.readUInt16LE(at + 10)));
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0);
  }
  return parts;
}

function partAt(file: Buffer, local: number, size: number, method: number): string {
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(from, from + size);
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

/** The XML of the text itself. */
export function docxXml(bytes: Uint8Array): string {
  const xml = docxParts(bytes).get('word/document.xml');
  if (xml === undefined) throw new Error('a .docx has a document');
  return xml;
}

/** A paragraph with its XML, in the order of the file; those without text too. */
export type DocxParagraph = { readonly text: string; readonly xml: string };

export function docxParagraphs(bytes: Uint8Array): DocxParagraph[] {
  return [...docxXml(bytes).matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([xml]) => ({ xml, text: textIn(xml) }));
}

/** The words in the order of the file. */
export function docxContent(bytes: Uint8Array): string[] {
  return wordsOf(
    docxParagraphs(bytes)
      .map(({ text }) => text)
      .join('\n'),
  );
}

function textIn(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g);
  return [...pieces].map(([, text]) => (text === undefined ? '\n' : unescaped(text))).join('');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The one element of a list. */
export function only<T>(all: readonly T[]): T {
  const [first] = all;
  if (first === undefined || all.length !== 1) throw new Error(`one was expected, ${all.length} were there`);
  return first;
}

/** Words of a page that stand one after another, as one box. */
export function boxOf(words: readonly Word[], text: string, page = 1): Word {
  const wanted = wordsOf(text);
  const onPage = words.filter((word) => word.page === page);
  const at = onPage.findIndex((_, from) => wanted.every((word, step) => onPage[from + step]?.text === word));
  const found = at < 0 ? [] : onPage.slice(at, at + wanted.length);
  if (found.length === 0) throw new Error(`not on page ${page}: ${text}`);
  return {
    page,
    text,
    left: Math.min(...found.map(({ left }) => left)),
    right: Math.max(...found.map(({ right }) => right)),
    top: Math.min(...found.map(({ top }) => top)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
  };
}
