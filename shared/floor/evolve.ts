import type { RequestId } from '#shared/kernel/index.ts';
import { never } from '#shared/kernel/index.ts';
import type { FloorEvent } from './events.ts';
import { evolveSpeech, isSpeechEvent } from './evolve-speech.ts';
import type { Floor, FloorRequest, RequestState } from './state.ts';

/** Before anything happens: the list closed, nobody waiting, nobody speaking. */
export const initialFloor: Floor = {
  listOpen: false,
  requestById: {},
  requestOrder: [],
  speechById: {},
  speechOrder: [],
  currentSpeechId: null,
  lastGivenSpeechId: null,
  silencedSites: {},
  testSites: {},
  suggestionById: {},
};

/** Folds one event of the floor. An event about something that this picture does not hold changes nothing. */
export function evolveFloor(floor: Floor, event: FloorEvent): Floor {
  if (isSpeechEvent(event)) return evolveSpeech(floor, event);
  switch (event.type) {
    case 'floor/requested': {
      const { requestId, request, at } = event;
      const added: FloorRequest = { ...request, requestId, at, state: { kind: 'waiting' } };
      return {
        ...floor,
        requestById: { ...floor.requestById, [requestId]: added },
        requestOrder: placed(floor.requestOrder, requestId, event.beforeRequestId),
      };
    }
    case 'floor/requestChanged': {
      const { speaker, requestType, topic } = event;
      return changeRequest(floor, event.requestId, (request) => ({ ...request, speaker, requestType, topic }));
    }
    case 'floor/withdrawn':
      return setRequestState(floor, event.requestId, { kind: 'withdrawn', at: event.at });
    case 'floor/declined':
      return setRequestState(floor, event.requestId, { kind: 'declined', at: event.at, reason: event.reason });
    case 'floor/requestRestored':
      return setRequestState(floor, event.requestId, { kind: 'waiting' });
    case 'floor/requestMoved':
      return floor.requestById[event.requestId]
        ? { ...floor, requestOrder: placed(floor.requestOrder, event.requestId, event.beforeRequestId) }
        : floor;
    case 'floor/listOpened':
      return { ...floor, listOpen: true };
    case 'floor/listClosed':
      return { ...floor, listOpen: false };
    case 'floor/siteSilenced':
      return { ...floor, silencedSites: { ...floor.silencedSites, [event.siteId]: true } };
    case 'floor/siteUnsilenced':
      return { ...floor, silencedSites: without(floor.silencedSites, event.siteId) };
    case 'floor/testOpened':
      return { ...floor, testSites: { ...floor.testSites, [event.siteId]: true } };
    case 'floor/testClosed':
      return { ...floor, testSites: without(floor.testSites, event.siteId) };
    case 'floor/suggested': {
      const { suggestionId, siteId, reason, at } = event;
      const suggestion = { suggestionId, siteId, reason, at };
      return { ...floor, suggestionById: { ...floor.suggestionById, [suggestionId]: suggestion } };
    }
    case 'floor/suggestionDismissed':
      return { ...floor, suggestionById: without(floor.suggestionById, event.suggestionId) };
    default:
      return never(event);
  }
}

function setRequestState(floor: Floor, requestId: RequestId, state: RequestState): Floor {
  return changeRequest(floor, requestId, (request) => ({ ...request, state }));
}

function changeRequest(floor: Floor, requestId: RequestId, edit: (request: FloorRequest) => FloorRequest): Floor {
  const request = floor.requestById[requestId];
  return request ? { ...floor, requestById: { ...floor.requestById, [requestId]: edit(request) } } : floor;
}

function placed(order: readonly RequestId[], requestId: RequestId, before: RequestId | null): RequestId[] {
  const others = order.filter((id) => id !== requestId);
  const index = before === null ? -1 : others.indexOf(before);
  return index < 0 ? [...others, requestId] : [...others.slice(0, index), requestId, ...others.slice(index)];
}

function without<K extends string, V>(record: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> {
  const { [key]: _gone, ...rest } = record;
  return rest as Record<K, V>; // the same record less one key
}
