import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { orderedItems } from '#shared/agenda/index.ts';
import {
  type ConferenceState,
  decide,
  EVENT_SCHEMA_VERSION,
  evolve,
  fold,
  heardSites,
  liftBody,
  type NumberedEvent,
  personCommandSchema,
  projectEvent,
  projectState,
  systemCommandSchema,
  type View,
} from '#shared/conference/index.ts';
import { MAX_WAITING_PER_SITE, opinionCounts, speechClock, waitingInOrder } from '#shared/floor/index.ts';
import { type Instant, instant, spentMs } from '#shared/kernel/index.ts';
import { actOf, commandSamples, type History, histories } from '#tests/support/arbitraries.ts';
import { id, Scenario, site, system } from '#tests/support/scenario.ts';

const long = process.env['DIEM_CAU_LONG'] === '1';
const numRuns = long ? 5_000 : 120;
const length = long ? 300 : 140;
vi.setConfig({ testTimeout: long ? 900_000 : 60_000 });

const views: readonly View[] = [
  { name: 'preside', kind: 'preside', siteId: site.hub },
  ...Object.values(site).map((siteId): View => ({ name: `site:${siteId}`, kind: 'site', siteId, seesDeck: false })),
  { name: 'site::deck', kind: 'site', siteId: null, seesDeck: true },
  { name: 'display', kind: 'display', siteId: site.haTrung, chairId: id('vien-truong'), presidingId: null },
  { name: 'led', kind: 'display', siteId: site.hub, chairId: id('pho-vien-truong'), presidingId: id('vien-truong') },
];

type Seen = { readonly before: ConferenceState; readonly after: ConferenceState; readonly scenario: Scenario };

/** Plays a history; `see` is told of every step. Commands that are refused are part of it. */
function play({ from, steps }: History, see: (seen: Seen) => void = () => undefined): Scenario {
  const start = {
    ready: Scenario.seated,
    running: Scenario.running,
    discussing: Scenario.discussing,
    closed: Scenario.closed,
  }[from];
  const scenario = start();
  for (const step of steps) {
    scenario.after(step.waitMs);
    const before = scenario.state;
    const { actor, command } = actOf(step, before, scenario.now);
    scenario.tries(actor, command);
    see({ before, after: scenario.state, scenario });
  }
  return scenario;
}

function property(check: (history: History) => void, { runs = numRuns } = {}): void {
  fc.assert(fc.property(histories(length), check), { numRuns: runs });
}

/** Compares fast; the words of a difference only where there is one. */
function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

function unique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

function checkFloor({ floor }: ConferenceState, now: Instant): void {
  const open = Object.values(floor.speechById).filter((speech) => speech.state.kind !== 'ended');
  expect(open.map((speech) => speech.speechId)).toEqual(floor.currentSpeechId === null ? [] : [floor.currentSpeechId]);
  expect(unique(floor.requestOrder)).toBe(true);
  expect(unique(floor.speechOrder)).toBe(true);
  same(new Set<string>(floor.requestOrder), new Set(Object.keys(floor.requestById)));
  same(new Set<string>(floor.speechOrder), new Set(Object.keys(floor.speechById)));
  for (const speech of Object.values(floor.speechById)) {
    const clock = speechClock(speech, now);
    const hasRunningSpan = speech.spans.some((span) => span.to === null);
    if (clock.spentMs < 0 || clock.remainingMs !== speech.allottedMs - clock.spentMs) expect(clock).toBeNull();
    expect(hasRunningSpan).toBe(speech.state.kind === 'running');
    if (speech.state.kind === 'ended') expect(speech.interjections.every((each) => each.span.to !== null)).toBe(true);
    for (const { from, to } of speech.spans) expect(from).toBeLessThanOrEqual(to ?? now);
  }
}

function checkQueue({ floor }: ConferenceState): void {
  const waiting = waitingInOrder(floor);
  const people = waiting.map(({ siteId, speaker: { unit, title } }) => `${siteId} ${unit} ${title}`);
  const named = waiting.flatMap(({ speaker }) => speaker.delegateId ?? []);
  expect(unique(named)).toBe(true);
  const unnamed = people.filter((_, index) => waiting[index]?.speaker.delegateId === null);
  expect(unique(unnamed)).toBe(true);
  for (const request of Object.values(floor.requestById)) {
    if (request.state.kind !== 'heard') continue;
    expect(floor.speechById[request.state.speechId]?.requestId).toBe(request.requestId);
  }
}

