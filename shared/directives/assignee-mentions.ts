import { cleanText } from '#shared/kernel/index.ts';
import { classPhrases, conditionPhrases, levelLabelOf } from './assignee-phrases.ts';
import type { Assignee, AssigneeClass } from './assignee-schemas.ts';
import { exceptionsIn } from './exceptions.ts';
import { namedUnitsIn, numberedListsIn } from './named-units.ts';
import { type Reading, read, readName, type TextSpan, wordsIn } from './reading.ts';
import type { UnitOfDay } from './units-of-day.ts';
import { unitsByWords } from './unlisted-units.ts';

/** A place of a text that says for whom a directive is. */
export type AssigneeMention = {
  /** The words as they stand in the text. */
  readonly phrase: string;
  readonly span: TextSpan;
  /** Whoever is named after "phối hợp với" supports. */
  readonly role: 'lead' | 'support';
  /** Whoever is to "chủ trì" leads what several do. */
  readonly isToLead: boolean;
  /** One, or several where a name fits several units: which is meant, a person says. */
  readonly readings: readonly Assignee[];
};

/** The words between two places of the reading, cleaned as they are stored. */
type WordsAt = (span: TextSpan) => string;

type Found = TextSpan & { readonly readingsOf: (wordsAt: WordsAt) => readonly Assignee[] };

