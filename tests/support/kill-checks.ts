import { expect } from 'vitest';
import type { ConferenceState, NumberedEvent } from '#shared/conference/index.ts';
import { currentSpeech, evolve, waitingRequests } from '#shared/conference/index.ts';
import { speechClock } from '#shared/floor/index.ts';
import { type Instant, instant, SECOND_MS, spentMs } from '#shared/kernel/index.ts';
import type { KillHall } from './kill-hall.ts';
import { type Asked, isIn, type Load, marksIn } from './kill-load.ts';
import { expectSound, readStoredLog } from './stored-log.ts';
import { TestClient } from './test-client.ts';

/** The last heartbeat is at most a second old, and its timer may be late on a busy machine. */
const MOST_LOST_MS = SECOND_MS + 250;
/** Two clocks of one machine, read one after the other. */
const CLOCKS_DIFFER_MS = 50;
/** Answers to so many of the latest commands of a player are asked for again: a socket has a limit. */
const ASKED_AGAIN = 40;

/** When the server was killed, and how often it was started until it served again. */
export type Kill = { readonly at: number; readonly starts: number };

/** Looks, after each restart, whether all is as it was. Made before the first kill; remembers what it saw of the log. */
export class KillChecks {
  readonly #hall: KillHall;
  readonly #load: Load;
  readonly #events: NumberedEvent[] = [];
  #state: ConferenceState | null = null;
  #settled = 0;
  /** How often a clock was running when the server was killed. */
  runningClocks = 0;

  constructor(hall: KillHall, load: Load) {
    this.#hall = hall;
    this.#load = load;
    this.#take(this.#read());
  }