function checkCounts(state: ConferenceState, now: Instant): void {
  const counts = opinionCounts(state, now);
  const opinions = Object.values(state.floor.speechById).filter((speech) => speech.kind !== 'presentation');
  expect(counts.total).toBe(opinions.length);
  expect(counts.spentMs).toBe(opinions.reduce((sum, speech) => sum + spentMs(speech.spans, now), 0));
  for (const by of [counts.byKind, counts.byUnit, counts.byItem]) {
    expect(Object.values(by).reduce((sum, count) => sum + count, 0)).toBe(counts.total);
  }
}

function checkSound(state: ConferenceState): void {
  const { deviceById, soundDeviceBySite } = state.roster;
  for (const [siteId, deviceId] of Object.entries(soundDeviceBySite)) {
    expect(deviceById[deviceId]).toMatchObject({ siteId, abilities: { sound: true } });
  }
  const withSound = Object.values(deviceById).filter((device) => device.abilities.sound);
  same(new Set(withSound.map((device) => device.deviceId)), new Set(Object.values(soundDeviceBySite)));
  expect(withSound.every((device) => device.presence.kind !== 'removed')).toBe(true);
}

function checkHeard(state: ConferenceState): void {
  const heard = heardSites(state);
  expect(heard.length).toBeLessThanOrEqual(4);
  for (const siteId of heard) expect(state.roster.siteById[siteId]).toBeDefined();
  if (state.phase.kind !== 'running' && state.phase.kind !== 'ready') expect(heard).toEqual([]);
}

function checkAgenda(state: ConferenceState, now: Instant): void {
  const { agenda, phase } = state;
  expect(unique(agenda.order)).toBe(true);
  same(new Set<string>(agenda.order), new Set(Object.keys(agenda.itemById)));
  const current = orderedItems(agenda).filter((item) => item.state === 'current');
  expect(current.map((item) => item.itemId)).toEqual(agenda.currentItemId === null ? [] : [agenda.currentItemId]);
  for (const item of orderedItems(agenda)) {
    expect(spentMs(item.spans, now)).toBeGreaterThanOrEqual(0);
    const runs = item.spans.some((span) => span.to === null);
    expect(runs).toBe(item.state === 'current' && phase.kind === 'running');
  }
}

it('FL15 in any history there is one floor or none, and orders are total', () => {
  property((history) => play(history, ({ after, scenario }) => checkFloor(after, scenario.now)) && undefined);
});

it('FL5 in any history a person waits once', () => {
  property((history) => play(history, ({ after }) => checkQueue(after)) && undefined);
});

it('FL6 in any history a site asks at most three times', () => {
  property((history) => {
    play(history, ({ before, after }) => {
      for (const siteId of Object.values(site)) {
        const count = (state: ConferenceState) =>
          waitingInOrder(state.floor).filter((request) => request.siteId === siteId && !request.preRegistered).length;
        // Only a request that returns because its floor was taken back may make a fourth.
        const returned = after.floor.speechOrder.length < before.floor.speechOrder.length;
        if (!returned && count(after) > count(before)) expect(count(after)).toBeLessThanOrEqual(MAX_WAITING_PER_SITE);
      }
    });
  });
});

it('FL31 in any history opinions are counted right', () => {
  property((history) => {
    const scenario = play(history);
    checkCounts(scenario.state, scenario.now);
  });
});

it('RO7 in any history a site has one sound at most, on a device of its own', () => {
  property((history) => play(history, ({ after }) => checkSound(after)) && undefined);
});

it('ME3 in any history four sites are heard at most', () => {
  property((history) => play(history, ({ after }) => checkHeard(after)) && undefined);
});

it('AG2 in any history one item is current, and its clock runs while the conference does', () => {
  property((history) => play(history, ({ after, scenario }) => checkAgenda(after, scenario.now)) && undefined);
});

it('CO13 in any history a decision is the same twice, and a refusal changes nothing', () => {
  property(({ from, steps }) => {
    const scenario = play({ from, steps: steps.slice(0, -1) });
    const step = steps.at(-1);
    if (!step) return;
    const { state } = scenario;
    const kept = structuredClone(state);
    const { actor, command } = actOf(step, state, scenario.now);
    const context = scenario.contextOf(actor);
    const decision = decide(state, command, context);
    same(decide(state, command, context), decision);
    same(state, kept);
  });
});

