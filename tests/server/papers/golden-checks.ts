import { afterAll } from 'vitest';
import type { GoldenEnds } from '#tests/support/papers/golden/golden-conference.ts';
import {
  docxContent,
  docxParagraphs,
  docxXml,
  pdfContent,
  pdfPages,
  pdfWords,
} from '../documents/official/read-back.ts';

/** Files of one paper, opened with other software than what made them. */
export type Files = { readonly pdf: Uint8Array; readonly docx: Uint8Array };

/** What is opened for all tests of a file lasts until they are over. */
export function untilAllAreOver(): GoldenEnds {
  const closers: (() => unknown)[] = [];
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });
  return (close) => closers.push(close);
}

/** All words in one line, as the .docx has them. */
export function wordsOf({ docx }: Files): string {
  return docxContent(docx).join(' ');
}

/** Main headings of a paper, without its annexes. */
export function headingsOf({ docx }: Files): string[] {
  return docxParagraphs(docx)
    .map(({ text }) => text)
    .filter((text) => /^[IVX]+\. \p{Lu}{2}/u.test(text));
}

/**
 * Words of a paper as formats can be compared by them: where pages are set a table's head stands on each of them, and a
 * line of a cell may end after a mark within a word.
 */
export function comparable(words: readonly string[], { docx }: Pick<Files, 'docx'>): string {
  const heads = rowsXml(docx)
    .filter((row) => row.includes('<w:tblHeader/>'))
    .map((row) => cellsIn(row).join(' '));
  const withoutHeads = heads.reduce((text, head) => text.split(` ${head} `).join(' '), ` ${words.join(' ')} `);
  return withoutHeads.replace(/(?<=[/-]) /gu, '');
}

/** Words of both formats, which have to be the same ones. */
export function bothContents({ pdf, docx }: Files): readonly [string, string] {
  return [comparable(pdfContent(pdf), { docx }), comparable(docxContent(docx), { docx })];
}

/** The rows of the tables of a paper by their cells, heads left out. */
export function rowsOf({ docx }: Pick<Files, 'docx'>): string[][] {
  return rowsXml(docx)
    .filter((row) => !row.includes('<w:tblHeader/>'))
    .map(cellsIn);
}

function rowsXml(docx: Uint8Array): string[] {
  return docxXml(docx).match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
}

function cellsIn(row: string): string[] {
  const cells = row.split('<w:tc>').slice(1);
  const texts = cells.map((cell) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, text]) => text).join(''));
  return texts.map((text) => text.trim().replace(/\s+/gu, ' '));
}

/** What stands in the top margin of each page. */
export function pageNumbers({ pdf }: Files): string[] {
  const words = pdfWords(pdf);
  return pdfPages(pdf).map((_, at) =>
    words
      .filter(({ page, top }) => page === at + 1 && top < TOP_MARGIN_MM)
      .map(({ text }) => text)
      .join(' '),
  );
}

const TOP_MARGIN_MM = 19;
