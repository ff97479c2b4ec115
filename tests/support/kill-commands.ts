import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech, waitingRequests } from '#shared/conference/index.ts';
import type { RequestFields, Speech } from '#shared/floor/index.ts';
import type { ItemId, SiteId } from '#shared/kernel/index.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What somebody knows as they press something. */
export type Moment = {
  readonly state: ConferenceState;
  readonly random: SeededRandom;
  /** A text of its own, by which the effect of this very command is found in the log. */
  readonly mark: string;
};

/** The next thing that somebody does; null when there is nothing to do. */
export type Habit = (moment: Moment) => PersonCommand | null;

type Choice = readonly [weight: number, command: () => PersonCommand | null | undefined];

/** More items than this are renamed instead of added to. */
const MOST_ITEMS = 30;

/** The chair: gives the floor, stops and ends it, walks through the agenda. */
export const chairHabit: Habit = (moment) => {
  const { state, random } = moment;
  if (state.phase.kind === 'break') return { type: 'conference/endBreak' };
  if (!state.floor.listOpen && random.chance(50)) return { type: 'floor/openList' };
  const speech = currentSpeech(state);
  return choose(random, [
    ...(speech ? duringSpeech(moment, speech) : betweenSpeeches(moment)),
    [1, () => startItem(moment)],
    [0.5, () => ({ type: 'conference/startBreak', plannedMs: null })],
  ]);
};

/** The secretary: keeps the list, the agenda and the attendance. */
export const secretaryHabit: Habit = (moment) => {
  const { state, random } = moment;
  const waiting = random.pick(waitingRequests(state));
  const gone = random.pick(
    Object.values(state.floor.requestById).filter(({ state: { kind } }) => kind === 'withdrawn'),
  );
  return choose(random, [
    [2, () => (state.agenda.order.length < MOST_ITEMS ? addItem(moment) : renameItem(moment))],
    [1, () => renameItem(moment)],
    [1, () => moveItem(moment)],
    [2, () => request(moment, state.roster.hubSiteId)],
    [1, () => waiting && { type: 'floor/moveRequest', requestId: waiting.requestId, beforeRequestId: null }],
    [1, () => waiting && { type: 'floor/decline', requestId: waiting.requestId, reason: moment.mark }],
    [1, () => gone && { type: 'floor/restoreRequest', requestId: gone.requestId }],
    [1, () => addDelegate(moment, state.roster.hubSiteId)],
  ]);
};

/** A site: asks to speak, reports who is there, mutes itself, ends its own speech. */
export function siteHabit(siteId: SiteId): Habit {
  return (moment) => {
    const { state, random } = moment;
    const own = random.pick(waitingRequests(state).filter((waiting) => waiting.siteId === siteId));
    const speech = currentSpeech(state);
    const isMuted = state.roster.mutedSites[siteId] === true;
    return choose(random, [
      [4, () => request(moment, siteId)],
      [2, () => addDelegate(moment, siteId)],
      [1, () => own && { type: 'floor/withdraw', requestId: own.requestId }],
      [1, () => ({ type: 'roster/reportAttendance', siteId, unnamedCount: random.between(0, 40) })],
      [1, () => ({ type: isMuted ? 'roster/unmuteSite' : 'roster/muteSite', siteId })],
      [1, () => (speech?.siteId === siteId ? { type: 'floor/end', speechId: speech.speechId } : null)],
    ]);
  };
}

function duringSpeech(moment: Moment, { speechId, state }: Speech): Choice[] {
  const { random } = moment;
  const isPaused = state.kind === 'paused';
  return [
    [isPaused ? 6 : 3, () => ({ type: isPaused ? 'floor/resume' : 'floor/pause', speechId })],
    [2, () => ({ type: 'floor/changeAllotted', speechId, deltaMs: random.between(1, 5) * 60_000 })],
    [1, () => ({ type: 'floor/end', speechId })],
    [1, () => ({ type: 'floor/takeBack', speechId })],
    [1, () => give(moment, speechId)],
    [1, () => openSite(moment, speechId)],
  ];
}

