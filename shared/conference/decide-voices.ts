import { MAX_VOICES } from '#shared/floor/index.ts';
import type { Context, Decision } from '#shared/kernel/index.ts';
import { refused } from '#shared/kernel/index.ts';
import type { Event } from './events.ts';
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
