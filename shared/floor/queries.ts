import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant, RequestId, SiteId, SpeechId } from '#shared/kernel/index.ts';
import { isRunning, MINUTE_MS, SECOND_MS, spentMs } from '#shared/kernel/index.ts';
import type { RequestType } from './kinds.ts';
import type { Floor, FloorRequest, Interjection, Speaker, Speech } from './state.ts';

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

/**
 * Whether a floor at this site waits for the line: it is down, or never came. The hub may be a hall without a line, in
 * which people hear each other: it waits only for one that it had.
 */
export function awaitsLine({ roster }: Pick<ConferenceState, 'roster'>, siteId: SiteId): boolean {
  const kind = roster.lineBySite[siteId]?.kind ?? 'never';
  return kind === 'dropped' || (kind === 'never' && siteId !== roster.hubSiteId);
}

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

/** Whether a speech can still be taken back: within 30 s, or before anyone else was called, rightly or by mistake. */
export function mayTakeBack(floor: Floor, speechId: SpeechId, now: Instant): boolean {
  const speech = floor.speechById[speechId];
  if (!speech || speech.late || speech.kind === 'presentation') return false;
  return floor.lastGivenSpeechId === speechId || now - speech.givenAt <= TAKE_BACK_WITHIN_MS;
}

/** How long a site was heard beside the speaker, in ms: as part of the speech it stands still when the speech does. */
export function interjectionMs(speech: Speech, { span }: Interjection, now: Instant): number {
  const end = span.to ?? now;
  return speech.spans.reduce((sum, { from, to }) => {
    const length = Math.min(to ?? now, end) - Math.max(from, span.from);
    return length > 0 ? sum + length : sum;
  }, 0);
}
