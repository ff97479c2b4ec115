import { type DayText, decimal, formatCount } from '#shared/indicators/index.ts';

/** An hour and minute of the day, as clocks of the conference showed it. */
export type ClockTime = { readonly hour: number; readonly minute: number };

/**
 * A day as documents have it: "ngày 05 tháng 01 năm 2020", "ngày 29 tháng 6 năm 2019". Days below 10 and the months 1
 * and 2 have two digits. Without a day there is room to write it in.
 */
export function longDate(day: DayText | null): string {
  if (day === null) return 'ngày … tháng … năm …';
  const { year, month, date } = partsOf(day);
  return `ngày ${padded(date)} tháng ${month <= 2 ? padded(month) : month} năm ${year}`;
}

/** A day within a sentence: "12/9/2022", "04/7/2024". */
export function shortDate(day: DayText): string {
  const { year, month, date } = partsOf(day);
  return `${padded(date)}/${month <= 2 ? padded(month) : month}/${year}`;
}

/** "08 giờ 00 phút" */
export function clockWords({ hour, minute }: ClockTime): string {
  return `${padded(hour)} giờ ${padded(minute)} phút`;
}

/** A whole count as official papers write it: "05", "27", "1.180". */
export function count(value: number): string {
  return formatCount(decimal(value), 'official');
}

/** "Số: 05/TB-VKS"; room for the number until it is given. */
export function referenceWords({
  symbol,
  number,
}: {
  readonly symbol: string;
  readonly number: number | null;
}): string {
  return `Số: ${number === null ? '     ' : padded(number)}/${symbol}`;
}

/** The number of a document within a sentence: "số 05/TB-VKS ngày 16 tháng 9 năm 2022 của …", dots where it is not known. */
export function citedReference(cited: {
  readonly symbol: string;
  readonly number: number | null;
  readonly date: DayText | null;
  readonly issuer: string;
}): string {
  const number = cited.number === null ? '…' : padded(cited.number);
  return `số ${number}/${cited.symbol} ${longDate(cited.date)} của ${cited.issuer}`;
}

/** I, II, III … of a number from 1 to 39. */
export function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '';
  return tens + ones;
}

/** The text with a capital first letter, as at the beginning of a sentence. */
export function begun(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/** The text without marks at its end, so that another can follow. */
export function unended(text: string): string {
  return text.replace(/[\s.;,:…/]+$/u, '');
}

const academicTitles = /^(?:(?:GS|PGS|TSKH|TS|ThS|CN|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân)(?:\.|,|\s)\s*)+/iu;

/** A name as it stands below a signature: without academic titles. */
export function signedName(name: string): string {
  return name.normalize('NFC').replace(academicTitles, '').trim();
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function partsOf(day: DayText): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}
