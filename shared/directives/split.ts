import { type AssigneeMention, assigneesIn } from './assignee-mentions.ts';
import { itemsOfList, numberLength } from './list-numbers.ts';
import { type Reading, read, type TextSpan, wordsIn } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import {
  announced,
  narration,
  order,
  orderFirst,
  outcome,
  subjectFirst,
  task,
  taskAfterComma,
  taskFirst,
  towards,
} from './split-words.ts';
import type { UnitOfDay } from './units-of-day.ts';

/** One task that a text may be split into; spans and wording are those of the text as written. */
export type OfferedTask = {
  readonly wording: string;
  readonly span: TextSpan;
  /** For whom it is: whoever it names, else whom the sentence named before it, or "yêu cầu các đơn vị …:" announced. */
  readonly assignees: readonly AssigneeMention[];
};

/** One sentence as it may be split. Its words are those of the lead and of the tasks, none lost and none added. */
export type OfferedSentence = {
  /** The sentence as spoken, which each task keeps; a deadline may stand in its lead. */
  readonly source: string;
  /** What is told before the order, as "Phát biểu kết luận Hội nghị, đồng chí Viện trưởng"; or empty. */
  readonly lead: string;
  readonly tasks: readonly OfferedTask[];
};

/**
 * Offers to split a text into tasks, sentence by sentence. Who captures it accepts that, or keeps it as one.
 * @param units those in force on the day of the conference, for their names
 */
export function offerSplit(text: string, units: readonly UnitOfDay[]): OfferedSentence[] {
  const offered: OfferedSentence[] = [];
  let announced: readonly AssigneeMention[] = [];
  for (const { from, to } of sentencesOf(text)) {
    const sentence = sentenceOf({ source: text.slice(from, to), offset: from, units });
    if (sentence.isAnnouncing) announced = sentence.addressed;
    offered.push(splitSentence(sentence, announced));
  }
  return offered;
}

type Sentence = {
  readonly source: string;
  /** Where it stands in the text. */
  readonly offset: number;
  readonly reading: Reading;
  readonly mentions: readonly AssigneeMention[];
  readonly leadEnd: number;
  /** Where the numbers of a list within it stand; empty without such a list. */
  readonly items: readonly number[];
  /** Whom its lead addresses. */
  readonly addressed: readonly AssigneeMention[];
  /** What follows in further sentences is ordered, too. */
  readonly isAnnouncing: boolean;
};

function sentenceOf(given: Pick<Sentence, 'source' | 'offset'> & { readonly units: readonly UnitOfDay[] }): Sentence {
  const { source, offset, units } = given;
  const reading = read(source);
  const mentions = assigneesIn(source, units);
  const items = itemsOfList(reading.text);
  const leadEnd = endOfLead(reading, items);
  const end = reading.spanOf(leadEnd, leadEnd).from;
  const addressed = mentions.filter(({ span }) => span.to <= end && !isOrdering(source.slice(span.to)));
  return {
    source,
    offset,
    reading,
    mentions,
    leadEnd,
    items,
    addressed,
    isAnnouncing: /: *$/u.test(reading.text.slice(0, leadEnd)),
  };
}

/** Whether an order follows whoever was named, who gives it then: "đồng chí Viện trưởng VKSND tỉnh yêu cầu …". */
function isOrdering(rest: string): boolean {
  return orderFirst.test(read(rest).text);
}

function splitSentence(sentence: Sentence, announced: readonly AssigneeMention[]): OfferedSentence {
  const { source, offset, reading, mentions, leadEnd, items, addressed } = sentence;
  const written = ({ from, to }: TextSpan) => withoutMarks(source, reading.spanOf(from, to));
  const spans = partsOf(sentence)
    .map(written)
    .filter(({ from, to }) => from < to);
  const lead = written({ from: 0, to: leadEnd });
  const first = addressed.length > 0 ? addressed : announced;
  let before = first;
  const tasks = spans.map((span) => {
    const assignees = assigneesOf(span, mentions, before);
    // The items of a list stand each for itself, whoever the one before was for.
    if (items.length === 0 && isAddressedFirst(source, span, assignees[0])) before = assignees;
    return { wording: wordsIn(source, span), span: { from: span.from + offset, to: span.to + offset }, assignees };
  });
  return { source, lead: wordsIn(source, lead), tasks };
}

