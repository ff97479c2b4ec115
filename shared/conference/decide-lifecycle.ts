import { orderedItems } from '#shared/agenda/index.ts';
import type { Context, Decision, Instant, SiteId } from '#shared/kernel/index.ts';
import { earlier, happened, never, refused } from '#shared/kernel/index.ts';
import { holdVideo } from '#shared/stage/index.ts';
import type { ConferenceCommand } from './commands.ts';
import { noSuchDay } from './creation.ts';
import { leaveItem } from './decide-items.ts';
import { correctRecord } from './decide-record.ts';
import type { Event } from './events.ts';
import { currentSpeech } from './queries.ts';
import type { ConferenceState, Plan } from './state.ts';

/** Decides the steps of a conference: what each stops and what it leaves open. */
export function decideLifecycle(state: ConferenceState, command: ConferenceCommand, context: Context): Decision<Event> {
  const { phase } = state;
  switch (command.type) {
    case 'conference/changePlan':
      if (phase.kind === 'closed') return refused('conference/alreadyClosed');
      return changePlan(state.plan, command.plan, command.was ?? state.plan);
    case 'conference/makeReady':
      if (phase.kind !== 'draft') return refused('conference/notDraft');
      return happened<Event>({ type: 'conference/madeReady', at: context.at });
    case 'conference/open':
      return open(state, context);
    case 'conference/startBreak':
      return startBreak(state, command.plannedMs, context);
    case 'conference/endBreak':
      return endBreak(state, context);
    case 'conference/close':
      return close(state, context);
    case 'conference/reopen':
      return reopen(state, command.reason, context);
    case 'conference/correctRecord':
      return correctRecord(state, command, context);
    case 'conference/recordInterruption':
      return recordInterruption(state, command.from, context);
    default:
      return never(command);
  }
}

/** Two people may prepare at once: nobody overwrites what they have not seen. */
function changePlan(present: Plan, plan: Plan, was: Plan): Decision<Event> {
  const fields = Object.keys(plan) as (keyof Plan)[]; // the keys of a plan
  const mine = fields.filter((field) => plan[field] !== was[field]);
  const clashes = mine.some((field) => present[field] !== was[field] && present[field] !== plan[field]);
  if (clashes) return refused('conference/changedMeanwhile');
  const wrongDay = mine.includes('date') ? noSuchDay(plan.date) : null;
  if (wrongDay) return { kind: 'refusal', refusal: wrongDay };
  const changed = Object.fromEntries(mine.map((field) => [field, plan[field]]));
  return happened<Event>({ type: 'conference/planChanged', plan: { ...present, ...changed } });
}

