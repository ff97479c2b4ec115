import { decimal, formatCount } from '#shared/indicators/index.ts';
import { type DayText, officialDay } from '#shared/kernel/index.ts';

/** A day as documents have it: "ngày 05 tháng 01 năm 2020"; without one there is room to write it in. */
export function dayOrRoom(day: DayText | null): string {
  return day === null ? 'ngày … tháng … năm …' : officialDay(day);
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
  return `Số: ${number === null ? '     ' : paddedNumber(number)}/${symbol}`;
}

/** A document within a sentence: "số 05/TB-VKS ngày 16 tháng 9 năm 2022", dots for what is not known yet. */
export function citedReference(
  issued: { readonly number: number; readonly date: DayText } | null,
  symbol: string,
): string {
  const number = issued === null ? '…' : paddedNumber(issued.number);
  return `số ${number}/${symbol} ${dayOrRoom(issued?.date ?? null)}`;
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

/**
 * What is added in brackets of a deadline, "thời hạn: trước ngày 15/9/2024"; null where there is none, or where the words
 * beside it say it already.
 */
export function termBeside(text: string, deadline: string | null): string | null {
  const when = deadline?.replace(/^(?:thời )?hạn (?!cuối)/iu, '').trim() ?? '';
  return when === '' || holdsWords(text, when) ? null : `thời hạn: ${when}`;
}

function holdsWords(text: string, words: string): boolean {
  const [all, some] = [text, words].map((each) => each.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' '));
  const escaped = (some ?? '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'u').test(all ?? '');
}

/** Titles and offices keep their capital within a sentence, and so do names, of which each word has one. */
const keepsCapital =
  /^(?:\p{Lu}\p{L}* \p{Lu}\p{Ll}|(?:Phó |Quyền )?(?:Viện|Chánh|Trưởng|Thủ|Chủ|Bí thư|Giám đốc)(?= )|(?:Kiểm sát|Kiểm tra|Điều tra) viên|Văn phòng|Phòng \d|Thanh tra|Quốc hội|Chính phủ|Đảng|Ngành)/u;

/** The report that an item is about: "báo cáo sơ kết" of "Trình bày báo cáo sơ kết (tóm tắt)". */
export function reportNamed(itemTitle: string): string {
  const name = itemTitle.replace(/^Trình bày\s+/iu, '').replace(/\s*\(tóm tắt\)\s*$/iu, '');
  return name === '' ? itemTitle : name;
}

/** Words that are no part of a name that follows them: "Các VKSND cấp huyện", "Giao Văn phòng". */
const commonWord =
  /^(?:Các|Những|Mọi|Từng|Mỗi|Toàn|Giao|Cho|Về|Trong|Tại|Theo|Từ|Do|Để|Với|Khi|Sau|Trước|Cùng|Riêng|Một|Hai|Ba|Ngoài|Qua|Và|Đơn vị|Đối với|Yêu cầu|Đề nghị) /u;

/** The text as it stands within a sentence: begun small, where it is no title, name or abbreviation. */
export function withinSentence(text: string): string {
  const isWord = /^\p{Lu}(?:\p{Ll}|$| )/u.test(text);
  const isKept = keepsCapital.test(text) && !commonWord.test(text);
  return isWord && !isKept ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

/** Names or titles in a row: apart by semicolons where one of them holds a comma. */
export function enumerated(texts: readonly string[]): string {
  return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
}

/** The text without marks at its end, so that another can follow. */
export function unended(text: string): string {
  return text.replace(/[\s.;,:…/]+$/u, '');
}

/** The text with one mark at its end: a question or a call keeps its own, also within closing marks. */
export function ended(text: string): string {
  const words = text.trim();
  return /[?!][”"’»)\]]*$|\.[”"’»]$/u.test(words) ? words : `${unended(words)}.`;
}

const academicTitles = /^(?:(?:GS|PGS|TSKH|TS|ThS|CN|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân)(?:\.|,|\s)\s*)+/iu;

/** A name as it stands below a signature: without academic titles. */
export function signedName(name: string): string {
  return name.normalize('NFC').replace(academicTitles, '').trim();
}

/** A number of a paper: below 10 with two digits. */
export function paddedNumber(value: number): string {
  return String(value).padStart(2, '0');
}