/** Whom a part names; where it names but who supports, who leads is as before. */
function assigneesOf(
  { from, to }: TextSpan,
  mentions: readonly AssigneeMention[],
  before: readonly AssigneeMention[],
): readonly AssigneeMention[] {
  const own = mentions.filter(({ span }) => from <= span.from && span.to <= to);
  if (own.some(({ role }) => role === 'lead')) return own;
  // Who led the part before is not said to lead this one.
  const inherited = before.filter(({ role }) => role === 'lead').map((mention) => ({ ...mention, isToLead: false }));
  return [...inherited, ...own];
}

/** Whether a part begins with somebody and their verb, so that the next parts go on with them. */
function isAddressedFirst(source: string, { from, to }: TextSpan, first: AssigneeMention | undefined): boolean {
  if (first === undefined || first.span.from < from || to < first.span.to) return false;
  return !task.test(read(source.slice(from, first.span.from)).text);
}

/** Where the tasks begin: after "… một số nhiệm vụ sau:", or with the order that follows who gives it. */
function endOfLead({ text }: Reading, [firstItem]: readonly number[]): number {
  if (firstItem !== undefined && /: *$/u.test(text.slice(0, firstItem))) return firstItem;
  const colon = outsideQuotes(text, ':')[0];
  if (colon !== undefined && isAnnouncement(text.slice(0, colon))) return colon + 1;
  const ordered = order.exec(text);
  return ordered !== null && narration.test(text.slice(0, ordered.index)) ? ordered.index : 0;
}

function isAnnouncement(before: string): boolean {
  return order.test(before) || announced.test(before);
}

function partsOf(sentence: Sentence): TextSpan[] {
  const { leadEnd, items, reading } = sentence;
  if (items.length === 0) return partsByVerbs(sentence);
  const starts = [leadEnd, ...items.filter((at) => at > leadEnd)];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? reading.text.length }));
}

function partsByVerbs({ reading, leadEnd: start, mentions }: Sentence): TextSpan[] {
  const { text } = reading;
  const isOrdered = order.test(text.slice(0, start)) || orderFirst.test(text.slice(start));
  const addressedAt = new Set(mentions.filter(({ role }) => role === 'lead').map(({ span }) => span.from));
  const isAddressedAt = (at: number) => addressedAt.has(reading.spanOf(at, at).from);
  const parts: TextSpan[] = [];
  let from = start;
  for (const at of outsideQuotes(text, ',;').filter((mark) => mark >= start)) {
    const next = { rest: text.slice(at + 1), before: text.slice(from, at), isOrdered, isAddressedAt, at: at + 1 };
    if (!(text[at] === ';' ? beginsAfterSemicolon(next) : beginsAfterComma(next))) continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  return [...parts, { from, to: text.length }];
}

type Next = {
  /** What follows the mark. */
  readonly rest: string;
  /** The part that would end with the mark. */
  readonly before: string;
  readonly at: number;
  readonly isOrdered: boolean;
  isAddressedAt(at: number): boolean;
};

function beginsAfterSemicolon(next: Next): boolean {
  return taskFirst.test(next.rest) || isAddressing(next, /^ */u) || isAddressing(next, towards);
}

function beginsAfterComma(next: Next): boolean {
  const { rest, before, isOrdered } = next;
  if (isAddressing(next, towards)) return true;
  if (!task.test(before)) return false;
  if (orderFirst.test(rest)) return true;
  return isOrdered && !outcome.test(before) && (taskAfterComma.test(rest) || subjectFirst.test(rest));
}

/** Whether somebody is addressed after these words. */
function isAddressing({ rest, at, isAddressedAt }: Next, words: RegExp): boolean {
  const match = words.exec(rest);
  return match !== null && isAddressedAt(at + match[0].length);
}

/** Where one of the marks stands outside quotes and brackets. */
function outsideQuotes(text: string, marks: string): number[] {
  const found: number[] = [];
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') isQuoted = !isQuoted;
    else if ('“('.includes(character)) depth += 1;
    else if ('”)'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !isQuoted && marks.includes(character)) found.push(i);
  }
  return found;
}

/** The stretch without blanks, marks, and the dash or number of a list at its ends; brackets and quotes stay. */
function withoutMarks(text: string, { from, to }: TextSpan): TextSpan {
  const inside = text.slice(from, to);
  const marks = /^[\s,;:.…/]*(?:[-–—+•*]\s+)?/u.exec(inside)?.[0].length ?? 0;
  const before = marks + numberLength(inside.slice(marks));
  const body = inside.slice(before).replace(/[\s,;:.…/]+$/u, '');
  return { from: from + before, to: from + before + body.length };
}
