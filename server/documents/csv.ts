import type { FigureSheet } from '#server/ports/figure-workbooks.ts';
import { type GridRow, type GridValue, type ReadFile, rowKey } from './grid.ts';
import { columnsOf, contentsOf, labelsOf } from './layout.ts';

const BYTE_ORDER = '\ufeff';
const DELIMITERS = [';', '\t', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** What a spreadsheet would take for a formula. */
const runs = /^[=+\-@\t\r]/;

export const ID_HEADING = 'Mã đơn vị';
export const UNIT_HEADING = 'Đơn vị';

/** The figures of a period as Vietnamese Excel writes and reads them: UTF-8 with its mark, semicolons, decimal comma. */
export function csvOf(sheet: FigureSheet): Uint8Array {
  const columns = columnsOf(sheet.indicators);
  const labels = labelsOf(sheet.rows);
  const written = contentsOf(sheet.figures);
  const headings = [ID_HEADING, UNIT_HEADING, ...columns.map(({ key, name }) => `${key} - ${name}`)];
  const lines = sheet.rows.map((row, index) => [
    rowKey(row),
    labels[index] ?? '',
    ...columns.map((column) => written(row, column)),
  ]);
  const text = [headings, ...lines].map((line) => line.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`${BYTE_ORDER}${text}\r\n`);
}

function quoted(text: string): string {
  const harmless = runs.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The lines of a text with values between semicolons, tabs or commas; with commas, numbers have a decimal point. */
export function readCsv(text: string): ReadFile {
  const { body, delimiter } = delimited(text.replace(BYTE_ORDER, ''));
  const rows = linesOf(body, delimiter).map(
    (line, index): GridRow => ({ row: index + 1, values: line.map(gridValueOf) }),
  );
  return { grids: [{ sheet: 'CSV', rows, hasDecimalPoint: delimiter === ',' }], identities: null };
}

/** Excel lets a file say its delimiter in a line of its own; the line stays, empty, so that rows count as in Excel. */
function delimited(text: string): { body: string; delimiter: Delimiter } {
  const said = /^sep=([;,\t])\r?\n/.exec(text);
  const delimiter = DELIMITERS.find((each) => each === said?.[1]);
  if (said && delimiter) return { body: `\n${text.slice(said[0].length)}`, delimiter };
  return { body: text, delimiter: commonest(text) };
}

/** The one that comes most often outside quotes; decimal commas between semicolons do not win over these. */
function commonest(text: string): Delimiter {
  const bare = text.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((each) => ({ each, count: bare.split(each).length - 1 }));
  const firstLine = bare.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const inHeading = counts.find(({ each }) => firstLine.includes(each));
  return (inHeading ?? counts.find(({ count }) => count > 0) ?? { each: ';' as const }).each;
}

function linesOf(text: string, delimiter: Delimiter): string[][] {
  const lines: string[][] = [[]];
  const next = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*)?)(${delimiter}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  for (let at = 0; at < text.length; at = next.lastIndex) {
    next.lastIndex = at;
    const match = next.exec(text) ?? brokenField(text, at);
    const [whole, inQuotes, plain, end] = match;
    lines.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== delimiter && at + whole.length < text.length) lines.push([]);
    next.lastIndex = at + whole.length;
  }
  return lines;
}

/** A quotation mark that is never closed, or with something behind it: the rest of the line is taken as it stands. */
function brokenField(text: string, at: number): readonly [string, undefined, string, string] {
  const end = /\r\n|\n|\r|$/.exec(text.slice(at));
  const plain = text.slice(at, at + (end?.index ?? 0));
  return [`${plain}${end?.[0] ?? ''}`, undefined, plain, end?.[0] ?? ''];
}

function gridValueOf(text: string): GridValue {
  const trimmed = text.trim();
  return trimmed === '' ? { kind: 'empty' } : { kind: 'text', text: trimmed };
}
