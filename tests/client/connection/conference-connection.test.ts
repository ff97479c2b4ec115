import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConferenceConnection } from '#client/connection/conference-connection.ts';
import { ServerClock } from '#client/connection/server-clock.ts';
import { createConnectionStore } from '#client/stores/connection-store.ts';
import { createLiveStore } from '#client/stores/live-store.ts';
import { createReplicaStore } from '#client/stores/replica-store.ts';
import type { CommandId, ConferenceId, DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { Envelope, HelloAnswer, Standing } from '#shared/protocol/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import { at, chair, id, Scenario, site } from '#tests/support/scenario.ts';
import { FakeWire, settled } from './fake-wire.ts';

const standing: Standing = {
  actor: chair,
  roles: ['chair'],
  siteId: site.hub,
  deviceId: id<DeviceId>('may-vien-truong'),
  view: 'chair',
};

function setUp() {
  const wire = new FakeWire();
  const stores = { connection: createConnectionStore(), replica: createReplicaStore(), live: createLiveStore() };
  const heard: unknown[] = [];
  const lines: boolean[] = [];
  const signedIn = { answer: true as boolean | null };
  const passed = { ms: 0 };
  let ids = 0;
  const connection = new ConferenceConnection({
    conferenceId: id<ConferenceId>('hoi-nghi'),
    pageId: 'trang-1',
    ...stores,
    clock: new ServerClock({ monotonic: () => passed.ms, wall: () => 1_000 }),
    openWire: wire.open,
    drawCommandId: () => {
      ids += 1;
      return id<CommandId>(`lenh-${ids}`);
    },
    isSignedIn: async () => signedIn.answer,
    onMedia: (message) => heard.push(message),
    onLine: (isUp) => lines.push(isUp),
  });
  const state = () => stores.connection.getState().state;
  const version = () => stores.replica.getState().picture?.state.version;
  return { wire, ...stores, connection, state, version, heard, lines, signedIn, passed };
}

type Parts = ReturnType<typeof setUp>;

function welcome(catchUp: Extract<HelloAnswer, { ok: true }>['catchUp']): HelloAnswer {
  return { ok: true, standing, serverNow: at(0), readOnly: false, catchUp };
}

function snapshotOf(story: Scenario): HelloAnswer {
  return welcome({ kind: 'snapshot', state: story.state });
}

function envelope(story: Scenario, from: number, to = story.state.version): Envelope {
  const events = story.log.filter((numbered) => numbered.version > from && numbered.version <= to);
  return { from, to, serverNow: at(0), events };
}

async function join(parts: Parts, story: Scenario): Promise<void> {
  parts.connection.open();
  await parts.wire.connect();
  parts.wire.next('hello').answer(snapshotOf(story));
  await settled();
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('coming in', () => {
  it('says hello with nothing, takes the picture and is joined', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    parts.connection.open();
    expect(parts.state()).toEqual({ kind: 'connecting' });
    await parts.wire.connect();
    const hello = parts.wire.next('hello');
    expect(hello.body).toEqual({
      protocol: PROTOCOL_VERSION,
      conferenceId: 'hoi-nghi',
      pageId: 'trang-1',
      since: null,
    });
    hello.answer(snapshotOf(story));
    await settled();
    expect(parts.state()).toEqual({ kind: 'joined' });
    expect(parts.version()).toBe(story.state.version);
    expect(parts.lines).toEqual([true]);
  });

  it('folds envelopes in their order, and knows the version of those that it sees nothing of', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    await join(parts, story);
    const before = story.state.version;
    story.enters(site.dongSon);
    await parts.wire.say({ type: 'envelope', body: envelope(story, before) });
    expect(parts.replica.getState().picture?.state).toEqual(story.state);
    const to = story.state.version + 3;
    await parts.wire.say({ type: 'envelope', body: { from: story.state.version, to, serverNow: at(0), events: [] } });
    expect(parts.version()).toBe(to);
  });

  it('ignores what it knows already', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    await join(parts, story);
    const before = parts.replica.getState().picture;
    await parts.wire.say({ type: 'envelope', body: envelope(story, 0) });
    expect(parts.replica.getState().picture).toBe(before);
    expect(parts.wire.count('hello')).toBe(0);
  });

  it('asks anew from the last version when something is missing', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    await join(parts, story);
    const known = story.state.version;
    story.enters(site.dongSon);
    const missed = story.state.version;
    story.enters(site.haTrung);
    await parts.wire.say({ type: 'envelope', body: envelope(story, missed) });
    expect(parts.version()).toBe(known);
    const hello = parts.wire.next('hello');
    expect(hello.body).toMatchObject({ since: { version: known, view: 'chair' } });
    hello.answer(welcome({ kind: 'events', ...envelope(story, known) }));
    await settled();
    expect(parts.replica.getState().picture?.state).toEqual(story.state);
    expect(parts.lines).toEqual([true, true]);
  });

  it('starts afresh when the server is behind what it knows', async () => {
    const parts = setUp();
    const story = Scenario.seated();
    await join(parts, story);
    await parts.wire.cut();
    await vi.advanceTimersByTimeAsync(1_000);
    await parts.wire.connect();
    parts.wire.next('hello').answer(welcome({ kind: 'events', from: 1, to: 1, events: [] }));
    await settled();
    const second = parts.wire.next('hello');
    expect(second.body).toMatchObject({ since: null });
    const older = Scenario.created();
    second.answer(snapshotOf(older));
    await settled();
    expect(parts.version()).toBe(older.state.version);
    expect(parts.state()).toEqual({ kind: 'joined' });
  });

  it('takes a new picture with a new role', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    await join(parts, story);
    const other: Standing = { ...standing, roles: ['observer'], view: 'observer' };
    await parts.wire.say({ type: 'snapshot', body: { standing: other, serverNow: at(0), state: story.state } });
    expect(parts.replica.getState().picture?.standing).toEqual(other);
  });
});

