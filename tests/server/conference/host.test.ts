import { describe, expect, it } from 'vitest';
import type { Host } from '#server/conference/host.ts';
import { Registry } from '#server/conference/registry.ts';
import type { Commit } from '#server/ports/publisher.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import { fold, liftBody } from '#shared/conference/index.ts';
import type { Actor } from '#shared/kernel/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';
import {
  administrator,
  callSite,
  commandId,
  joinDevice,
  personActor,
  registryParts,
  siteActor,
  smallSetup,
} from './small-conference.ts';

const chair = personActor('chair');

function openHall(more: { steps?: string[] } = {}) {
  const parts = registryParts();
  const { steps } = more;
  const options = { ...parts.options, ...(steps && { onStep: (step: string) => steps.push(step) }) };
  const registry = new Registry(options);
  registry.load();
  const made = registry.create({ setup: smallSetup(), actor: administrator });
  if (!made.ok) throw new Error('no conference');
  const host = registry.find(made.conferenceId)?.host;
  if (!host) throw new Error('no host');
  return { ...parts, options, registry, host, conferenceId: made.conferenceId };
}

let asked = 0;
function ask(host: Host, command: PersonCommand, more: { actor?: Actor; id?: string } = {}): CommandAnswer {
  let answer: CommandAnswer | undefined;
  asked += 1;
  const id = commandId(more.id ?? `ask-${asked}`);
  host.ask({ actor: more.actor ?? chair, commandId: id, command }, (given) => {
    answer = given;
  });
  if (!answer) throw new Error('no answer within the turn');
  return answer;
}

function run(host: Host): void {
  expect(ask(host, { type: 'conference/makeReady' })).toMatchObject({ ok: true });
  expect(ask(host, joinDevice('s1'), { actor: siteActor('s1') })).toMatchObject({ ok: true });
  expect(ask(host, { type: 'conference/open' })).toMatchObject({ ok: true });
}

describe('a turn of the host', () => {
  it('commits, acknowledges, publishes and lets media follow, in this order', () => {
    const steps: string[] = [];
    const { host, registry, log, conferenceId } = openHall({ steps });
    registry.publishTo({ committed: ({ to }) => steps.push(`envelope ${to}`), storage: () => steps.push('storage') });
    registry.followedBy({ follow: ({ to }) => steps.push(`follower ${to}`) });
    steps.length = 0;
    host.ask({ actor: chair, commandId: commandId('c1'), command: { type: 'conference/makeReady' } }, () => {
      steps.push(`acknowledged at head ${log.headVersion(conferenceId)}`);
    });
    expect(steps).toEqual([
      'committed',
      'acknowledged at head 2',
      'acknowledged',
      'envelope 2',
      'published',
      'follower 2',
      'media',
    ]);
  });

  it('answers a known id with its version and does nothing', () => {
    const { host, log, conferenceId } = openHall();
    const command: PersonCommand = { type: 'conference/makeReady' };
    expect(ask(host, command, { id: 'same' })).toEqual({ ok: true, version: 2 });
    expect(ask(host, command, { id: 'same' })).toEqual({ ok: true, version: 2 });
    expect(log.headVersion(conferenceId)).toBe(2);
  });

  it('refuses a known id with another body, and knows the id of another actor as another', () => {
    const { host } = openHall();
    ask(host, { type: 'conference/makeReady' }, { id: 'same' });
    const other = ask(host, { type: 'conference/open' }, { id: 'same' });
    expect(other).toEqual({ ok: false, refusal: { code: 'protocol/commandReused' } });
    expect(ask(host, { type: 'conference/open' }, { id: 'same', actor: personActor('secretary') })).toMatchObject({
      ok: true,
    });
  });

  it('knows a body by its content, whatever the order of its keys', () => {
    const { host } = openHall();
    run(host);
    const call = callSite('s1');
    expect(ask(host, call, { id: 'call' })).toMatchObject({ ok: true });
    const reordered = Object.fromEntries(Object.entries(call).reverse()) as PersonCommand; // the same command
    expect(ask(host, reordered, { id: 'call' })).toMatchObject({ ok: true });
  });

  it('does not remember refusals', () => {
    const { host } = openHall();
    expect(ask(host, { type: 'conference/open' }, { id: 'open' })).toMatchObject({ ok: false });
    ask(host, { type: 'conference/makeReady' });
    expect(ask(host, { type: 'conference/open' }, { id: 'open' })).toMatchObject({ ok: true });
  });

  it('lets a command that arrives during a turn wait for its end', () => {
    const { host, registry } = openHall();
    const versions: number[] = [];
    registry.publishTo({
      committed: ({ to, events }) => {
        versions.push(to);
        if (events[0]?.event.type !== 'conference/madeReady') return;
        host.ask({ actor: chair, commandId: commandId('inner'), command: { type: 'conference/open' } }, (answer) => {
          versions.push(answer.ok ? answer.version * 100 : -1);
        });
        versions.push(0);
      },
      storage: () => undefined,
    });
    ask(host, { type: 'conference/makeReady' });
    expect(versions).toEqual([2, 0, 300, 3]);
  });

  it('never dates an event before its predecessor, and goes on counting when the machine was set back', () => {
    const parts = openHall();
    parts.clock.advance(3_600_000);
    ask(parts.host, { type: 'conference/makeReady' });
    const last = parts.host.now();
    const again = new Registry({ ...parts.options, clock: registryParts().clock });
    again.load();
    const host = again.find(parts.conferenceId)?.host;
    expect(host?.now()).toBe(last);
    expect(host && ask(host, { type: 'conference/open' })).toMatchObject({ ok: true });
    const ats = parts.log.read(parts.conferenceId, 0).map((event) => event.at);
    expect(ats).toEqual([...ats].sort((a, b) => a - b));
  });

  it('goes on when a listener fails', () => {
    const { host, registry, report } = openHall();
    const seen: Commit[] = [];
    registry.publishTo({
      committed: () => {
        throw new Error('broken listener');
      },
      storage: () => undefined,
    });
    registry.publishTo({ committed: (commit) => seen.push(commit), storage: () => undefined });
    expect(ask(host, { type: 'conference/makeReady' })).toMatchObject({ ok: true });
    expect(seen).toHaveLength(1);
    expect(report.errors).toHaveLength(1);
  });
});