function open(state: ConferenceState, context: Context): Decision<Event> {
  if (state.phase.kind === 'draft') return refused('conference/notReady');
  if (state.phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (state.phase.kind !== 'ready') return refused('conference/alreadyOpened');
  if (state.agenda.order.length === 0) return refused('conference/noAgenda');
  return happened<Event>(...closeTests(state), { type: 'conference/opened', at: context.at });
}

function closeTests(state: ConferenceState): Event[] {
  // The keys of a record by site are ids of sites.
  return (Object.keys(state.floor.testSites) as SiteId[]).map((siteId) => ({ type: 'floor/testClosed', siteId }));
}

function startBreak(state: ConferenceState, plannedMs: number | null, context: Context): Decision<Event> {
  if (state.phase.kind !== 'running') return refused('conference/notRunning');
  return happened<Event>(...holdVideo(state, context.at), ...pauseClocks(state, context.at, 'break'), {
    type: 'conference/breakStarted',
    at: context.at,
    plannedMs,
  });
}

/** Stops the clocks of the running speech and the current item as of an instant. */
function pauseClocks(state: ConferenceState, asOf: Instant, cause: 'break' | 'drop'): Event[] {
  const speech = currentSpeech(state);
  const { currentItemId } = state.agenda;
  const events: Event[] = [];
  if (speech?.state.kind === 'running') {
    events.push({ type: 'floor/paused', speechId: speech.speechId, asOf, cause });
  }
  // After a break nobody speaks on before the chair says so, whatever the line did meanwhile.
  if (cause === 'break' && speech?.state.kind === 'paused' && speech.state.cause === 'drop') {
    events.push({ type: 'floor/paused', speechId: speech.speechId, asOf: speech.state.at, cause });
  }
  if (currentItemId !== null) events.push({ type: 'agenda/itemPaused', itemId: currentItemId, asOf });
  return events;
}

function endBreak(state: ConferenceState, context: Context): Decision<Event> {
  if (state.phase.kind !== 'break') return refused('conference/notBreak');
  return happened<Event>({ type: 'conference/breakEnded', at: context.at }, ...resumeItem(state, context.at));
}

function resumeItem(state: ConferenceState, at: Instant): Event[] {
  const { currentItemId } = state.agenda;
  return currentItemId === null ? [] : [{ type: 'agenda/itemResumed', itemId: currentItemId, at }];
}

function close(state: ConferenceState, context: Context): Decision<Event> {
  const { phase, agenda, floor, stage } = state;
  if (phase.kind === 'closed') return refused('conference/alreadyClosed');
  if (phase.kind !== 'running' && phase.kind !== 'break') return refused('conference/notRunning');
  const events: Event[] = [...leaveItem(state, context)];
  if (floor.listOpen && !events.some((event) => event.type === 'floor/listClosed')) {
    events.push({ type: 'floor/listClosed' });
  }
  const shown = stage.source.kind === 'share' ? stage.source.deviceId : null;
  for (const share of stage.offeredShares) {
    if (share.deviceId !== shown) events.push({ type: 'stage/shareWithdrawn', deviceId: share.deviceId });
  }
  events.push(...holdVideo(state, context.at));
  if (stage.source.kind === 'slides') events.push({ type: 'stage/speakerShown' });
  if (agenda.currentItemId !== null) {
    events.push({ type: 'agenda/itemFinished', itemId: agenda.currentItemId, at: context.at });
  }
  for (const item of orderedItems(agenda)) {
    if (item.state === 'pending') events.push({ type: 'agenda/itemNotHeld', itemId: item.itemId });
  }
  return happened<Event>(...events, ...closeTests(state), ...pinFigures(context), {
    type: 'conference/closed',
    at: context.at,
  });
}

/** What is corrected after the closing is not what was dealt with in the conference. */
function pinFigures({ facts }: Context): Event[] {
  return (facts?.figurePins ?? []).map((pin) => ({ type: 'stage/figuresPinned', ...pin }));
}

function reopen(state: ConferenceState, reason: string, context: Context): Decision<Event> {
  if (state.phase.kind !== 'closed') return refused('conference/notClosed');
  const restored: Event[] = orderedItems(state.agenda)
    .filter((item) => item.state === 'notHeld')
    .map((item) => ({ type: 'agenda/itemRestored', itemId: item.itemId }));
  return happened<Event>({ type: 'conference/reopened', at: context.at, reason }, ...restored);
}

/** The server was away: clocks stop as of its last sign of life, every device is gone until it comes back. */
function recordInterruption(state: ConferenceState, lastSignAt: Instant, context: Context): Decision<Event> {
  const { phase, stage } = state;
  const from = earlier(lastSignAt, context.at);
  if (phase.kind === 'draft' || phase.kind === 'closed') return refused('conference/notRunning');
  const events: Event[] = [{ type: 'roster/allDevicesLost', asOf: from }];
  for (const share of stage.offeredShares) events.push({ type: 'stage/shareWithdrawn', deviceId: share.deviceId });
  events.push(...holdVideo(state, from));
  if (phase.kind === 'ready') return happened<Event>(...events);
  if (phase.kind === 'running') events.push(...pauseClocks(state, from, 'drop'));
  events.push({ type: 'conference/interrupted', from, to: context.at });
  if (phase.kind === 'running') events.push(...resumeItem(state, context.at));
  return happened<Event>(...events);
}
