import type { FloorEvent } from '#shared/floor/index.ts';
import { awaitsLine } from '#shared/floor/index.ts';
import type { Context, Decision, DeviceId } from '#shared/kernel/index.ts';
import type { RosterEvent } from '#shared/roster/index.ts';
import type { StageEvent } from '#shared/stage/index.ts';
import type { Event } from './events.ts';
import { currentSpeech } from './queries.ts';
import type { ConferenceState } from './state.ts';

/**
 * What follows from devices and lines that come and go: the clock of a dropped speaker stops as of the last sign of
 * life and runs again by itself; a shared screen ends with its device.
 */
export function followLines(state: ConferenceState, events: readonly RosterEvent[], context: Context): Event[] {
  return events.flatMap((event): Event[] => [event, ...followOne(state, event, context)]);
}

function followOne(state: ConferenceState, event: RosterEvent, context: Context): (FloorEvent | StageEvent)[] {
  const speech = currentSpeech(state);
  switch (event.type) {
    case 'roster/siteDropped':
      if (speech?.siteId !== event.siteId || speech.state.kind !== 'running') return [];
      return [{ type: 'floor/paused', speechId: speech.speechId, asOf: event.asOf, cause: 'drop' }];
    case 'roster/siteReturned':
      if (speech?.siteId !== event.siteId || speech.state.kind !== 'paused') return [];
      if (speech.state.cause !== 'drop' || state.phase.kind !== 'running') return [];
      return [{ type: 'floor/resumed', speechId: speech.speechId, at: context.at }];
    case 'roster/deviceJoined': {
      const known = state.roster.deviceById[event.device.deviceId];
      return known && known.siteId !== event.device.siteId ? shareGone(state, known.deviceId) : [];
    }
    case 'roster/deviceLeft':
    case 'roster/deviceLost':
    case 'roster/deviceRemoved':
      return shareGone(state, event.deviceId);
    default:
      return [];
  }
}

function shareGone(state: ConferenceState, deviceId: DeviceId): StageEvent[] {
  const offered = state.stage.offeredShares.some((share) => share.deviceId === deviceId);
  return offered ? [{ type: 'stage/shareWithdrawn', deviceId }] : [];
}

/** A floor that begins, or goes on, at a site whose line is not there waits for it: its clock starts when sound flows. */
export function pauseWhereLineIsDown(
  state: ConferenceState,
  decision: Decision<Event>,
  context: Context,
): Decision<Event> {
  if (decision.kind === 'refusal') return decision;
  const events = decision.events.flatMap((event): Event[] => {
    const speech = beginning(state, event);
    if (!speech || !awaitsLine(state, speech.siteId)) return [event];
    return [event, { type: 'floor/paused', speechId: speech.speechId, asOf: context.at, cause: 'drop' }];
  });
  return { kind: 'events', events };
}

function beginning(state: ConferenceState, event: Event) {
  if (event.type === 'floor/given') return event.speech;
  return event.type === 'floor/endUndone' ? state.floor.speechById[event.speechId] : undefined;
}
