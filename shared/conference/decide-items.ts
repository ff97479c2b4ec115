import type { AgendaCommand, AgendaEvent, Item } from '#shared/agenda/index.ts';
import { isDiscussionKind } from '#shared/agenda/index.ts';
import type { FloorEvent } from '#shared/floor/index.ts';
import { waitingInOrder } from '#shared/floor/index.ts';
import type { Context, Decision, ItemId, SpeechId } from '#shared/kernel/index.ts';
import { deriveId } from '#shared/kernel/index.ts';
import type { StageEvent } from '#shared/stage/index.ts';
import type { Event } from './events.ts';
import type { ConferenceState } from './state.ts';

/**
 * What goes with an item when it starts or ends: the floor of the one before ends, a shared screen goes, the list opens
 * with a discussion and closes with it, registered speeches come to the head, the presenter has the floor.
 */
export function aroundItem(
  state: ConferenceState,
  command: AgendaCommand,
  decision: Decision<AgendaEvent>,
  context: Context,
): Decision<Event> {
  if (decision.kind === 'refusal') return decision;
  if (command.type === 'agenda/finishItem') {
    return { kind: 'events', events: [...leaveItem(state, context), ...decision.events] };
  }
  const item = command.type === 'agenda/startItem' ? state.agenda.itemById[command.itemId] : undefined;
  if (!item) return decision;
  return {
    kind: 'events',
    events: [...leaveItem(state, context, item), ...decision.events, ...enterItem(state, item, context)],
  };
}

/** What ends as the current item ends. */
export function leaveItem(state: ConferenceState, context: Context, next?: Item): (FloorEvent | StageEvent)[] {
  const { floor, stage, agenda } = state;
  const events: (FloorEvent | StageEvent)[] = [];
  if (floor.currentSpeechId !== null) {
    events.push({ type: 'floor/ended', speechId: floor.currentSpeechId, at: context.at });
  }
  if (stage.source.kind === 'share') events.push({ type: 'stage/shareWithdrawn', deviceId: stage.source.deviceId });
  const current = agenda.currentItemId === null ? undefined : agenda.itemById[agenda.currentItemId];
  const discussionEnds = current !== undefined && isDiscussionKind(current.kind);
  if (floor.listOpen && discussionEnds && !(next && isDiscussionKind(next.kind))) {
    events.push({ type: 'floor/listClosed' });
  }
  return events;
}

function enterItem(state: ConferenceState, item: Item, context: Context): FloorEvent[] {
  const events: FloorEvent[] = [];
  if (isDiscussionKind(item.kind)) {
    if (!state.floor.listOpen) events.push({ type: 'floor/listOpened' });
    events.push(...registeredFirst(state, item.itemId));
  }
  if (item.presenter) {
    const { siteId, name, title } = item.presenter;
    const unit = state.roster.siteById[siteId]?.name ?? title;
    events.push({
      type: 'floor/given',
      speech: {
        speechId: deriveId<SpeechId>(context.seed, 1),
        requestId: null,
        siteId,
        speaker: { name, title, unit, delegateId: null },
        kind: 'presentation',
        topic: '',
        itemId: item.itemId,
        allottedMs: item.plannedMs,
        givenAt: context.at,
      },
    });
  }
  return events;
}

/** Moves the registered speeches of the item before all others that wait, in their own order. */
function registeredFirst(state: ConferenceState, itemId: ItemId): FloorEvent[] {
  const waiting = waitingInOrder(state.floor);
  const registered = waiting.filter((request) => request.preRegistered && request.itemId === itemId);
  const firstOther = waiting.find((request) => !registered.includes(request));
  if (!firstOther) return [];
  const late = registered.filter((request) => waiting.indexOf(request) > waiting.indexOf(firstOther));
  return late.map((request) => ({
    type: 'floor/requestMoved',
    requestId: request.requestId,
    beforeRequestId: firstOther.requestId,
  }));
}