/** Words and marks after which somebody is addressed; elsewhere, as in "hướng dẫn cho cấp huyện", they are only told of. */
const addressed =
  /(?:^|[.,;:()“”"/–—…-]|(?<!\p{L})(?:yêu cầu|đề nghị|giao|giao cho|đối với|phân công|phối hợp(?: chặt chẽ)?(?: (?:với|cùng))?|và|cùng|hoặc|đồng thời|do|cần)) *$/u;
/** "Tăng cường trách nhiệm nêu gương của người đứng đầu": addressed in the genitive. */
const ownDuty = /nêu gương của *$/u;
const supporting = /phối hợp(?:(?: chặt chẽ)?(?: (?:với|cùng))?|:) *$/u;
/** Beside somebody who is to lead: "Phòng 7 chủ trì, Phòng 1 phối hợp"; "phối hợp với" says what a unit does. */
const helping = /^(?: *\([^()]*\))?,? *\(?(?:cùng )?phối hợp(?! (?:chặt chẽ |tốt )?(?:với|cùng)(?!\p{L}))(?!\p{L})/u;
const leading = /^(?: *\([^()]*\))?,? *\(?(?:(?:là|làm) )?(?:(?:đơn vị|phòng) )?(?:chủ trì|(?:làm )?đầu mối)(?!\p{L})/u;
const toLead = /(?<!\p{L})chủ trì(?!\p{L})/u;
const listing = /^[ ,]*(?:và|cùng)? *$/u;

/**
 * Finds for whom a directive is, in the order of the text: units by name, and classes of units or people, with their
 * condition where one follows. It offers; a person confirms.
 * @param units those in force on the day of the conference, for their names
 */
export function assigneesIn(sentence: string, units: readonly UnitOfDay[]): AssigneeMention[] {
  const reading = read(sentence);
  const wordsAt: WordsAt = ({ from, to }) => cleanText(wordsIn(sentence, reading.spanOf(from, to)));
  const exceptions = exceptionsIn(reading, units);
  const everywhere = [
    ...listsFound(reading, units),
    ...unitsFound(reading, units),
    ...unitsByWords(reading).map(unlisted),
    ...classesFound(reading, exceptions, units),
  ];
  const isLeftOut = ({ from }: TextSpan) => exceptions.some((each) => each.from <= from && from < each.to);
  const addressees = everywhere.filter((each) => isAddressed(reading.text.slice(0, each.from)) && !isLeftOut(each));
  return withRoles(reading.text, apart(addressees)).map(({ from, to, readingsOf, role, isToLead }) => {
    const span = reading.spanOf(from, to);
    return { phrase: wordsIn(sentence, span), span, role, isToLead, readings: readingsOf(wordsAt) };
  });
}

function listsFound(reading: Reading, units: readonly UnitOfDay[]): Found[] {
  return numberedListsIn(reading, units).map(({ from, to, unitIds }) =>
    unitIds.length === 0
      ? unlisted({ from, to })
      : {
          from,
          to,
          readingsOf: (wordsAt) => [{ kind: 'units', phrase: wordsAt({ from, to }), unitIds: [...unitIds] }],
        },
  );
}

function unlisted(span: TextSpan): Found {
  return { ...span, readingsOf: (wordsAt) => [{ kind: 'unlisted', phrase: wordsAt(span) }] };
}

function unitsFound(reading: Reading, units: readonly UnitOfDay[]): Found[] {
  return namedUnitsIn(reading, units).map(({ from, to, unitIds }) => ({
    from,
    to,
    readingsOf: (wordsAt) => unitIds.map((unitId) => ({ kind: 'unit', phrase: wordsAt({ from, to }), unitId })),
  }));
}

/** Longer words of an addressee cannot be stored. */
const LONGEST_PHRASE = 300;

function classesFound(reading: Reading, exceptions: readonly TextSpan[], units: readonly UnitOfDay[]): Found[] {
  return classPhrases.flatMap(({ pattern, classOf }) =>
    [...reading.text.matchAll(pattern)].flatMap((match) => {
      const said = match.groups?.['level'] ?? null;
      const named = { from: match.index, to: match.index + match[0].length };
      if (isBeforeName(reading, named)) return [];
      const level = said === null ? null : levelLabelOf(said);
      const base = { from: named.from, to: endWithExceptions(named, exceptions) };
      const found = withCondition(reading, base, (phrase) => classOf({ phrase, level }));
      const count = match.groups?.['count'];
      return [count === undefined || Number(count) === countOf(level, units) ? found : someOf(found)];
    }),
  );
}

function countOf(level: string | null, units: readonly UnitOfDay[]): number {
  return units.filter(({ levelLabel }) => level !== null && readName(levelLabel) === readName(level)).length;
}

/** "05 đơn vị cấp huyện" are some of them: which, a person says. */
function someOf(found: Found): Found {
  const asSome = (reading: Assignee): Assignee =>
    reading.kind === 'condition'
      ? reading
      : { kind: 'condition', phrase: reading.phrase, condition: 'worded', base: reading };
  return { ...found, readingsOf: (wordsAt) => found.readingsOf(wordsAt).map(asSome) };
}

/** "Các huyện Như Thanh, Như Xuân" are these two, on the list or not. */
function isBeforeName({ text, cased }: Reading, { from, to }: TextSpan): boolean {
  return /(?:huyện|quận|thị xã|thành phố)$/u.test(text.slice(from, to)) && /^ \p{Lu}\p{Ll}/u.test(cased.slice(to));
}

/** A class has those whom it leaves out within its words. */
function endWithExceptions({ from, to }: TextSpan, exceptions: readonly TextSpan[]): number {
  const end = exceptions.find((each) => each.from === to || each.from === to + 1)?.to ?? to;
  return end - from <= LONGEST_PHRASE ? end : to;
}

/** A class together with the condition that follows it, if any: one mention. */
function withCondition(reading: Reading, base: TextSpan, classOf: (phrase: string) => AssigneeClass): Found {
  const rest = reading.text.slice(base.to);
  for (const { pattern, condition } of conditionPhrases) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const whole = { from: base.from, to: base.to + match[0].length };
    return {
      ...whole,
      readingsOf: (wordsAt) => [{ kind: 'condition', phrase: wordsAt(whole), condition, base: classOf(wordsAt(base)) }],
    };
  }
  return { ...base, readingsOf: (wordsAt) => [classOf(wordsAt(base))] };
}

/** Those that do not overlap one that was found before them. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found) {
    if (kept.every(({ from, to }) => each.to <= from || to <= each.from)) kept.push(each);
  }
  return kept;
}

function isAddressed(before: string): boolean {
  return addressed.test(before) || ownDuty.test(before);
}

type WithRole = Found & Pick<AssigneeMention, 'role' | 'isToLead'>;

/** In their order; what is listed together has one role, by the words before the first and after the last of them. */
function withRoles(text: string, found: readonly Found[]): WithRole[] {
  const lists: Found[][] = [];
  for (const each of [...found].sort((a, b) => a.from - b.from)) {
    const list = lists.at(-1);
    const end = list?.at(-1)?.to ?? 0;
    const goesOn = listing.test(text.slice(end, each.from)) && !supporting.test(text.slice(0, each.from));
    if (list !== undefined && goesOn) list.push(each);
    else lists.push([each]);
  }
  return lists.flatMap((list) => {
    const [before, after] = [text.slice(0, list[0]?.from), text.slice(list.at(-1)?.to)];
    const isSupporting = supporting.test(before) || (toLead.test(text) && helping.test(after));
    const role = isSupporting ? ('support' as const) : ('lead' as const);
    const isToLead = role === 'lead' && (leading.test(after) || /chủ trì: *$/u.test(before));
    return list.map((each) => ({ ...each, role, isToLead }));
  });
}