  /** All that has to hold once the server is back. */
  async afterRestart(kill: Kill): Promise<void> {
    await this.clientsAreBack();
    this.#expectAsAtTheKill(kill);
    await this.#settle();
    for (const client of this.#hall.clients) await expectSamePicture(client);
    this.#expectOnceEach();
  }

  /** Waits until everybody has said hello again, and gives how: by the events since, never by a new picture. */
  async clientsAreBack(): Promise<void> {
    for (const client of this.#hall.clients) {
      await client.until(() => isIn(client));
      const pictures = client.all('hello').filter(({ answer }) => answer.ok && answer.catchUp.kind === 'snapshot');
      expect(pictures).toHaveLength(1);
      expect(client.all('snapshot')).toEqual([]);
    }
  }

  /** The whole log at the end: sound, and it holds what was acknowledged and nothing else. */
  finish(): void {
    const { conferenceId, installation } = this.#hall;
    const { events, commands } = readStoredLog(installation.databasePath, conferenceId);
    const state = expectSound(events);
    for (const speech of Object.values(state.floor.speechById)) {
      for (const { from, to } of speech.spans) expect(to ?? from).toBeGreaterThanOrEqual(from);
    }
    const asked = this.#load.asked.filter(({ answer }) => answer?.ok).map(({ commandId }) => commandId);
    const stored = commands.map(({ commandId }) => commandId).filter((id) => marksIn(id).length > 0);
    expect(stored.toSorted()).toEqual([...asked].toSorted());
  }

  /** Reads on in the log up to the interruption and compares before with after. */
  #expectAsAtTheKill({ at, starts }: Kill): void {
    const fresh = this.#read();
    const beganAt = fresh.findIndex(({ event }) => event.type === 'roster/allDevicesLost');
    const endedAt = fresh.findIndex(({ event }) => event.type === 'conference/interrupted');
    expect(beganAt).toBeGreaterThanOrEqual(0);
    expect(endedAt).toBeGreaterThan(beganAt);
    const before = foldOn(this.#state, fresh.slice(0, beganAt));
    const after = foldOn(before, fresh.slice(beganAt, endedAt + 1));
    expectAcknowledgedIn(before, this.#load.asked.slice(this.#settled));
    expectSameFloor({ before, after, killedAt: instant(at) });
    expectInterruption({ before, after, killedAt: instant(at) });
    const interruptions = fresh.filter(({ event }) => event.type === 'conference/interrupted').length;
    expect(interruptions).toBeGreaterThanOrEqual(1);
    expect(interruptions).toBeLessThanOrEqual(starts);
    if (currentSpeech(before)?.state.kind === 'running') this.runningClocks += 1;
    this.#take(fresh);
  }

  /** What was answered gets the same answer again; what was not is asked again, twice, and acts once. */
  async #settle(): Promise<void> {
    const round = this.#load.asked.slice(this.#settled);
    this.#settled = this.#load.asked.length;
    for (const { client } of this.#hall.players) {
      const own = round.filter(({ by }) => by.client === client);
      for (const asked of own.filter(({ answer }) => answer === null)) asked.answer = await this.#load.askAgain(asked);
      const accepted = own.filter(({ answer }) => answer?.ok).slice(-ASKED_AGAIN);
      for (const asked of accepted) expect(await this.#load.askAgain(asked)).toEqual(asked.answer);
    }
  }

  #expectOnceEach(): void {
    this.#take(this.#read());
    const { conferenceId, installation } = this.#hall;
    const { commands } = readStoredLog(installation.databasePath, conferenceId, this.#events.length);
    const storedById = new Map(commands.map((command) => [command.commandId, command]));
    const effects = countEffects(this.#events);
    const versions = new Set<number>();
    for (const { commandId, command, answer } of this.#load.asked) {
      const stored = storedById.get(commandId);
      expect({ commandId, version: stored?.version }).toEqual({
        commandId,
        version: answer?.ok ? answer.version : undefined,
      });
      if (hasMark(command, commandId))
        expect([commandId, effects.get(commandId) ?? 0]).toEqual([commandId, answer?.ok ? 1 : 0]);
      if (!stored) continue;
      expect([commandId, versions.has(stored.version)]).toEqual([commandId, false]);
      versions.add(stored.version);
    }
  }

  #read(): readonly NumberedEvent[] {
    const { conferenceId, installation } = this.#hall;
    return readStoredLog(installation.databasePath, conferenceId, this.#events.length).events;
  }

  #take(fresh: readonly NumberedEvent[]): void {
    this.#events.push(...fresh);
    if (fresh.length > 0) this.#state = foldOn(this.#state, fresh);
  }
}

/** Its picture is the one that a newcomer gets, at the same version. */
export async function expectSamePicture(client: TestClient): Promise<void> {
  const fresh = await TestClient.join({ ...client.options, reconnects: false });
  try {
    while (client.version !== fresh.version) {
      await client.until(() => client.version >= fresh.version);
      await fresh.until(() => fresh.version >= client.version);
    }
    expect(client.state).toEqual(fresh.state);
    expect(client.standing).toEqual(fresh.standing);
  } finally {
    fresh.close();
  }
}

function foldOn(state: ConferenceState | null, events: readonly NumberedEvent[]): ConferenceState {
  const folded = events.reduce<ConferenceState | null>(evolve, state);
  if (!folded) throw new Error('the log is empty');
  return folded;
}

function expectAcknowledgedIn(before: ConferenceState, asked: readonly Asked[]): void {
  const versions = asked.map(({ answer }) => (answer?.ok ? answer.version : 0));
  expect(before.version).toBeGreaterThanOrEqual(Math.max(0, ...versions));
}

type Around = { readonly before: ConferenceState; readonly after: ConferenceState; readonly killedAt: Instant };

function expectSameFloor({ before, after, killedAt }: Around): void {
  expect(waitingRequests(after)).toEqual(waitingRequests(before));
  expect(after.floor.requestById).toEqual(before.floor.requestById);
  expect(after.floor.speechOrder).toEqual(before.floor.speechOrder);
  expect(after.floor.currentSpeechId).toEqual(before.floor.currentSpeechId);
  expect(after.agenda.order).toEqual(before.agenda.order);
  expect(after.agenda.currentItemId).toEqual(before.agenda.currentItemId);
  const current = currentSpeech(before);
  for (const speech of Object.values(after.floor.speechById)) {
    const earlier = before.floor.speechById[speech.speechId];
    if (speech.speechId !== current?.speechId || current.state.kind !== 'running') expect(speech).toEqual(earlier);
    else {
      expect(speech.state).toMatchObject({ kind: 'paused', cause: 'drop' });
      const spent = speechClock(speech, instant(killedAt + 60_000)).spentMs;
      expectAlmost(spent, speechClock(current, killedAt).spentMs);
    }
  }
  const later = instant(killedAt + 60_000);
  for (const item of Object.values(after.agenda.itemById)) {
    const spans = before.agenda.itemById[item.itemId]?.spans ?? [];
    expectAlmost(spentMs(item.spans, later), spentMs(spans, killedAt));
  }
}

/** Time spent as it was, less what nobody could know of any more. */
function expectAlmost(after: number, before: number): void {
  expect(before - after).toBeGreaterThanOrEqual(-CLOCKS_DIFFER_MS);
  expect(before - after).toBeLessThanOrEqual(MOST_LOST_MS);
}

function expectInterruption({ before, after, killedAt }: Around): void {
  expect(after.interruptions).toHaveLength(before.interruptions.length + 1);
  const { from, to } = after.interruptions.at(-1) ?? { from: 0, to: 0 };
  expect(killedAt - from).toBeGreaterThanOrEqual(-CLOCKS_DIFFER_MS);
  expect(killedAt - from).toBeLessThanOrEqual(MOST_LOST_MS);
  expect(to).toBeGreaterThanOrEqual(from);
}

function hasMark(command: Asked['command'], mark: string): boolean {
  return command.type !== 'floor/decline' && JSON.stringify(command).includes(mark);
}

/** How often each mark was brought into the log; texts that are carried on are not counted again. */
function countEffects(events: readonly NumberedEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { event } of events) {
    for (const mark of marksIn(markedText(event))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

function markedText(event: NumberedEvent['event']): string {
  switch (event.type) {
    case 'floor/requested':
      return event.request.topic;
    case 'floor/given':
      return event.speech.requestId === null ? event.speech.topic : '';
    case 'agenda/itemAdded':
      return event.item.title;
    case 'agenda/itemRenamed':
      return event.title;
    case 'roster/delegateAdded':
      return event.delegate.name;
    default:
      return '';
  }
}