function betweenSpeeches(moment: Moment): Choice[] {
  const { state } = moment;
  const last = state.floor.speechOrder.at(-1);
  return [
    [6, () => give(moment, null)],
    [3, () => call(moment)],
    [1, () => (last === undefined ? null : { type: 'floor/undoEnd', speechId: last })],
  ];
}

/** Turns through the choices at random until one gives a command. */
function choose(random: SeededRandom, choices: readonly Choice[]): PersonCommand | null {
  const left = [...choices];
  while (left.length > 0) {
    let at = random.next() * left.reduce((sum, [weight]) => sum + weight, 0);
    const index = left.findIndex(([weight]) => {
      at -= weight;
      return at < 0;
    });
    const [chosen] = left.splice(Math.max(0, index), 1);
    const command = chosen?.[1]();
    if (command) return command;
  }
  return null;
}

function give({ state, random }: Moment, endsSpeechId: Speech['speechId'] | null): PersonCommand | null {
  const waiting = random.pick(waitingRequests(state));
  return waiting ? { type: 'floor/give', requestId: waiting.requestId, allottedMs: null, endsSpeechId } : null;
}

function call({ state, random, mark }: Moment): PersonCommand | null {
  const siteId = anySite(state, random);
  if (!siteId) return null;
  const speaker = { name: '', title: 'Đại diện đơn vị', unit: 'Đơn vị được gọi', delegateId: null };
  return {
    type: 'floor/call',
    siteId,
    speaker,
    requestType: 'question',
    topic: mark,
    allottedMs: null,
    endsSpeechId: null,
  };
}

function openSite({ state, random }: Moment, speechId: Speech['speechId']): PersonCommand | null {
  const siteId = anySite(state, random);
  return siteId ? { type: 'floor/openSite', speechId, siteId, purpose: 'answer' } : null;
}

function request({ random, mark }: Moment, siteId: SiteId): PersonCommand {
  const fields: RequestFields = {
    siteId,
    // A handful of people, who wait once each.
    speaker: { name: `Người ${random.between(1, 5)}`, title: 'Kiểm sát viên', unit: 'Đơn vị', delegateId: null },
    requestType: 'discussion',
    topic: mark,
    itemId: null,
    preRegistered: false,
  };
  return { type: 'floor/request', request: fields };
}

function addDelegate({ mark }: Moment, siteId: SiteId): PersonCommand {
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const delegate = { name: mark, title: 'Kiểm sát viên', organisation: null, standing: 'member', attendance } as const;
  return { type: 'roster/addDelegate', siteId, delegate };
}

function startItem({ state, random }: Moment): PersonCommand | null {
  const itemId = anyItem(state, random);
  return itemId ? { type: 'agenda/startItem', itemId } : null;
}

function addItem({ random, mark }: Moment): PersonCommand {
  const kind = random.pick(['discussion', 'answers', 'report'] as const) ?? 'report';
  const item = { kind, title: mark, plannedMs: random.between(1, 20) * 60_000, presenter: null };
  return { type: 'agenda/addItem', item, beforeItemId: null };
}

function renameItem({ state, random, mark }: Moment): PersonCommand | null {
  const itemId = anyItem(state, random);
  return itemId ? { type: 'agenda/renameItem', itemId, title: mark } : null;
}

function moveItem({ state, random }: Moment): PersonCommand | null {
  const itemId = anyItem(state, random);
  const beforeItemId = anyItem(state, random);
  return itemId && beforeItemId ? { type: 'agenda/moveItem', itemId, beforeItemId } : null;
}

function anyItem({ agenda }: ConferenceState, random: SeededRandom): ItemId | undefined {
  return random.pick(agenda.order);
}

function anySite({ roster }: ConferenceState, random: SeededRandom): SiteId | undefined {
  return random.pick(Object.values(roster.siteById))?.siteId;
}