describe('storage', () => {
  it('turns read-only when nothing can be stored, and writes again with the next command that can', () => {
    const { host, registry, log, conferenceId } = openHall();
    const told: boolean[] = [];
    registry.publishTo({ committed: () => undefined, storage: (_id, { readOnly }) => told.push(readOnly) });
    log.failing = 'disk full';
    const version = host.state.version;
    expect(ask(host, { type: 'conference/makeReady' }, { id: 'm' })).toEqual({
      ok: false,
      refusal: { code: 'storage/notStored' },
    });
    expect([host.readOnly, host.state.version, log.headVersion(conferenceId)]).toEqual([true, version, version]);
    log.failing = null;
    expect(ask(host, { type: 'conference/makeReady' }, { id: 'm' })).toMatchObject({ ok: true });
    expect(told).toEqual([true, false]);
    expect(host.readOnly).toBe(false);
  });

  it('finds out by itself that it can store again', () => {
    const { host, log, clock } = openHall();
    log.failing = 'disk full';
    ask(host, { type: 'conference/makeReady' });
    clock.advance(60_000);
    expect(host.readOnly).toBe(true);
    log.failing = null;
    clock.advance(5_000);
    expect(host.readOnly).toBe(false);
  });

  it('reads the log again when somebody else wrote, and decides on what is there now', () => {
    const { host, registry, options, conferenceId, log } = openHall();
    const other = new Registry(options);
    other.load();
    const otherHost = other.find(conferenceId)?.host;
    if (!otherHost) throw new Error('no host');
    const published: number[][] = [];
    registry.publishTo({ committed: ({ from, to }) => published.push([from, to]), storage: () => undefined });
    expect(ask(otherHost, { type: 'conference/makeReady' })).toMatchObject({ ok: true });
    const late = ask(host, { type: 'conference/makeReady' });
    expect(late).toEqual({ ok: false, refusal: { code: 'conference/notDraft' } });
    expect(published).toEqual([[1, 2]]);
    expect(log.headVersion(conferenceId)).toBe(2);
  });

  it('answers with the first version when the same command was stored by somebody else', () => {
    const { host, options, conferenceId } = openHall();
    const other = new Registry(options);
    other.load();
    const otherHost = other.find(conferenceId)?.host;
    if (!otherHost) throw new Error('no host');
    expect(ask(otherHost, { type: 'conference/makeReady' }, { id: 'm' })).toEqual({ ok: true, version: 2 });
    expect(ask(host, { type: 'conference/makeReady' }, { id: 'm' })).toEqual({ ok: true, version: 2 });
  });
});

