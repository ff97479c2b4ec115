import type { UnitId } from '#shared/kernel/index.ts';
import { literally, type Reading, readName, type TextSpan } from './reading.ts';
import { departmentNumber, type UnitOfDay, workOf } from './units-of-day.ts';

/** A unit's name in a reading; several units where the name fits them alike, as "Long Mỹ" does a town and its district. */
export type NamedUnits = TextSpan & { readonly unitIds: readonly UnitId[] };

export const procuracy = '(?:vksnd|vks|viện kiểm sát nhân dân|viện kiểm sát)';

const sector = /^(?:viện kiểm sát nhân dân|viện kiểm sát|vksnd|vks) /u;
const kindsOfPlace = [
  { words: 'thành phố', pattern: '(?:thành phố|tp\\.?)' },
  { words: 'thị xã', pattern: '(?:thị xã|tx\\.?)' },
  { words: 'huyện', pattern: '(?:huyện|h\\.)' },
  { words: 'quận', pattern: '(?:quận|q\\.)' },
  { words: 'tỉnh', pattern: 'tỉnh' },
] as const;

/** What may stand before a unit's name: who leads it, and several of a kind. */
export const beforeName = `(?:(?:các )?(?:đồng chí )?(?:viện trưởng|trưởng|lãnh đạo|đơn vị) )?(?:(?:các )?${procuracy} )?(?:các )?`;

/** Finds units by their names; the longest name wins, and a name never matches the beginning of another. */
export function namedUnitsIn(reading: Reading, units: readonly UnitOfDay[]): NamedUnits[] {
  const idsByPattern = patternsOf(units);
  return [...idsByPattern]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([pattern, unitIds]) =>
      [...reading.text.matchAll(new RegExp(`(?<![\\p{L}\\d])${beforeName}${pattern}(?![\\p{L}\\d])`, 'gu'))].map(
        (match) => ({ from: match.index, to: match.index + match[0].length, unitIds: [...unitIds] }),
      ),
    )
    .filter(({ to }) => !goesOn(reading.cased.slice(to)));
}

/** "Châu Thành" is not meant where "Châu Thành A" is written, whether that unit is on the list or not. */
function goesOn(rest: string): boolean {
  return /^ \p{Lu}(?![\p{L}\d])/u.test(rest);
}

function patternsOf(units: readonly UnitOfDay[]): Map<string, Set<UnitId>> {
  const idsByPattern = new Map<string, Set<UnitId>>();
  for (const unit of units) {
    // The office is a class of its own, called differently from year to year.
    if (workOf(unit) === 'office') continue;
    for (const pattern of new Set([...[unit.name, unit.shortName].flatMap(writingsOf), ...numberedName(unit)])) {
      const ids = idsByPattern.get(pattern) ?? new Set();
      idsByPattern.set(pattern, ids.add(unit.id));
    }
  }
  return idsByPattern;
}

const numberBeforeWork = /^phòng (?:số )?\d{1,2} ?[-–:] ?/u;

/** "Phòng 15", whatever else its name says, and "Phòng Tổ chức cán bộ" where its name is "Phòng 15 - Tổ chức cán bộ". */
function numberedName(unit: UnitOfDay): string[] {
  const number = departmentNumber(unit);
  if (number === null) return [];
  const name = readName(unit.name);
  const work = name.replace(numberBeforeWork, '');
  const byNumber = `phòng (?:số )?0?${number}`;
  return work === name ? [byNumber] : [byNumber, `phòng ${literally(work)}`];
}

const ONE = '0?\\d{1,2}';
const listed = `(?: ?, ?(?:và )?| và | cùng | hoặc )(?:các )?(?:phòng (?:số )?)?${ONE}`;
/** After a number they say that something else is counted. */
const counted =
  'vụ|việc|bị can|bị cáo|người|ngày|tháng|quý|tuần|năm|đơn|kiến nghị|kháng nghị|chỉ tiêu|nhiệm vụ|cuộc|văn bản';
const endOfNumber = `(?![\\p{L}\\d]|[./%]\\d|[%]| %| (?:${counted})(?!\\p{L}))`;
/** One department by its number. */
export const numberedDepartment = `phòng (?:số )?${ONE}${endOfNumber}`;
const numberList = new RegExp(`(?<![\\p{L}\\d])${beforeName}phòng (?:số )?${ONE}(?:${listed})+${endOfNumber}`, 'gu');
/** A number that stands alone in a list of departments. */
const bareNumber = /(?<!phòng (?:số )?)(?<!\d)\d{1,2}/u;

/** Departments of which only the first is called one: "các phòng 1, 2 và 7" is all of those that are there, together. */
export function numberedListsIn(reading: Reading, units: readonly UnitOfDay[]): NamedUnits[] {
  return [...reading.text.matchAll(numberList)].flatMap((match) => {
    const [words] = match;
    if (!bareNumber.test(words)) return [];
    const numbers = numbersIn(words);
    const unitIds = units.flatMap((unit) => (numbers.has(departmentNumber(unit) ?? 0) ? unit.id : []));
    return [{ from: match.index, to: match.index + words.length, unitIds }];
  });
}

/** Whether words name a department by a number that none of the units has. */
export function nameMissingNumber(words: string, units: readonly UnitOfDay[]): boolean {
  const there = new Set(units.map(departmentNumber));
  return [...numbersIn(readName(words))].some((number) => !there.has(number));
}

function numbersIn(words: string): Set<number> {
  return new Set([...words.matchAll(/\d+/g)].map(([number]) => Number(number)));
}

/** The name with the kind of place before it, long or short, and the place alone. */
function writingsOf(name: string): string[] {
  const full = readName(name).replace(sector, '');
  const kind = kindsOfPlace.find(({ words }) => full.startsWith(`${words} `));
  if (kind === undefined) return kindsOfPlace.some(({ words }) => words === full) ? [] : [literally(full)];
  const place = literally(full.slice(kind.words.length));
  return [`${kind.pattern} *${place}`, place];
}
