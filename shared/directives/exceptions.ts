import { namedUnitsIn, numberedListsIn, procuracy } from './named-units.ts';
import { type Reading, read, type TextSpan } from './reading.ts';
import { isDepartment, type UnitOfDay, workOf } from './units-of-day.ts';
import { unitsByWords } from './unlisted-units.ts';

const start = /(?:,? \(?|\()(?:ngoại trừ|trừ|không kể|không bao gồm) (?:ra )?/gu;
const listing = /^(?: ?, ?(?:và )?| và | cùng )/u;
/** In a list without brackets: who goes on to do something is no longer left out. */
const acting = /^,? ?\(?(?:chủ trì|phối hợp|(?:làm )?đầu mối|tham mưu)(?!\p{L})/u;
const office = new RegExp(`(?<!\\p{L})(?:văn phòng(?: tổng hợp)?|vpth)(?: ${procuracy} tỉnh)?(?!\\p{L})`, 'gu');
const professional = /(?<!\p{L})(?:các )?phòng nghiệp vụ(?!\p{L})/gu;

/**
 * Where some are left out of those named before: "(trừ VKSND huyện Hậu Lộc)", with the marks around. What follows must
 * name units; "không kể ngày nghỉ" leaves out none.
 */
export function exceptionsIn(reading: Reading, units: readonly UnitOfDay[]): TextSpan[] {
  const { text } = reading;
  const named = excludable(reading, units).sort((a, b) => b.to - a.to);
  return [...text.matchAll(start)].flatMap((match) => {
    const listFrom = match.index + match[0].length;
    const listTo = endOfList(text, listFrom, named);
    if (listTo === listFrom) return [];
    const closing = match[0].includes('(') ? (/^ ?\)/u.exec(text.slice(listTo))?.[0].length ?? 0) : 0;
    return [{ from: match.index, to: listTo + closing }];
  });
}

function endOfList(text: string, from: number, named: readonly TextSpan[]): number {
  let end = from;
  for (let at = from; ; ) {
    const next = named.find((each) => each.from === at);
    if (next === undefined || (end > from && acting.test(text.slice(next.to)))) return end;
    end = next.to;
    at = end + (listing.exec(text.slice(end))?.[0].length ?? 0);
    if (at === end) return end;
  }
}

function excludable(reading: Reading, units: readonly UnitOfDay[]): TextSpan[] {
  const byWork = [...reading.text.matchAll(office), ...reading.text.matchAll(professional)];
  return [
    ...numberedListsIn(reading, units),
    ...namedUnitsIn(reading, units),
    ...unitsByWords(reading),
    ...byWork.map((match) => ({ from: match.index, to: match.index + match[0].length })),
  ].map(({ from, to }) => ({ from, to }));
}

/** Whether the words of a class leave a unit out; null where a name fits several units, or a unit's work is not known. */
export function isExcepted(phrase: string, units: readonly UnitOfDay[]): (unit: UnitOfDay) => boolean | null {
  const reading = read(phrase);
  const answers = exceptionsIn(reading, units).map(({ from, to }) => leftOutBy(reading.text.slice(from, to), units));
  return (unit) => {
    const each = answers.map((answer) => answer(unit));
    return each.includes(true) || (each.includes(null) ? null : false);
  };
}

function leftOutBy(words: string, units: readonly UnitOfDay[]): (unit: UnitOfDay) => boolean | null {
  const reading = read(words);
  const named = longestOf(namedUnitsIn(reading, units));
  const certain = new Set([
    ...numberedListsIn(reading, units).flatMap(({ unitIds }) => unitIds),
    ...named.flatMap(({ unitIds }) => (unitIds.length === 1 ? unitIds : [])),
  ]);
  const possible = new Set(named.flatMap(({ unitIds }) => unitIds));
  const works = [
    ...(words.search(office) < 0 ? [] : ['office']),
    ...(words.search(professional) < 0 ? [] : ['professional']),
  ];
  return (unit) => {
    if (certain.has(unit.id)) return true;
    const work = workOf(unit);
    if (works.length > 0 && isDepartment(unit) && (work === null || works.includes(work)))
      return work === null ? null : true;
    return possible.has(unit.id) ? null : false;
  };
}

/** A name within a longer one is not meant. */
function longestOf<Span extends TextSpan>(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ from, to }) => !spans.some((each) => each.from <= from && to <= each.to && each.to - each.from > to - from),
  );
}