describe('loading', () => {
  it('folds what the log holds: replay equals live', () => {
    const { host, log, conferenceId } = openHall();
    run(host);
    ask(host, callSite('s1'));
    const events = log.read(conferenceId, 0).map(({ version, at, body }) => {
      const { actor, actingAs, event } = liftBody(JSON.parse(body));
      return { version, at, actor, actingAs, event };
    });
    expect(fold(events)).toEqual(host.state);
  });

  it('uses a snapshot of the same rules and discards one of others', () => {
    const { host, registry, options, conferenceId, log } = openHall();
    run(host);
    registry.close();
    expect(log.readSnapshot(conferenceId)).toMatchObject({ version: host.state.version, rulesHash: 'rules' });
    const stored = log.readSnapshot(conferenceId);
    if (!stored) throw new Error('no snapshot');
    const marked = { ...JSON.parse(stored.body) };
    marked.state.plan.title = 'Từ bản chụp';
    log.writeSnapshot(conferenceId, { ...stored, body: JSON.stringify(marked) });
    const titleUnder = (rulesHash: string) => {
      const again = new Registry({ ...options, rulesHash });
      again.load();
      return again.find(conferenceId)?.host.state.plan.title;
    };
    expect(titleUnder('other rules')).toBe('Hội nghị thử');
    expect(titleUnder('rules')).toBe('Từ bản chụp');
  });

  it('writes a snapshot every 500 events', () => {
    const { host, log, conferenceId } = openHall();
    run(host);
    const site = { siteId: 's1' as never };
    for (let round = 0; round < 300; round += 1) {
      ask(host, { type: 'roster/muteSite', ...site }, { actor: siteActor('s1') });
      ask(host, { type: 'roster/unmuteSite', ...site }, { actor: siteActor('s1') });
    }
    expect(log.readSnapshot(conferenceId)?.version).toBe(500);
    expect(host.eventsAfter(590)).toHaveLength(host.state.version - 590);
  });

  it('gives events after a version from memory and from the log alike', () => {
    const { host, options, conferenceId } = openHall();
    run(host);
    const again = new Registry(options);
    again.load();
    const reloaded = again.find(conferenceId)?.host;
    expect(reloaded?.eventsAfter(2).slice(0, 1)).toEqual(host.eventsAfter(2).slice(0, 1));
    expect(host.eventsAfter(host.state.version)).toEqual([]);
  });

  it('stops the clocks as of the last heartbeat after a crash and records the interruption once', () => {
    const { host, clock, options, conferenceId, registry } = openHall();
    run(host);
    ask(host, callSite('s1'));
    for (let second = 0; second < 10; second += 1) {
      registry.find(conferenceId)?.presence.socketAlive('d-s1' as never);
      clock.advance(1_000);
    }
    clock.advance(400);
    const lastBeat = clock.now() - 400;
    clock.advance(300);
    // The process is gone for two minutes: the same log, another registry.
    const later = registryParts().clock;
    later.stall(clock.now() - later.now() + 120_000);
    const again = new Registry({ ...options, clock: later });
    again.load();
    const state = again.find(conferenceId)?.host.state;
    const speech = state?.floor.speechById[state.floor.currentSpeechId ?? ('' as never)];
    expect(speech?.state).toMatchObject({ kind: 'paused', at: lastBeat, cause: 'drop' });
    expect(state?.interruptions).toEqual([{ from: lastBeat, to: later.now() }]);
    expect(Object.values(state?.roster.deviceById ?? {}).map((device) => device.presence.kind)).toEqual(['gone']);
  });

  it('records an interruption that a full disk kept out, before anything else', () => {
    const { host, options, conferenceId, log, clock } = openHall();
    run(host);
    clock.advance(5_000);
    log.failing = 'disk full';
    const again = new Registry(options);
    again.load();
    const reloaded = again.find(conferenceId)?.host;
    if (!reloaded) throw new Error('no host');
    expect(reloaded.readOnly).toBe(true);
    expect(ask(reloaded, callSite('s1'))).toMatchObject({ refusal: { code: 'storage/notStored' } });
    log.failing = null;
    clock.advance(1_000);
    ask(reloaded, callSite('s1'));
    const types = reloaded.eventsAfter(host.state.version).map(({ event }) => event.type);
    expect(types[0]).toBe('roster/allDevicesLost');
    expect(types).toContain('floor/given');
  });

  it('leaves a conference that cannot be read aside and loads the others', () => {
    const { options, log, conferenceId, report } = openHall();
    log.append({
      conferenceId: 'broken' as never,
      expectedVersion: 0,
      events: [{ at: 1 as never, body: '{"schema":1}' }],
      command: null,
    });
    const again = new Registry(options);
    again.load();
    expect(again.conferenceIds()).toEqual([conferenceId]);
    expect(report.errors).toHaveLength(1);
  });
});

describe('the registry', () => {
  it('lists conferences for those who have a part in them, and for administrators', () => {
    const { registry, conferenceId } = openHall();
    const account = (accountId: string, isAdministrator = false) =>
      ({ kind: 'account', accountId: accountId as never, name: '', isAdministrator }) as const;
    expect(registry.list(account('account-chair'))).toMatchObject([{ conferenceId, roles: ['chair'], siteCount: 2 }]);
    expect(registry.list(account('account-nobody'))).toEqual([]);
    expect(registry.list(account('account-nobody', true))).toMatchObject([{ roles: ['administrator'] }]);
    const link = { kind: 'joinLink', linkId: 'l' as never, siteId: 's1' as never } as const;
    expect(registry.list({ ...link, conferenceId })).toMatchObject([{ roles: ['siteOperator'], siteId: 's1' }]);
    expect(registry.list({ ...link, conferenceId: 'other' as never })).toEqual([]);
  });

  it('refuses a setup that does not fit together, and a full disk', () => {
    const { registry, log } = openHall();
    const setup = { ...smallSetup(), hubSiteId: 'nowhere' as never };
    expect(registry.create({ setup, actor: administrator })).toMatchObject({
      refusal: { code: 'conference/badSetup' },
    });
    log.failing = 'disk full';
    expect(registry.create({ setup: smallSetup(), actor: administrator })).toMatchObject({
      refusal: { code: 'storage/notStored' },
    });
  });

  it('leaves no timer behind', () => {
    const { registry, clock, host } = openHall();
    run(host);
    registry.close();
    expect(clock.timerCount).toBe(0);
  });
});
