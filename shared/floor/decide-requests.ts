import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, RequestId } from '#shared/kernel/index.ts';
import { deriveId, happened, refused } from '#shared/kernel/index.ts';
import type { FloorCommand } from './commands.ts';
import type { FloorEvent } from './events.ts';
import { MAX_WAITING_PER_SITE, waitingInOrder } from './queries.ts';
import { waitingOf, whyNotSpeaker } from './speakers.ts';
import type { Floor, RequestFields } from './state.ts';

const requestCommandTypes = [
  'floor/request',
  'floor/changeRequest',
  'floor/withdraw',
  'floor/decline',
  'floor/restoreRequest',
  'floor/moveRequest',
  'floor/openList',
  'floor/closeList',
] as const;

export type RequestCommand = Extract<FloorCommand, { type: (typeof requestCommandTypes)[number] }>;

/** Whether a command of the floor is about requests and their list. */
export function isRequestCommand(command: FloorCommand): command is RequestCommand {
  return requestCommandTypes.some((type) => type === command.type);
}

/** Decides what happens to requests: their list, their order, and how they end. */
export function decideRequest(state: ConferenceState, command: RequestCommand, context: Context): Decision<FloorEvent> {
  const { floor } = state;
  switch (command.type) {
    case 'floor/request':
      return request(state, command.request, context);
    case 'floor/openList':
      if (state.phase.kind === 'draft') return refused('conference/notReady');
      if (floor.listOpen) return refused('floor/listAlreadyOpen');
      return happened<FloorEvent>({ type: 'floor/listOpened' });
    case 'floor/closeList':
      if (!floor.listOpen) return refused('floor/listAlreadyClosed');
      return happened<FloorEvent>({ type: 'floor/listClosed' });
    case 'floor/restoreRequest':
      return restore(state, command.requestId);
    default:
      return decideWaiting(state, command, context);
  }
}

type WaitingCommand = Extract<
  RequestCommand,
  { type: 'floor/changeRequest' | 'floor/withdraw' | 'floor/decline' | 'floor/moveRequest' }
>;

function decideWaiting(state: ConferenceState, command: WaitingCommand, context: Context): Decision<FloorEvent> {
  const { floor } = state;
  const found = floor.requestById[command.requestId];
  if (!found) return refused('floor/noSuchRequest');
  if (found.state.kind !== 'waiting') return refused('floor/notWaiting');
  const { requestId } = found;
  switch (command.type) {
    case 'floor/changeRequest': {
      const { speaker, requestType, topic } = command;
      const stranger = whyNotSpeaker(state, found.siteId, speaker);
      if (stranger) return stranger;
      if (waitingOf(floor, { siteId: found.siteId, speaker }, requestId).length > 0) {
        return refused('floor/personWaiting');
      }
      return happened<FloorEvent>({ type: 'floor/requestChanged', requestId, speaker, requestType, topic });
    }
    case 'floor/withdraw':
      return happened<FloorEvent>({ type: 'floor/withdrawn', requestId, at: context.at });
    case 'floor/decline':
      return happened<FloorEvent>({ type: 'floor/declined', requestId, at: context.at, reason: command.reason });
    case 'floor/moveRequest':
      return move(floor, requestId, command.beforeRequestId);
  }
}

function request(state: ConferenceState, fields: RequestFields, context: Context): Decision<FloorEvent> {
  const { floor, roster, agenda, phase } = state;
  if (!roster.siteById[fields.siteId]) return refused('roster/noSuchSite');
  if (fields.itemId !== null && !agenda.itemById[fields.itemId]) return refused('agenda/noSuchItem');
  // A speech registered beforehand enters before the list opens; it is the programme, not a newcomer.
  const beforehand = fields.preRegistered && (phase.kind === 'draft' || phase.kind === 'ready');
  if (!floor.listOpen && !beforehand) return refused('floor/listClosed');
  const stranger = whyNotSpeaker(state, fields.siteId, fields.speaker);
  if (stranger) return stranger;
  if (waitingOf(floor, fields, null).length > 0) return refused('floor/personWaiting');
  if (isFull(floor, fields)) return refused('floor/siteQueueFull', { count: MAX_WAITING_PER_SITE });
  const tagged = { ...fields, itemId: fields.itemId ?? agenda.currentItemId };
  return happened<FloorEvent>({
    type: 'floor/requested',
    requestId: deriveId<RequestId>(context.seed),
    request: tagged,
    at: context.at,
    beforeRequestId: tagged.preRegistered ? headOfItem(floor, tagged) : null,
  });
}

/** Pre-registered speeches stand, in the order of their registration, before all others of their item. */
function headOfItem(floor: Floor, fields: RequestFields): RequestId | null {
  const after = floor.requestOrder
    .map((requestId) => floor.requestById[requestId])
    .find((other) => other !== undefined && other.itemId === fields.itemId && !other.preRegistered);
  return after?.requestId ?? null;
}

/** Speeches registered beforehand are the programme: the hub alone may have six or eight, and they take nobody's place. */
function isFull(floor: Floor, { siteId, preRegistered }: RequestFields): boolean {
  const ofSite = waitingInOrder(floor).filter((waiting) => waiting.siteId === siteId && !waiting.preRegistered);
  return !preRegistered && ofSite.length >= MAX_WAITING_PER_SITE;
}

function restore(state: ConferenceState, requestId: RequestId): Decision<FloorEvent> {
  const found = state.floor.requestById[requestId];
  if (!found) return refused('floor/noSuchRequest');
  if (found.state.kind !== 'withdrawn' && found.state.kind !== 'declined') return refused('floor/notWithdrawn');
  if (waitingOf(state.floor, found, requestId).length > 0) return refused('floor/personWaiting');
  if (isFull(state.floor, found)) return refused('floor/siteQueueFull', { count: MAX_WAITING_PER_SITE });
  return happened<FloorEvent>({ type: 'floor/requestRestored', requestId });
}

function move(floor: Floor, requestId: RequestId, beforeRequestId: RequestId | null): Decision<FloorEvent> {
  if (requestId === beforeRequestId) return refused('roster/nothingChanged');
  if (beforeRequestId !== null && !floor.requestById[beforeRequestId]) return refused('floor/noSuchRequest');
  return happened<FloorEvent>({ type: 'floor/requestMoved', requestId, beforeRequestId });
}
