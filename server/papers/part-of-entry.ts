import type { PaperRecord } from '#server/collab/paper-text.ts';
import type { ItemKind } from '#shared/agenda/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { WrittenEntry } from './written-entries.ts';

/** A part of the minutes that tells of what was written. */
export type MinutesPart =
  | 'attendance'
  | 'opening'
  | 'report'
  | 'discussion'
  | 'answers'
  | 'guidance'
  | 'reply'
  | 'conclusion';

/** Which part of the minutes tells of an item of this kind (ND 30/2020, Mẫu 1.9). */
const partOfKind: Partial<Readonly<Record<ItemKind, MinutesPart>>> = {
  rollCall: 'attendance',
  introduction: 'opening',
  opening: 'opening',
  report: 'report',
  indicators: 'report',
  video: 'report',
  prompts: 'report',
  papers: 'discussion',
  discussion: 'discussion',
  questioning: 'discussion',
  answers: 'answers',
  directiveSpeech: 'guidance',
  acknowledgement: 'reply',
  conclusion: 'conclusion',
};

/** The speech of which an entry tells, if it tells of one. */
export function speechOf({ head }: WrittenEntry): Speech | null {
  return head?.kind === 'speech' ? head.speech : null;
}

/**
 * In which part of the minutes an entry stands; null for what has no part of its own. What somebody else says during a
 * report or the conclusion is an opinion of theirs, and none of the presenter's or the chair's words.
 */
export function partOf(entry: WrittenEntry, record: PaperRecord): MinutesPart | null {
  if (entry.head?.kind === 'attendance') return 'attendance';
  if (entry.head?.kind === 'closed') return null;
  const ofItem = entry.item ? partOfKind[entry.item.kind] : undefined;
  const speech = speechOf(entry);
  if (speech !== null && isOpinion(speech, entry, record)) return 'discussion';
  return ofItem ?? null;
}

/** Speeches of others that were joined to an entry of a report or of the conclusion, where they would have no name. */
export function othersJoined(entry: WrittenEntry, record: PaperRecord): Speech[] {
  const speeches = entry.also.flatMap((head) => (head.kind === 'speech' ? [head.speech] : []));
  return speeches.filter((speech) => isOpinion(speech, entry, record));
}

function isOpinion(speech: Speech, { item }: WrittenEntry, record: PaperRecord): boolean {
  if (speech.kind === 'presentation') return false;
  switch (item ? partOfKind[item.kind] : undefined) {
    case 'report':
      return !isBy(speech, item?.presenter ?? null);
    case 'conclusion':
      return !isBy(speech, record.chair) && !isBy(speech, item?.presenter ?? null);
    case 'answers':
      return speech.kind !== 'answer' && (speech.kind === 'question' || speech.siteId !== record.hubSiteId);
    case 'opening':
    case 'guidance':
    case 'reply':
      return false;
    default:
      return true;
  }
}

type Known = { readonly name: string; readonly title: string; readonly siteId: string };

function isBy({ speaker, siteId }: Speech, person: Known | null): boolean {
  return person?.siteId === siteId && person.name === speaker.name && person.title === speaker.title;
}