describe('a cut', () => {
  it('counts from the last sign of the server, not from when it was noticed', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    parts.passed.ms = 7_000;
    parts.wire.sign();
    parts.passed.ms = 9_800;
    await parts.wire.cut();
    parts.wire.sign();
    expect(parts.state()).toEqual({ kind: 'offline', since: at(7_000) });
  });

  it('keeps the picture, says since when, and comes back with the last version', async () => {
    const parts = setUp();
    const story = Scenario.ready();
    await join(parts, story);
    const picture = parts.replica.getState().picture;
    await parts.wire.cut();
    expect(parts.state()).toEqual({ kind: 'offline', since: at(0) });
    expect(parts.replica.getState().picture).toBe(picture);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts.wire.dials).toBe(2);
    await parts.wire.connect();
    const hello = parts.wire.next('hello');
    expect(hello.body).toMatchObject({ since: { version: story.state.version, view: 'chair' } });
    story.enters(site.dongSon);
    const { version } = picture?.state ?? { version: 0 };
    hello.answer(welcome({ kind: 'events', ...envelope(story, version) }));
    await settled();
    expect(parts.state()).toEqual({ kind: 'joined' });
    expect(parts.version()).toBe(story.state.version);
  });

  it('keeps trying, and still says when it began', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await parts.wire.cut();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(parts.wire.dials).toBe(6);
    expect(parts.state()).toEqual({ kind: 'offline', since: at(0) });
  });

  it('dials at once when the computer says that its line is back', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    await parts.wire.cut();
    parts.connection.lineChanged();
    expect(parts.wire.dials).toBe(2);
  });

  it('lets an attempt go on that has just begun: one change is often told twice', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    await parts.wire.cut();
    parts.connection.lineChanged();
    parts.connection.lineChanged();
    expect(parts.wire.dials).toBe(2);
  });

  it('finds out at a change of line that nobody answers any more', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    parts.connection.lineChanged();
    expect(parts.wire.count('time')).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts.state().kind).toBe('offline');
  });

  it('forgets the figures of the moment', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    const siteId: SiteId = site.dongSon;
    await parts.wire.say({ type: 'levels', body: { levels: [{ siteId, level: 0.5 }] } });
    expect(parts.live.getState().levelBySite).toEqual({ [siteId]: 0.5 });
    await parts.wire.cut();
    expect(parts.live.getState().levelBySite).toEqual({});
  });

  it('notices that it was signed out meanwhile', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    parts.signedIn.answer = false;
    await parts.wire.cut();
    await vi.advanceTimersByTimeAsync(1_000);
    await parts.wire.cut();
    expect(parts.state()).toEqual({ kind: 'signedOut', reason: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(parts.wire.dials).toBe(2);
  });

  it('does not take an unreachable server for a sign-out', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    parts.signedIn.answer = null;
    await parts.wire.cut();
    await vi.advanceTimersByTimeAsync(1_000);
    await parts.wire.cut();
    expect(parts.state().kind).toBe('offline');
  });
});

