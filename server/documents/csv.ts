import type { FigureSheet } from '#server/ports/figure-workbooks.ts';
import { cleanText } from '#shared/kernel/index.ts';
import { type GridRow, type GridValue, MOST_ROWS, type ReadFile, rowKey } from './grid.ts';
import { columnsOf, contentsOf, labelsOf } from './layout.ts';

const BYTE_ORDER = '\ufeff';
const QUOTE = '"';
/** How much of a file tells what stands between its values. */
const HEAD_LENGTH = 65_536;
/** Of a line, beyond all that a sheet can have; of a text, as many as a cell of Excel has. */
const MOST_FIELDS = 16_384;
const LONGEST_FIELD = 32_767;
const MOST_LINES = 1_048_576;
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

/**
 * The lines of a text with values between semicolons, tabs or commas; with commas, numbers have a decimal point. Null where
 * there are more values than any table of figures has.
 */
export function readCsv(text: string): ReadFile | null {
  const { body, delimiter } = delimited(text.replace(BYTE_ORDER, ''));
  const rows = rowsOf(body, delimiter);
  return rows && { grids: [{ sheet: 'CSV', rows, hasDecimalPoint: delimiter === ',' }], identities: null };
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
  const bare = text.slice(0, HEAD_LENGTH).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((each) => ({ each, count: bare.split(each).length - 1 }));
  const firstLine = bare.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const inHeading = counts.find(({ each }) => firstLine.includes(each));
  return (inHeading ?? counts.find(({ count }) => count > 0) ?? { each: ';' as const }).each;
}

type Field = { readonly text: string; readonly end: number };

/** Lines with something in them, by their numbers; null where there is too much. */
function rowsOf(text: string, delimiter: Delimiter): GridRow[] | null {
  const rows: GridRow[] = [];
  let filledCount = 0;
  for (let [at, row] = [0, 1]; at < text.length; row += 1) {
    const line = lineAt(text, at, delimiter);
    if (line === null || row > MOST_LINES) return null;
    const { values } = line;
    filledCount += values.some(({ kind }) => kind !== 'empty') ? 1 : 0;
    if (filledCount > MOST_ROWS) return null;
    if (filledCount > rows.length) rows.push({ row, values });
    at = line.end;
  }
  return rows;
}

/** The values of a line, and where the next one begins; null where it is longer than any. */
function lineAt(text: string, start: number, delimiter: Delimiter): { values: GridValue[]; end: number } | null {
  const values: GridValue[] = [];
  for (let at = start; ; at += 1) {
    const field = quotedField(text, at, delimiter) ?? plainField(text, at, delimiter);
    if (field.end - at > LONGEST_FIELD || values.length >= MOST_FIELDS) return null;
    values.push(gridValueOf(field.text));
    at = field.end;
    if (text[at] === delimiter && at + 1 < text.length) continue;
    return { values, end: at + (text.startsWith('\r\n', at) ? 2 : 1) };
  }
}

/**
 * A field between quotation marks, where two of them stand for one. Undefined of one that is never closed, or has
 * something behind it: it is taken as it stands.
 */
function quotedField(text: string, at: number, delimiter: Delimiter): Field | undefined {
  if (text[at] !== QUOTE) return undefined;
  let close = text.indexOf(QUOTE, at + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  const next = text[close + 1];
  const isWhole = close >= 0 && (next === undefined || next === delimiter || isBreak(next));
  return isWhole ? { text: text.slice(at + 1, close).replaceAll('""', QUOTE), end: close + 1 } : undefined;
}

function plainField(text: string, at: number, delimiter: Delimiter): Field {
  let end = at;
  // what begins like a quotation goes on to the end of its line
  const stop = text[at] === QUOTE ? undefined : delimiter;
  while (end < text.length && text[end] !== stop && !isBreak(text[end])) end += 1;
  return { text: text.slice(at, end), end };
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function gridValueOf(text: string): GridValue {
  const trimmed = cleanText(text);
  return trimmed === '' ? { kind: 'empty' } : { kind: 'text', text: trimmed };
}
