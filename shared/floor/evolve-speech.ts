import type { Instant, SpeechId } from '#shared/kernel/index.ts';
import { closeSpans, never, openSpan } from '#shared/kernel/index.ts';
import type { FloorEvent } from './events.ts';
import type { Floor, Interjection, Speech, SpeechRecord } from './state.ts';

const speechEventTypes = [
  'floor/given',
  'floor/handedOn',
  'floor/paused',
  'floor/resumed',
  'floor/allottedChanged',
  'floor/ended',
  'floor/takenBack',
  'floor/endUndone',
  'floor/speakerCorrected',
  'floor/speechRecorded',
  'floor/siteOpened',
  'floor/siteClosed',
  'floor/dropReported',
  'floor/waitingKept',
] as const;

export type SpeechEvent = Extract<FloorEvent, { type: (typeof speechEventTypes)[number] }>;

/** Whether an event of the floor is about a speech. */
export function isSpeechEvent(event: FloorEvent): event is SpeechEvent {
  return speechEventTypes.some((type) => type === event.type);
}

/** Folds one event about a speech. */
export function evolveSpeech(floor: Floor, event: SpeechEvent): Floor {
  switch (event.type) {
    case 'floor/given':
      return given(floor, event.speech);
    case 'floor/speechRecorded':
      return recorded(floor, event.speech, event.endedAt);
    case 'floor/takenBack':
      return takenBack(floor, event.speechId);
    case 'floor/ended': {
      const ended = change(floor, event.speechId, (speech) => end(speech, event.at));
      return { ...ended, currentSpeechId: current(floor, event.speechId) ? null : floor.currentSpeechId };
    }
    case 'floor/endUndone':
      return { ...change(floor, event.speechId, (speech) => run(speech, event.at)), currentSpeechId: event.speechId };
    default:
      return change(floor, event.speechId, (speech) => evolveOne(speech, event));
  }
}

type OneSpeechEvent = Exclude<
  SpeechEvent,
  { type: 'floor/given' | 'floor/speechRecorded' | 'floor/takenBack' | 'floor/ended' | 'floor/endUndone' }
>;

function evolveOne(speech: Speech, event: OneSpeechEvent): Speech {
  switch (event.type) {
    case 'floor/handedOn':
      return { ...speech, handedOnTo: [...speech.handedOnTo, { speaker: event.speaker, at: event.at }] };
    case 'floor/paused':
      return {
        ...speech,
        spans: closeSpans(speech.spans, event.asOf),
        state: { kind: 'paused', at: event.asOf, cause: event.cause, drop: 'none' },
      };
    case 'floor/resumed':
      return run(speech, event.at);
    case 'floor/allottedChanged':
      return { ...speech, allottedMs: event.allottedMs };
    case 'floor/speakerCorrected':
      // The correction names who really spoke: it replaces the speaker and the hand-ons before it.
      return { ...speech, speaker: event.speaker, handedOnTo: [] };
    case 'floor/siteOpened':
      return { ...speech, interjections: [...speech.interjections, opened(event)] };
    case 'floor/siteClosed':
      return {
        ...speech,
        interjections: speech.interjections.map((each) =>
          each.siteId === event.siteId ? closeInterjection(each, event.at) : each,
        ),
      };
    case 'floor/dropReported':
      return withNotice(speech, 'told');
    case 'floor/waitingKept':
      return withNotice(speech, 'waiting');
    default:
      return never(event);
  }
}

function given(floor: Floor, record: SpeechRecord): Floor {
  const speech: Speech = {
    ...record,
    handedOnTo: [],
    state: { kind: 'running' },
    spans: [{ from: record.givenAt, to: null }],
    interjections: [],
    late: false,
  };
  const heard = withHeard(floor, record);
  return {
    ...heard,
    speechById: { ...heard.speechById, [record.speechId]: speech },
    speechOrder: [...heard.speechOrder, record.speechId],
    currentSpeechId: record.speechId,
    lastGivenSpeechId: record.speechId,
  };
}

function recorded(floor: Floor, record: SpeechRecord, endedAt: Instant): Floor {
  const speech: Speech = {
    ...record,
    handedOnTo: [],
    state: { kind: 'ended', at: endedAt },
    spans: [{ from: record.givenAt, to: endedAt }],
    interjections: [],
    late: true,
  };
  return {
    ...floor,
    speechById: { ...floor.speechById, [record.speechId]: speech },
    speechOrder: [...floor.speechOrder, record.speechId],
  };
}

function withHeard(floor: Floor, record: SpeechRecord): Floor {
  const { requestId, speechId } = record;
  const request = requestId === null ? undefined : floor.requestById[requestId];
  if (!request) return floor;
  const heard = { ...request, state: { kind: 'heard' as const, speechId } };
  return { ...floor, requestById: { ...floor.requestById, [request.requestId]: heard } };
}

/** Nothing of it counts: the speech leaves the record, its request waits again in its old place. */
function takenBack(floor: Floor, speechId: SpeechId): Floor {
  const speech = floor.speechById[speechId];
  if (!speech) return floor;
  const { [speechId]: _gone, ...speechById } = floor.speechById;
  const request = speech.requestId === null ? undefined : floor.requestById[speech.requestId];
  const requestById = request
    ? { ...floor.requestById, [request.requestId]: { ...request, state: { kind: 'waiting' as const } } }
    : floor.requestById;
  return {
    ...floor,
    requestById,
    speechById,
    speechOrder: floor.speechOrder.filter((id) => id !== speechId),
    currentSpeechId: current(floor, speechId) ? null : floor.currentSpeechId,
  };
}

function current(floor: Floor, speechId: SpeechId): boolean {
  return floor.currentSpeechId === speechId;
}

function change(floor: Floor, speechId: SpeechId, edit: (speech: Speech) => Speech): Floor {
  const speech = floor.speechById[speechId];
  return speech ? { ...floor, speechById: { ...floor.speechById, [speechId]: edit(speech) } } : floor;
}

function run(speech: Speech, at: Instant): Speech {
  return { ...speech, state: { kind: 'running' }, spans: openSpan(speech.spans, at) };
}

function end(speech: Speech, at: Instant): Speech {
  return {
    ...speech,
    state: { kind: 'ended', at },
    spans: closeSpans(speech.spans, at),
    interjections: speech.interjections.map((each) => closeInterjection(each, at)),
  };
}

function opened(event: Extract<SpeechEvent, { type: 'floor/siteOpened' }>): Interjection {
  return { siteId: event.siteId, purpose: event.purpose, span: { from: event.at, to: null } };
}

function closeInterjection(interjection: Interjection, at: Instant): Interjection {
  const [span] = closeSpans([interjection.span], at);
  return span ? { ...interjection, span } : interjection;
}

function withNotice(speech: Speech, drop: 'told' | 'waiting'): Speech {
  return speech.state.kind === 'paused' ? { ...speech, state: { ...speech.state, drop } } : speech;
}
