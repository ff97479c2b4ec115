import type { PartReading, ReadProblemCode } from '#server/ports/figure-workbooks.ts';
import { decimal, MAX_FRACTION_DIGITS, MAX_WHOLE_DIGITS, readTypedNumber } from '#shared/indicators/index.ts';
import { cleanText } from '#shared/kernel/index.ts';
import type { GridValue } from './grid.ts';
import { wordsOfStatuses } from './layout.ts';

/** What a cell says, or why it says nothing. */
export type ReadOrProblem = PartReading | { readonly kind: 'problem'; readonly code: ReadProblemCode };

/** As many digits as Excel shows and keeps; beyond are traces of binary fractions. */
const EXCEL_DIGITS = 15;
const EMPTY: PartReading = { kind: 'empty' };
const grouping = /^(\d{1,3})((?:,\d{3})+)(\.\d+)?$/;

/** Reads one cell. A numeric cell is a number; a text may be ambiguous. */
export function readPart(value: GridValue, { hasDecimalPoint }: { readonly hasDecimalPoint: boolean }): ReadOrProblem {
  switch (value.kind) {
    case 'empty':
      return EMPTY;
    case 'number':
      return readNumber(value.value);
    case 'text':
      return readText(cleanText(value.text), hasDecimalPoint);
    case 'date':
      return problem('date');
    case 'boolean':
      return problem('notANumber');
    case 'formulaError':
      return problem('formulaError');
    case 'formulaWithoutValue':
      return problem('formulaWithoutValue');
    case 'merged':
      return problem('mergedCell');
  }
}

function readNumber(value: number): ReadOrProblem {
  if (!Number.isFinite(value)) return problem('notANumber');
  if (value < 0) return problem('negative');
  const text = plainText(value);
  const [whole = '', fraction = ''] = text.split('.');
  if (whole.length > MAX_WHOLE_DIGITS || fraction.length > MAX_FRACTION_DIGITS) return problem('tooLong');
  return { kind: 'number', value: decimal(text) };
}

/** Without an exponent, and without the trace that 0.1 + 0.2 leaves. */
function plainText(value: number): string {
  const shown = Number(value.toPrecision(EXCEL_DIGITS));
  const text = String(shown);
  if (!text.includes('e')) return text;
  return shown >= 1 ? BigInt(Math.trunc(shown)).toString() : shown.toFixed(EXCEL_DIGITS + 5).replace(/0+$/, '');
}

function readText(text: string, hasDecimalPoint: boolean): ReadOrProblem {
  const word = text.toLowerCase();
  const status = wordsOfStatuses.find(([, known]) => known === word)?.[0];
  if (status) return { kind: 'status', status };
  if (hasDecimalPoint && text.includes(',')) return readGrouped(text);
  const typed = readTypedNumber(text);
  switch (typed.kind) {
    case 'empty':
      return EMPTY;
    case 'number':
      return typed.value.startsWith('-') ? problem('negative') : typed;
    case 'ambiguous':
      if (typed.readings.grouped.startsWith('-')) return problem('negative');
      return { kind: 'ambiguous', ...typed.readings };
    case 'tooLong':
      return problem('tooLong');
    case 'notANumber':
      return problem('notANumber');
  }
}

/** "1,180" among numbers with a decimal point: 1180, or somebody's decimal comma. */
function readGrouped(text: string): ReadOrProblem {
  const match = grouping.exec(text);
  if (match === null) return readText(text, false);
  const [, first = '', groups = '', fraction = ''] = match;
  const digits = `${first}${groups.replaceAll(',', '')}`;
  if (digits.length > MAX_WHOLE_DIGITS || fraction.length > MAX_FRACTION_DIGITS + 1) return problem('tooLong');
  const grouped = decimal(`${digits}${fraction}`);
  const isOneGroup = groups.length === 4 && fraction === '';
  if (!isOneGroup) return { kind: 'number', value: grouped };
  return { kind: 'ambiguous', grouped, pointed: decimal(text.replace(',', '.')) };
}

function problem(code: ReadProblemCode): ReadOrProblem {
  return { kind: 'problem', code };
}
