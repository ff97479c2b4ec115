import { MAX_VOICES } from '#shared/floor/index.ts';
import type { Context, Decision } from '#shared/kernel/index.ts';
import { refused } from '#shared/kernel/index.ts';
import { holdVideo } from '#shared/stage/index.ts';
import type { Event, EventType } from './events.ts';
import { evolve } from './evolve.ts';
import { wishedVoices } from './queries.ts';
import type { ConferenceState } from './state.ts';

/** Refuses what would let more than four sites be heard at once. What lowers their number always passes. */
export function withinVoices(state: ConferenceState, decision: Decision<Event>, context: Context): Decision<Event> {
  if (decision.kind === 'refusal') return decision;
  const after = wishedVoices(afterEvents(state, decision.events, context)).length;
  const tooMany = after > MAX_VOICES && after > wishedVoices(state).length;
  return tooMany ? refused('floor/tooManyVoices', { count: MAX_VOICES }) : decision;
}

function afterEvents(state: ConferenceState, events: readonly Event[], context: Context): ConferenceState {
  const { at, actor } = context;
  const actingAs = { role: 'system', onBehalfOfChair: false } as const;
  return events.reduce<ConferenceState>(
    (before, event) => evolve(before, { version: before.version + 1, at, actor, actingAs, event }),
    state,
  );
}

/** Somebody is to be heard with these; no microphone is open while a video plays. */
const givesVoice: ReadonlySet<EventType> = new Set<EventType>([
  'floor/given',
  'floor/handedOn',
  'floor/resumed',
  'floor/endUndone',
  'floor/siteOpened',
]);

/** Holds the video that plays where somebody gets the floor, or is called. */
export function beforeVideo(state: ConferenceState, decision: Decision<Event>, { at }: Context): Decision<Event> {
  if (decision.kind === 'refusal') return decision;
  const { events } = decision;
  const isHeld = events.some(({ type }) => type === 'stage/videoPaused');
  return isHeld || !events.some(isVoiceGiven)
    ? decision
    : { kind: 'events', events: [...holdVideo(state, at), ...events] };
}

function isVoiceGiven(event: Event): boolean {
  return givesVoice.has(event.type) || (event.type === 'agenda/rollCallStepped' && event.siteId !== null);
}
