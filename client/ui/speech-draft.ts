import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { RequestType } from '#shared/floor/index.ts';
import type { Instant, ItemId, SiteId } from '#shared/kernel/index.ts';
import { instant, later, MINUTE_MS } from '#shared/kernel/index.ts';
import { instantOf } from '../i18n/format.ts';
import type { SpeakerDraft } from './speaker-draft.ts';
import { newSpeakerDraft, speakerOf } from './speaker-draft.ts';

/** What a form holds of a speech while it is filled in. */
export type SpeechDraft = {
  readonly speaker: SpeakerDraft;
  readonly requestType: RequestType;
  readonly topic: string;
  readonly itemId: ItemId | null;
};

/** When a speech was held, as typed: a day ("2024-08-09") and two times of day ("09:05", "9h05"). */
export type TimesDraft = { readonly date: string; readonly began: string; readonly ended: string };

/** What stands against the times of a speech that is recorded afterwards. */
export type TimesProblem = 'missing' | 'order' | 'future' | 'beforeOpening';

export type Times = { readonly beganAt: Instant; readonly endedAt: Instant };

/** An empty draft for the likeliest speaker of a site. */
export function newSpeechDraft(state: ConferenceState, siteId: SiteId, itemId: ItemId | null): SpeechDraft {
  return { speaker: newSpeakerDraft(state, siteId), requestType: 'discussion', topic: '', itemId };
}

/** The times as instants, or what stands against them. The minute of the opening counts from the opening on. */
export function timesOf(draft: TimesDraft, openedAt: Instant, now: Instant): Times | TimesProblem {
  const began = instantOf(draft.date, timeOfDay(draft.began) ?? '');
  const ended = instantOf(draft.date, timeOfDay(draft.ended) ?? '');
  if (began === null || ended === null) return 'missing';
  if (ended <= began) return 'order';
  if (ended > now) return 'future';
  if (began + MINUTE_MS <= openedAt || ended <= openedAt) return 'beforeOpening';
  return { beganAt: later(instant(began), openedAt), endedAt: instant(ended) };
}

/** A time of day as people write it ("9:05", "09h05", "9g05", "0905") as "09:05"; null when it is none. */
export function timeOfDay(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})\s*[:hg.]?\s*(\d{2})$/i.exec(text.trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The command that records a speech afterwards; null while something is missing. */
export function recordCommand(draft: SpeechDraft, times: Times | TimesProblem): PersonCommand | null {
  const speaker = speakerOf(draft.speaker);
  if (speaker === null || typeof times === 'string') return null;
  const { requestType, topic, itemId } = draft;
  return {
    type: 'floor/recordSpeech',
    speech: { siteId: draft.speaker.siteId, speaker, requestType, topic, itemId },
    ...times,
  };
}

/** The command that registers a speech beforehand; null while something is missing. */
export function registerCommand(draft: SpeechDraft): PersonCommand | null {
  const speaker = speakerOf(draft.speaker);
  if (speaker === null) return null;
  const { requestType, topic, itemId } = draft;
  const request = { siteId: draft.speaker.siteId, speaker, requestType, topic, itemId, preRegistered: true };
  return { type: 'floor/request', request };
}