describe('commands', () => {
  const open = { type: 'conference/open' } as const;

  it('are not sent while the server is away', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    await parts.wire.cut();
    const outcome = await parts.connection.run(open);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'connection/away' } });
    await vi.advanceTimersByTimeAsync(1_000);
    await parts.wire.connect();
    expect(parts.wire.count('command')).toBe(0);
  });

  it('are done when the picture shows them', async () => {
    const parts = setUp();
    const story = Scenario.seated();
    await join(parts, story);
    const outcome = vi.fn();
    void parts.connection.run(open).then(outcome);
    const before = story.state.version;
    story.when(chair, open);
    parts.wire.next('command').answer({ ok: true, version: story.state.version });
    await settled();
    expect(outcome).not.toHaveBeenCalled();
    await parts.wire.say({ type: 'envelope', body: envelope(story, before) });
    expect(outcome).toHaveBeenCalledWith({ ok: true, value: story.state.version });
  });

  it('are done at once when the envelope came before the acknowledgement', async () => {
    const parts = setUp();
    const story = Scenario.seated();
    await join(parts, story);
    const outcome = parts.connection.run(open);
    const before = story.state.version;
    story.when(chair, open);
    await parts.wire.say({ type: 'envelope', body: envelope(story, before) });
    parts.wire.next('command').answer({ ok: true, version: story.state.version });
    await expect(outcome).resolves.toEqual({ ok: true, value: story.state.version });
  });

  it('say in both languages why they were refused', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    const outcome = parts.connection.run(open);
    parts.wire.next('command').answer({ ok: false, refusal: { code: 'conference/noAgenda' } });
    await expect(outcome).resolves.toMatchObject({ ok: false, reason: { code: 'conference/noAgenda' } });
  });

  it('that a cut left without an answer are sent again under the same id, in their order', async () => {
    const parts = setUp();
    const story = Scenario.seated();
    await join(parts, story);
    const outcome = parts.connection.run(open);
    void parts.connection.run({ type: 'floor/openList' });
    const first = parts.wire.next('command').body;
    const second = parts.wire.next('command').body;
    await parts.wire.cut();
    await vi.advanceTimersByTimeAsync(1_000);
    await parts.wire.connect();
    expect(parts.wire.count('command')).toBe(0);
    const before = story.state.version;
    story.when(chair, open);
    parts.wire.next('hello').answer(welcome({ kind: 'events', ...envelope(story, before) }));
    await settled();
    const again = parts.wire.next('command');
    expect(again.body).toEqual(first);
    expect(parts.wire.next('command').body).toEqual(second);
    again.answer({ ok: true, version: before + 1 });
    await expect(outcome).resolves.toEqual({ ok: true, value: before + 1 });
  });

  it('are answered when the server ends the line for good', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    const outcome = parts.connection.run(open);
    await parts.wire.say({ type: 'farewell', body: { refusal: { code: 'protocol/signedOut' } } });
    await expect(outcome).resolves.toMatchObject({ ok: false });
  });
});

describe('being turned away', () => {
  it('an old page has to be loaded again', async () => {
    const parts = setUp();
    parts.connection.open();
    await parts.wire.connect();
    parts.wire.next('hello').answer({ ok: false, refusal: { code: 'protocol/version' } });
    await settled();
    expect(parts.state()).toEqual({ kind: 'outdated' });
  });

  it('a farewell is shown and nothing is tried again', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    await parts.wire.say({ type: 'farewell', body: { refusal: { code: 'roster/deviceRemoved' } } });
    expect(parts.state()).toMatchObject({ kind: 'refused', reason: { code: 'roster/deviceRemoved' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(parts.wire.dials).toBe(1);
    expect(parts.lines.at(-1)).toBe(false);
  });

  it('asks again by itself where the reason may pass', async () => {
    const parts = setUp();
    parts.connection.open();
    await parts.wire.connect();
    parts.wire.next('hello').answer({ ok: false, refusal: { code: 'protocol/screensFull', params: { count: 5 } } });
    await settled();
    expect(parts.state()).toMatchObject({ kind: 'refused' });
    await vi.advanceTimersByTimeAsync(3_000);
    await parts.wire.connect();
    parts.wire.next('hello').answer(snapshotOf(Scenario.ready()));
    await settled();
    expect(parts.state()).toEqual({ kind: 'joined' });
  });

  it('a closed connection does nothing more', async () => {
    const parts = setUp();
    await join(parts, Scenario.ready());
    parts.connection.close();
    parts.connection.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(parts.wire.dials).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
