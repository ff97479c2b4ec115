import { beforeName, numberedDepartment, procuracy } from './named-units.ts';
import type { Reading, TextSpan } from './reading.ts';

const dash = ' ?[-–] ?';

/** Departments as the sector calls them, whether the province has them or not. */
const departments = [
  numberedDepartment,
  'phòng tổ chức(?: cán bộ)?',
  `phòng thống kê(?: tội phạm)?(?:(?: và |${dash})(?:công nghệ thông tin|cntt))?`,
  `phòng (?:tktp(?:${dash}cntt)?|công nghệ thông tin|kế toán|khiếu tố)`,
  `phòng thanh tra(?:(?: và |${dash})khiếu tố)?`,
  `(?:chánh )?thanh tra ${procuracy} tỉnh`,
  // Alone the word is a verb, too.
  'chánh thanh tra|thanh tra(?= (?:chủ trì|phối hợp|theo dõi|tham mưu)(?!\\p{L}))',
].join('|');
const department = new RegExp(`(?<![\\p{L}\\d])${beforeName}(?:${departments})(?![\\p{L}\\d])`, 'gu');

const ledBy = '(?:(?:các )?(?:đồng chí )?(?:viện trưởng|lãnh đạo|đơn vị) )?';
const area = new RegExp(`(?<![\\p{L}\\d])${ledBy}${procuracy} khu vực \\d{1,2}(?![\\p{L}\\d])`, 'gu');
const place = new RegExp(
  `(?<![\\p{L}\\d])${ledBy}${procuracy} (?:huyện|quận|thị xã|tx\\.?|thành phố|tp\\.?) ?(?=\\p{L})`,
  'gu',
);
/** Where a place's name ends is told by its large letters. */
const placeName = /^\p{Lu}\p{Ll}*(?!\p{L})(?: \p{Lu}\p{Ll}*(?!\p{L}))*/u;

/** Where departments and lower procuracies are named, by the words alone, whichever units there are. */
export function unitsByWords({ text, cased }: Reading): TextSpan[] {
  const whole = [...text.matchAll(department), ...text.matchAll(area)].map((match) => spanOf(match, ''));
  const places = [...text.matchAll(place)].flatMap((match) => {
    const name = placeName.exec(cased.slice(match.index + match[0].length));
    return name === null ? [] : [spanOf(match, name[0])];
  });
  return [...whole, ...places];
}

function spanOf(match: RegExpExecArray, more: string): TextSpan {
  return { from: match.index, to: match.index + match[0].length + more.length };
}
