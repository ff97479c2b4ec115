import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, SpeechId } from '#shared/kernel/index.ts';
import { deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import type { FloorCommand } from './commands.ts';
import type { FloorEvent } from './events.ts';
import { awaitsLine, DEFAULT_ALLOTTED_MS, mayTakeBack, openedSites } from './queries.ts';
import { waitingOf, whyNotSpeaker } from './speakers.ts';
import type { Floor, RequestFields, Speaker, Speech } from './state.ts';

const speechCommandTypes = [
  'floor/give',
  'floor/call',
  'floor/handOn',
  'floor/pause',
  'floor/resume',
  'floor/changeAllotted',
  'floor/end',
  'floor/takeBack',
  'floor/undoEnd',
  'floor/correctSpeaker',
  'floor/recordSpeech',
  'floor/openSite',
  'floor/closeSite',
  'floor/keepWaiting',
  'floor/reportDrop',
] as const;

export type SpeechCommand = Extract<FloorCommand, { type: (typeof speechCommandTypes)[number] }>;
type Of<T extends SpeechCommand['type']> = Extract<SpeechCommand, { type: T }>;

const MIN_ALLOTTED_MS = 30_000;

/** Whether a command of the floor is about a speech. */
export function isSpeechCommand(command: FloorCommand): command is SpeechCommand {
  return speechCommandTypes.some((type) => type === command.type);
}

/** Decides who has the floor and how long: one or nobody. */
export function decideSpeech(state: ConferenceState, command: SpeechCommand, context: Context): Decision<FloorEvent> {
  switch (command.type) {
    case 'floor/give':
      return give(state, command, context);
    case 'floor/call':
      return call(state, command, context);
    case 'floor/takeBack':
      return takeBack(state, command.speechId, context);
    case 'floor/undoEnd':
      return undoEnd(state, command.speechId, context);
    case 'floor/correctSpeaker':
      return correctSpeaker(state, command);
    case 'floor/recordSpeech':
      return recordSpeech(state, command, context);
    default:
      return decideCurrent(state, command, context);
  }
}

type CurrentCommand = Exclude<
  SpeechCommand,
  Of<'floor/give' | 'floor/call' | 'floor/takeBack' | 'floor/undoEnd' | 'floor/correctSpeaker' | 'floor/recordSpeech'>
>;

/** Commands that name the running floor: a late press on an old one is refused. */
function decideCurrent(state: ConferenceState, command: CurrentCommand, context: Context): Decision<FloorEvent> {
  const speech = state.floor.speechById[command.speechId];
  if (!speech) return refused('floor/noSuchSpeech');
  if (state.floor.currentSpeechId !== command.speechId) return refused('floor/notCurrent');
  const { speechId } = speech;
  switch (command.type) {
    case 'floor/handOn':
      return handOn(state, speech, command.speaker, context);
    case 'floor/pause':
      return pause(speech, context);
    case 'floor/resume':
      return resume(state, speech, context);
    case 'floor/changeAllotted': {
      const allottedMs = speech.allottedMs + command.deltaMs;
      if (command.deltaMs < 0 && allottedMs < MIN_ALLOTTED_MS) return refused('floor/allottedTooShort');
      return happened<FloorEvent>({ type: 'floor/allottedChanged', speechId, allottedMs });
    }
    case 'floor/end':
      return happened<FloorEvent>({ type: 'floor/ended', speechId, at: context.at });
    case 'floor/openSite':
      return openSite(state, speech, command, context);
    case 'floor/closeSite':
      if (!openedSites(speech).includes(command.siteId)) return refused('floor/notOpened');
      return happened<FloorEvent>({ type: 'floor/siteClosed', speechId, siteId: command.siteId, at: context.at });
    case 'floor/reportDrop':
      if (!isDropped(speech, 'none')) return refused('floor/notDropped');
      return happened<FloorEvent>({ type: 'floor/dropReported', speechId, at: context.at });
    case 'floor/keepWaiting':
      if (!isDropped(speech, 'told')) return refused('floor/notDropped');
      return happened<FloorEvent>({ type: 'floor/waitingKept', speechId, at: context.at });
    default:
      return never(command);
  }
}

function correctSpeaker(state: ConferenceState, command: Of<'floor/correctSpeaker'>): Decision<FloorEvent> {
  const { speechId, speaker } = command;
  const speech = state.floor.speechById[speechId];
  if (!speech) return refused('floor/noSuchSpeech');
  const stranger = whyNotSpeaker(state, speech.siteId, speaker);
  return stranger ?? happened<FloorEvent>({ type: 'floor/speakerCorrected', speechId, speaker });
}

function handOn(
  state: ConferenceState,
  { speechId, siteId }: Speech,
  speaker: Speaker,
  context: Context,
): Decision<FloorEvent> {
  const stranger = whyNotSpeaker(state, siteId, speaker);
  return stranger ?? happened<FloorEvent>({ type: 'floor/handedOn', speechId, speaker, at: context.at });
}

/** Why nobody can be given the floor now, if so. Naming the running floor ends it in the same act. */
function whyNotGiven(state: ConferenceState, endsSpeechId: SpeechId | null): Decision<never> | null {
  const { floor, phase } = state;
  if (phase.kind !== 'running') return refused('conference/notRunning');
  if (floor.currentSpeechId !== null && floor.currentSpeechId !== endsSpeechId) return refused('floor/alreadyGiven');
  if (floor.currentSpeechId === null && endsSpeechId !== null) return refused('floor/notCurrent');
  return null;
}

function give(state: ConferenceState, command: Of<'floor/give'>, context: Context): Decision<FloorEvent> {
  const request = state.floor.requestById[command.requestId];
  if (!request) return refused('floor/noSuchRequest');
  if (request.state.kind !== 'waiting') return refused('floor/notWaiting');
  const obstacle = whyNotGiven(state, command.endsSpeechId);
  if (obstacle) return obstacle;
  const { siteId, speaker, topic, requestType, requestId } = request;
  const fields = { siteId, speaker, topic, requestType, itemId: state.agenda.currentItemId };
  return happened(...ending(state.floor, context), given(fields, requestId, command.allottedMs, context));
}

function call(state: ConferenceState, command: Of<'floor/call'>, context: Context): Decision<FloorEvent> {
  if (!state.roster.siteById[command.siteId]) return refused('roster/noSuchSite');
  const obstacle = whyNotSpeaker(state, command.siteId, command.speaker) ?? whyNotGiven(state, command.endsSpeechId);
  if (obstacle) return obstacle;
  const { siteId, speaker, topic, requestType } = command;
  const fields = { siteId, speaker, topic, requestType, itemId: state.agenda.currentItemId };
  return happened(...ending(state.floor, context), given(fields, null, command.allottedMs, context));
}

function ending(floor: Floor, context: Context): FloorEvent[] {
  if (floor.currentSpeechId === null) return [];
  return [{ type: 'floor/ended', speechId: floor.currentSpeechId, at: context.at }];
}

function given(
  fields: Omit<RequestFields, 'preRegistered'>,
  requestId: Speech['requestId'],
  allottedMs: number | null,
  context: Context,
): FloorEvent {
  const { requestType, ...rest } = fields;
  return {
    type: 'floor/given',
    speech: {
      ...rest,
      speechId: deriveId<SpeechId>(context.seed),
      requestId,
      kind: requestType,
      allottedMs: allottedMs ?? DEFAULT_ALLOTTED_MS[requestType],
      givenAt: context.at,
    },
  };
}

function pause(speech: Speech, context: Context): Decision<FloorEvent> {
  const { state } = speech;
  // Pausing a dropped speech by hand keeps it paused when the line is back.
  if (state.kind === 'paused' && state.cause !== 'drop') return refused('floor/notRunning');
  const asOf = state.kind === 'paused' ? state.at : context.at;
  return happened<FloorEvent>({ type: 'floor/paused', speechId: speech.speechId, asOf, cause: 'hand' });
}

function resume(state: ConferenceState, speech: Speech, context: Context): Decision<FloorEvent> {
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  if (speech.state.kind !== 'paused') return refused('floor/notPaused');
  if (awaitsLine(state, speech.siteId)) return refused('floor/lineDown');
  return happened<FloorEvent>({ type: 'floor/resumed', speechId: speech.speechId, at: context.at });
}

function isDropped(speech: Speech, notice: 'none' | 'told'): boolean {
  return speech.state.kind === 'paused' && speech.state.cause === 'drop' && speech.state.drop === notice;
}

function openSite(
  state: ConferenceState,
  speech: Speech,
  command: Of<'floor/openSite'>,
  context: Context,
): Decision<FloorEvent> {
  const { siteId, purpose } = command;
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  if (!state.roster.siteById[siteId]) return refused('roster/noSuchSite');
  if (siteId === speech.siteId || openedSites(speech).includes(siteId)) return refused('floor/siteSpeaking');
  return happened<FloorEvent>({ type: 'floor/siteOpened', speechId: speech.speechId, siteId, purpose, at: context.at });
}

function takeBack(state: ConferenceState, speechId: SpeechId, context: Context): Decision<FloorEvent> {
  const speech = state.floor.speechById[speechId];
  if (!speech) return refused('floor/noSuchSpeech');
  if (speech.kind === 'presentation' || speech.late) return refused('floor/presentationsStay');
  if (!mayTakeBack(state.floor, speechId, context.at)) return refused('floor/tooLateToTakeBack');
  const { at } = context;
  return happened<FloorEvent>(...asksAgain(state.floor, speech, at), { type: 'floor/takenBack', speechId, at });
}

/** A person waits once: what they asked since then goes, as the request that was called returns to its better place. */
function asksAgain(floor: Floor, speech: Speech, at: Context['at']): FloorEvent[] {
  const request = speech.requestId === null ? undefined : floor.requestById[speech.requestId];
  const again = request ? waitingOf(floor, request, request.requestId) : [];
  return again.map(({ requestId }) => ({ type: 'floor/withdrawn', requestId, at }));
}

function undoEnd(state: ConferenceState, speechId: SpeechId, context: Context): Decision<FloorEvent> {
  const speech = state.floor.speechById[speechId];
  if (!speech) return refused('floor/noSuchSpeech');
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  if (speech.state.kind !== 'ended' || speech.late) return refused('floor/notEnded');
  const lastGiven = state.floor.speechOrder.findLast((id) => state.floor.speechById[id]?.late === false);
  if (state.floor.currentSpeechId !== null || lastGiven !== speechId) return refused('floor/otherGiven');
  const { currentItemId } = state.agenda;
  if (currentItemId !== null && currentItemId !== speech.itemId) return refused('floor/itemMovedOn');
  return happened<FloorEvent>({ type: 'floor/endUndone', speechId, at: context.at });
}

function recordSpeech(
  state: ConferenceState,
  command: Of<'floor/recordSpeech'>,
  context: Context,
): Decision<FloorEvent> {
  const { speech, beganAt, endedAt } = command;
  if (!state.roster.siteById[speech.siteId]) return refused('roster/noSuchSite');
  const stranger = whyNotSpeaker(state, speech.siteId, speech.speaker);
  if (stranger) return stranger;
  if (speech.itemId !== null && !state.agenda.itemById[speech.itemId]) return refused('agenda/noSuchItem');
  if (state.openedAt === null) return refused('conference/notRunning');
  if (endedAt <= beganAt || endedAt > context.at || beganAt < state.openedAt) return refused('floor/timesWrong');
  const { requestType, ...rest } = speech;
  return happened<FloorEvent>({
    type: 'floor/speechRecorded',
    speech: {
      ...rest,
      speechId: deriveId<SpeechId>(context.seed),
      requestId: null,
      kind: requestType,
      allottedMs: 0,
      givenAt: beganAt,
    },
    endedAt,
  });
}
