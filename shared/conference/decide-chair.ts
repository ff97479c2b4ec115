import type { AgendaEvent } from '#shared/agenda/index.ts';
import type { Context, Decision } from '#shared/kernel/index.ts';
import type { Event } from './events.ts';
import type { ConferenceState } from './state.ts';

/**
 * What goes with a new chair: who is the chair presides by right, so that hand-overs to that person end. Those to
 * others stay as they were, with their times.
 */
export function followChair(state: ConferenceState, events: readonly Event[], { at }: Context): Decision<Event> {
  return { kind: 'events', events: events.flatMap((event): Event[] => [event, ...handOversAfter(state, event, at)]) };
}

function handOversAfter(state: ConferenceState, event: Event, at: Context['at']): AgendaEvent[] {
  if (event.type !== 'roster/chairNamed') return [];
  const { handOvers } = state.agenda;
  const others = handOvers.filter((each) => each.personId !== event.chair.personId);
  if (others.length === handOvers.length) return [];
  return [
    { type: 'agenda/presidingTakenBack', at },
    ...others.map(
      ({ personId, itemIds, at: since }): AgendaEvent => ({
        type: 'agenda/presidingHandedOver',
        personId,
        itemIds: itemIds === null ? null : [...itemIds],
        at: since,
      }),
    ),
  ];
}
