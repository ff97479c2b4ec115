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
 * Words of both formats, which have to be the same ones. Only where pages are set a table's head stands on each of them,
 * and a line of a cell ends after a mark within a word.
 */
export function bothContents({ pdf, docx }: Files): readonly [string, string] {
  const heads = tableHeads(docx);
  const withoutHeads = (words: readonly string[]) =>
    heads.reduce((text, head) => text.split(` ${head} `).join(' '), ` ${words.join(' ')} `);
  const compared = (words: readonly string[]) => withoutHeads(words).replace(/(?<=[/-]) /gu, '');
  return [compared(pdfContent(pdf)), compared(docxContent(docx))];
}

function tableHeads(docx: Uint8Array): string[] {
  const rows = docxXml(docx).match(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/gsu) ?? [];
  return rows.map((row) => wordsOfXml(row));
}

function wordsOfXml(xml: string): string {
  const cells = xml
    .split('<w:tc>')
    .map((cell) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)].map(([, text]) => text));
  return cells
    .map((texts) => texts.join(''))
    .join(' ')
    .trim()
    .replace(/\s+/gu, ' ');
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
