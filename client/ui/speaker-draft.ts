import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { Speaker } from '#shared/floor/index.ts';
import type { DelegateId, SiteId } from '#shared/kernel/index.ts';
import type { Delegate } from '#shared/roster/index.ts';
import { delegatesOf } from '#shared/roster/index.ts';

/** What a form holds of a speaker while it is filled in. */
export type SpeakerDraft = {
  readonly siteId: SiteId;
  /** Null: somebody who is not on the list of delegates. */
  readonly delegateId: DelegateId | null;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
};

/** Title of a speaker of whom nothing is known but the unit; it goes on record in Vietnamese. */
const REPRESENTATIVE = 'Đại diện';

/** The likeliest speaker of a site: its head or who stands in, otherwise "Đại diện" of the unit. */
export function newSpeakerDraft(state: ConferenceState, siteId: SiteId): SpeakerDraft {
  const head = presentDelegates(state, siteId).find(isHead);
  return head === undefined ? representative(state, siteId) : draftOfDelegate(state, head);
}

/**
 * The likeliest speaker of a site who does not wait in the queue yet: a person waits once. Without a title where
 * nobody else is known, since only the site can say who it is.
 */
export function nextSpeakerDraft(state: ConferenceState, siteId: SiteId): SpeakerDraft {
  const waiting = waitingRequests(state).filter((request) => request.siteId === siteId);
  if (waiting.length === 0) return newSpeakerDraft(state, siteId);
  const free = presentDelegates(state, siteId).filter(
    ({ delegateId }) => !waiting.some(({ speaker }) => speaker.delegateId === delegateId),
  );
  const next = free.find(isHead) ?? free[0];
  return next === undefined ? { ...representative(state, siteId), title: '' } : draftOfDelegate(state, next);
}

function representative(state: ConferenceState, siteId: SiteId): SpeakerDraft {
  return { siteId, delegateId: null, name: '', title: REPRESENTATIVE, unit: unitOf(state, siteId) };
}

function isHead({ standing }: Delegate): boolean {
  return standing === 'head' || standing === 'standsInForHead';
}

/** The draft for a delegate; guests speak for their own organisation. */
export function draftOfDelegate(state: ConferenceState, delegate: Delegate): SpeakerDraft {
  const { siteId, delegateId, name, title, organisation } = delegate;
  return { siteId, delegateId, name, title, unit: organisation ?? unitOf(state, siteId) };
}

/** The draft of a speaker that was entered before. */
export function draftOfSpeaker(siteId: SiteId, speaker: Speaker): SpeakerDraft {
  return { siteId, ...speaker };
}

/** The speaker as it is sent; null while title or unit are missing. */
export function speakerOf({ name, title, unit, delegateId }: SpeakerDraft): Speaker | null {
  if (title.trim() === '' || unit.trim() === '') return null;
  return { name, title, unit, delegateId };
}

/** Delegates of a site who are there. */
export function presentDelegates(state: ConferenceState, siteId: SiteId): Delegate[] {
  return delegatesOf(state.roster, siteId).filter(({ attendance }) => attendance.kind === 'present');
}

function unitOf(state: ConferenceState, siteId: SiteId): string {
  return state.roster.siteById[siteId]?.name ?? '';
}
