import type { Instant, RequestId, SiteId, SpeechId } from '#shared/kernel/index.ts';
import { isRunning, MINUTE_MS, SECOND_MS, spentMs } from '#shared/kernel/index.ts';
import type { RequestType } from './kinds.ts';
import type { Floor, FloorRequest, Interjection, Speaker, Speech, SpeechKind } from './state.ts';

/** Most sites heard at once: chair, presiding person, floor and one that was opened. */
export const MAX_VOICES = 4;
/** Waiting requests of one site; one person has one. */
export const MAX_WAITING_PER_SITE = 3;
/** The last give can be taken back this long, even when somebody else was called since. */
export const TAKE_BACK_WITHIN_MS = 30 * SECOND_MS;
/** A drop of the speaking site that lasts this long is told to the chair. */
export const DROP_REPORT_AFTER_MS = 60 * SECOND_MS;

/** Minutes given where nobody says otherwise; defaults of practice, not rules of law. */
export const DEFAULT_ALLOTTED_MS: Readonly<Record<RequestType, number>> = {
  paper: 7 * MINUTE_MS,
  discussion: 5 * MINUTE_MS,
  question: 2 * MINUTE_MS,
  answer: 3 * MINUTE_MS,
  quick: 2 * MINUTE_MS,
};

/** Requests that wait, in the order in which they will be heard. */
export function waitingInOrder(floor: Floor): FloorRequest[] {
  return floor.requestOrder
    .map((requestId: RequestId) => floor.requestById[requestId])
    .filter((request) => request !== undefined)
    .filter((request) => request.state.kind === 'waiting');
}

/** Who speaks now, after hand-ons. */
export function speakerNow(speech: Speech): Speaker {
  return speech.handedOnTo.at(-1)?.speaker ?? speech.speaker;
}

export type SpeechClock = {
  readonly spentMs: number;
  readonly allottedMs: number;
  /** Negative when over time: *quá giờ*. */
  readonly remainingMs: number;
  readonly overtime: boolean;
  readonly running: boolean;
};

/** The clock of a speech at `now`. Time spent is never negative. */
export function speechClock(speech: Speech, now: Instant): SpeechClock {
  const spent = spentMs(speech.spans, now);
  const remaining = speech.allottedMs - spent;
  return {
    spentMs: spent,
    allottedMs: speech.allottedMs,
    remainingMs: remaining,
    overtime: remaining < 0,
    running: speech.state.kind === 'running',
  };
}

/** Sites opened beside the speaker, now. */
export function openedSites(speech: Speech): SiteId[] {
  return speech.interjections.filter((each) => isRunning([each.span])).map((each) => each.siteId);
}

/** Whether a speech can still be taken back: within 30 s, or before anyone else was called. */
export function mayTakeBack(floor: Floor, speechId: SpeechId, now: Instant): boolean {
  const speech = floor.speechById[speechId];
  if (!speech || speech.late || speech.kind === 'presentation') return false;
  const given = floor.speechOrder.filter((id) => floor.speechById[id]?.late === false);
  return given.at(-1) === speechId || now - speech.givenAt <= TAKE_BACK_WITHIN_MS;
}

/** How long a site was heard beside the speaker, in ms: as part of the speech it stands still when the speech does. */
export function interjectionMs(speech: Speech, { span }: Interjection, now: Instant): number {
  const end = span.to ?? now;
  return speech.spans.reduce((sum, { from, to }) => {
    const length = Math.min(to ?? now, end) - Math.max(from, span.from);
    return length > 0 ? sum + length : sum;
  }, 0);
}

export type OpinionCounts = {
  readonly total: number;
  readonly byKind: Readonly<Partial<Record<SpeechKind, number>>>;
  readonly byUnit: Readonly<Record<string, number>>;
  readonly byItem: Readonly<Record<string, number>>;
  /** Time spoken in all of them. */
  readonly spentMs: number;
};

/** Counts *ý kiến*: every speech but the presentations of the agenda. */
export function opinionCounts(floor: Floor, now: Instant): OpinionCounts {
  const counted = floor.speechOrder
    .map((speechId) => floor.speechById[speechId])
    .filter((speech) => speech !== undefined)
    .filter((speech) => speech.kind !== 'presentation');
  return {
    total: counted.length,
    byKind: countBy(counted, (speech) => speech.kind),
    byUnit: countBy(counted, (speech) => speech.speaker.unit),
    byItem: countBy(counted, (speech) => speech.itemId ?? ''),
    spentMs: counted.reduce((sum, speech) => sum + spentMs(speech.spans, now), 0),
  };
}

function countBy<K extends string>(speeches: readonly Speech[], key: (speech: Speech) => K): Record<K, number> {
  const counts = new Map<K, number>();
  for (const speech of speeches) counts.set(key(speech), (counts.get(key(speech)) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<K, number>; // absent keys read as undefined under noUncheckedIndexedAccess
}