function stored({ actor, actingAs, event }: NumberedEvent): string {
  return JSON.stringify({ schema: EVENT_SCHEMA_VERSION, actor, actingAs, event });
}

it('PE13 in any history what is stored replays to what was live', () => {
  property((history) => {
    const { log, state } = play(history);
    const read = log.map((numbered) => {
      const { actor, actingAs, event } = liftBody(JSON.parse(stored(numbered)));
      return { ...numbered, actor, actingAs, event };
    });
    same(fold(read), state);
    same(fold(log), state);
  });
});

it('PE12 in any history commands have the form that input has', () => {
  property(
    ({ from, steps }) => {
      const { state, now } = play({ from, steps });
      for (const step of steps) {
        const { actor, command } = actOf(step, state, now);
        const schema = actor.kind === 'system' ? systemCommandSchema : personCommandSchema;
        const parsed = schema.safeParse(command);
        if (!parsed.success) expect(command.type).toBe(parsed.error.message);
      }
    },
    { runs: 20 },
  );
  expect(commandSamples().length).toBe(personCommandSchema.options.length + systemCommandSchema.options.length);
});

/** The pictures of all views, each folded from its own events. */
class Viewers {
  readonly #pictureByView = new Map<View, ConferenceState>();

  constructor(state: ConferenceState) {
    for (const view of views) this.#pictureByView.set(view, projectState(state, view));
  }

  fold(events: readonly NumberedEvent[], after: ConferenceState): void {
    for (const [view, picture] of this.#pictureByView) {
      const seen = events.flatMap((numbered) => projectEvent(numbered, view, after) ?? []);
      this.#pictureByView.set(
        view,
        seen.reduce<ConferenceState>((state, event) => evolve(state, event), picture),
      );
    }
  }

  compare(state: ConferenceState): void {
    for (const [view, picture] of this.#pictureByView) {
      // An event that a view does not see leaves its number out; the envelope tells it.
      same({ ...picture, version: state.version }, projectState(state, view));
    }
  }
}

it('PE11 in any history each view folds to what it shows, from the beginning and from any snapshot', () => {
  fc.assert(
    fc.property(histories(length), fc.nat(1_000), (history, cut) => {
      const { log, state } = play(history);
      const [first] = log;
      if (!first) throw new Error('a log has a first event');
      const middle = 1 + (cut % log.length);
      const fromStart = new Viewers(evolve(null, first));
      const fromMiddle = new Viewers(fold(log.slice(0, middle)) ?? state);
      let live: ConferenceState | null = null;
      for (const [index, numbered] of log.entries()) {
        live = evolve(live, numbered);
        if (index > 0) fromStart.fold([numbered], live);
        if (index >= middle) fromMiddle.fold([numbered], live);
        if (index % 16 === 0) fromStart.compare(live);
      }
      const away = new Viewers(fold(log.slice(0, middle)) ?? state);
      away.fold(log.slice(middle), state);
      for (const viewers of [fromStart, fromMiddle, away]) viewers.compare(state);
    }),
    { numRuns },
  );
});

it('PE13 events in any order, about anything, never stop the fold', () => {
  fc.assert(
    fc.property(histories(length), histories(length), fc.infiniteStream(fc.nat()), (one, other, order) => {
      const { log, state } = play(one);
      const events = [...log, ...play(other).log].slice(1).filter(({ event }) => event.type !== 'conference/created');
      let picture = state;
      for (const [index, pick] of [...order.take(60)].entries()) {
        const numbered = events[pick % events.length];
        if (numbered) picture = evolve(picture, { ...numbered, version: state.version + index });
      }
      expect(unique(picture.floor.requestOrder)).toBe(true);
    }),
    { numRuns: Math.ceil(numRuns / 3) },
  );
});

it('FL30 in any history with lines that come and go, time spent is at most time that passed', () => {
  property((history) => {
    const scenario = play(history);
    scenario.tries(system, { type: 'conference/recordInterruption', from: instant(scenario.now - 5_000) });
    const now = instant(scenario.now + 60_000);
    for (const speech of Object.values(scenario.state.floor.speechById)) {
      const spent = spentMs(speech.spans, now);
      expect(spent).toBeGreaterThanOrEqual(0);
      expect(spent).toBeLessThanOrEqual(now - speech.givenAt);
    }
  });
});
