import type { AgendaEvent } from '#shared/agenda/index.ts';
import { evolveAgenda, initialAgenda } from '#shared/agenda/index.ts';
import type { FloorEvent } from '#shared/floor/index.ts';
import { evolveFloor, initialFloor } from '#shared/floor/index.ts';
import { closeSpans, isRunning, never, openSpan } from '#shared/kernel/index.ts';
import type { MinutesEvent } from '#shared/minutes/index.ts';
import { evolveMinutes, initialMinutes } from '#shared/minutes/index.ts';
import type { RosterEvent } from '#shared/roster/index.ts';
import { evolveRoster, initialRoster } from '#shared/roster/index.ts';
import type { StageEvent } from '#shared/stage/index.ts';
import { evolveStage, initialStage } from '#shared/stage/index.ts';
import type { Corrections } from './corrections.ts';
import type { ConferenceEvent, Event, NumberedEvent } from './events.ts';
import type { ConferenceState } from './state.ts';

/** Folds one event into the picture. Never throws: an event is history. The first event makes the picture. */
export function evolve(state: ConferenceState | null, { version, event }: NumberedEvent): ConferenceState {
  if (event.type === 'conference/created') return created(event, version);
  if (state === null) throw new Error(`a log begins with conference/created, not ${event.type}`);
  return { ...evolveSlice(state, event), version };
}

/** Folds a log from its beginning. */
export function fold(events: Iterable<NumberedEvent>): ConferenceState | null {
  let state: ConferenceState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

type LaterEvent = Exclude<Event, { type: 'conference/created' }>;

function evolveSlice(state: ConferenceState, event: LaterEvent): ConferenceState {
  if (isOf('roster/', event)) return { ...state, roster: evolveRoster(state.roster, event) };
  if (isOf('agenda/', event)) return { ...state, agenda: evolveAgenda(state.agenda, event) };
  if (isOf('floor/', event)) return { ...state, floor: evolveFloor(state.floor, event) };
  if (isOf('stage/', event)) return { ...state, stage: evolveStage(state.stage, event) };
  if (isOf('minutes/', event)) return { ...state, minutes: evolveMinutes(state.minutes, event) };
  return evolveConference(state, event);
}

type EventsOf = {
  'roster/': RosterEvent;
  'agenda/': AgendaEvent;
  'floor/': FloorEvent;
  'stage/': StageEvent;
  'minutes/': MinutesEvent;
};

function isOf<P extends keyof EventsOf>(prefix: P, event: LaterEvent): event is Extract<LaterEvent, EventsOf[P]> {
  return event.type.startsWith(prefix);
}

type Created = Extract<ConferenceEvent, { type: 'conference/created' }>;

function created({ conferenceId, setup }: Created, version: number): ConferenceState {
  return {
    conferenceId,
    version,
    plan: setup.plan,
    phase: { kind: 'draft' },
    runningSpans: [],
    openedAt: null,
    reopenings: [],
    interruptions: [],
    corrections: {},
    roster: initialRoster(setup),
    agenda: initialAgenda(setup.items),
    floor: initialFloor,
    stage: initialStage,
    minutes: initialMinutes,
  };
}

function evolveConference(state: ConferenceState, event: Exclude<ConferenceEvent, Created>): ConferenceState {
  switch (event.type) {
    case 'conference/planChanged':
      return { ...state, plan: event.plan };
    case 'conference/madeReady':
      return { ...state, phase: { kind: 'ready', since: event.at } };
    case 'conference/opened':
      return { ...running(state, event.at), openedAt: event.at };
    case 'conference/breakStarted': {
      const { at, plannedMs } = event;
      const runningSpans = closeSpans(state.runningSpans, at);
      return { ...state, runningSpans, phase: { kind: 'break', since: at, plannedMs } };
    }
    case 'conference/breakEnded':
      return running(state, event.at);
    case 'conference/closed':
      return {
        ...state,
        runningSpans: closeSpans(state.runningSpans, event.at),
        phase: { kind: 'closed', at: event.at },
      };
    case 'conference/reopened': {
      const reopenings = [...state.reopenings, { at: event.at, reason: event.reason }];
      return { ...running(state, event.at), reopenings, stage: { ...state.stage, pinByPeriod: {} } };
    }
    case 'conference/interrupted': {
      const { from, to } = event;
      const interruptions = [...state.interruptions, { from, to }];
      if (!isRunning(state.runningSpans)) return { ...state, interruptions };
      return { ...state, interruptions, runningSpans: openSpan(closeSpans(state.runningSpans, from), to) };
    }
    case 'conference/recordCorrected':
      return { ...state, corrections: correctedBy(state.corrections, event) };
    default:
      return never(event);
  }
}

type RecordCorrected = Extract<ConferenceEvent, { type: 'conference/recordCorrected' }>;

function correctedBy(corrections: Corrections, { ref, correction, at, by }: RecordCorrected): Corrections {
  const { [ref]: _former, ...others } = corrections;
  return correction === null ? others : { ...others, [ref]: { correction, at, by } };
}

function running(state: ConferenceState, at: Extract<ConferenceState['phase'], { kind: 'running' }>['since']) {
  return { ...state, runningSpans: openSpan(state.runningSpans, at), phase: { kind: 'running' as const, since: at } };
}
