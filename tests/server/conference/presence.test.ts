import { describe, expect, it } from 'vitest';
import { Registry } from '#server/conference/registry.ts';
import type { NumberedEvent, PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import type { Actor, DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { FakeClock } from '#tests/support/fake-clock.ts';
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

const device = (id: string) => id as DeviceId;
const s1 = 's1' as SiteId;

/** A running conference with one device at s1 that carries its sound, and all that happens from now on. */
function runningHall() {
  const parts = registryParts();
  const registry = new Registry(parts.options);
  registry.load();
  const made = registry.create({ setup: smallSetup(), actor: administrator });
  const hosted = made.ok ? registry.find(made.conferenceId) : undefined;
  if (!hosted) throw new Error('no conference');
  let count = 0;
  const ask = (actor: Actor, command: PersonCommand) => {
    count += 1;
    hosted.host.ask({ actor, commandId: commandId(`c${count}`), command }, (answer) => {
      if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
    });
  };
  const chair = personActor('chair', null);
  ask(chair, { type: 'conference/makeReady' });
  ask(siteActor('s1'), joinDevice('s1'));
  ask(chair, { type: 'conference/open' });
  const events: NumberedEvent[] = [];
  registry.followedBy({ follow: (commit) => void events.push(...commit.events) });
  const types = () => events.map(({ event }) => event.type);
  return { ...parts, ...hosted, registry, ask, chair, events, types };
}

type Hall = ReturnType<typeof runningHall>;

/** Time passes while signs of life come in, four a second. */
function passing(hall: { clock: FakeClock }, ms: number, signs: () => void): void {
  for (let passed = 0; passed < ms; passed += 250) {
    signs();
    hall.clock.advance(250);
  }
}

function line({ host }: Hall) {
  return host.state.roster.lineBySite[s1]?.kind;
}

describe('presence', () => {
  it('drops a site whose sound device had neither socket nor media for 3 s, as of the last sign', () => {
    const hall = runningHall();
    passing(hall, 5_000, () => hall.presence.socketAlive(device('d-s1')));
    const lastAt = hall.clock.now() - 250;
    hall.clock.advance(2_500);
    expect(hall.types()).toEqual([]);
    hall.clock.advance(1_000);
    expect(hall.events.map(({ event }) => event)).toMatchObject([
      { type: 'roster/deviceLost', asOf: lastAt },
      { type: 'roster/siteDropped', asOf: lastAt },
    ]);
  });

  it('takes media alone, or a socket alone, for a sign of life', () => {
    const hall = runningHall();
    passing(hall, 6_000, () => hall.presence.mediaAlive(device('d-s1')));
    passing(hall, 6_000, () => hall.presence.socketAlive(device('d-s1')));
    expect(hall.types()).toEqual([]);
  });

  it('drops nothing when a console goes away', () => {
    const hall = runningHall();
    hall.ask(siteActor('s1', 'd-console'), joinDevice('s1', { sound: false }));
    hall.events.length = 0;
    passing(hall, 5_000, () => hall.presence.socketAlive(device('d-s1')));
    expect(hall.types()).toEqual(['roster/deviceLost']);
    expect(line(hall)).toBe('connected');
  });

  it('pauses the clock of a dropped speaker and resumes it when sound flows again', () => {
    const hall = runningHall();
    const alive = () => hall.presence.mediaAlive(device('d-s1'));
    passing(hall, 1_000, alive);
    hall.ask(hall.chair, callSite('s1'));
    passing(hall, 2_000, alive);
    hall.clock.advance(8_000);
    expect(currentSpeech(hall.host.state)?.state.kind).toBe('paused');
    hall.events.length = 0;
    hall.presence.mediaAlive(device('d-s1'));
    expect(hall.types()).toEqual(['roster/deviceReturned', 'roster/siteReturned', 'floor/resumed']);
  });

  it('does not take the socket alone for the sound of a device that sends media', () => {
    const hall = runningHall();
    passing(hall, 1_000, () => hall.presence.mediaAlive(device('d-s1')));
    hall.clock.advance(5_000);
    passing(hall, 5_000, () => hall.presence.socketAlive(device('d-s1')));
    expect([line(hall), hall.host.state.roster.deviceById[device('d-s1')]?.presence.kind]).toEqual(['dropped', 'here']);
    hall.presence.mediaAlive(device('d-s1'));
    expect(line(hall)).toBe('connected');
  });

  it('takes the socket for the sound of a device that sends no media', () => {
    const hall = runningHall();
    passing(hall, 1_000, () => hall.presence.socketAlive(device('d-s1')));
    hall.clock.advance(5_000);
    expect(line(hall)).toBe('dropped');
    passing(hall, 1_500, () => hall.presence.socketAlive(device('d-s1')));
    expect(line(hall)).toBe('connected');
  });

  it('believes the socket in the end where media should come and do not', () => {
    const hall = runningHall();
    hall.presence.expectMedia(device('d-s1'), { sends: true });
    hall.clock.advance(5_000);
    passing(hall, 9_000, () => hall.presence.socketAlive(device('d-s1')));
    expect(line(hall)).toBe('dropped');
    passing(hall, 1_500, () => hall.presence.socketAlive(device('d-s1')));
    expect(line(hall)).toBe('connected');
  });

  it('holds drops back for 10 s when the media worker died, and no longer', () => {
    const hall = runningHall();
    passing(hall, 2_000, () => hall.presence.mediaAlive(device('d-s1')));
    hall.presence.mediaDied();
    hall.clock.advance(9_500);
    expect(hall.types()).toEqual([]);
    hall.clock.advance(1_000);
    expect(hall.types()).toContain('roster/siteDropped');
  });

  it('blames nobody for a time in which the server itself hung', () => {
    const hall = runningHall();
    passing(hall, 2_000, () => hall.presence.socketAlive(device('d-s1')));
    hall.clock.stall(20_000);
    hall.clock.advance(1_000);
    expect(hall.types()).toEqual([]);
    passing(hall, 5_000, () => hall.presence.socketAlive(device('d-s1')));
    expect(hall.types()).toEqual([]);
    hall.clock.advance(3_500);
    expect(hall.types()).toContain('roster/siteDropped');
  });

  it('does not bring a device back that left on purpose, until it joins anew', () => {
    const hall = runningHall();
    const alive = () => hall.presence.socketAlive(device('d-s1'));
    passing(hall, 1_000, alive);
    hall.ask(siteActor('s1'), { type: 'roster/leaveDevice', deviceId: device('d-s1') });
    hall.events.length = 0;
    passing(hall, 5_000, alive);
    expect(hall.types()).toEqual([]);
    hall.ask(siteActor('s1'), joinDevice('s1'));
    hall.events.length = 0;
    hall.clock.advance(5_000);
    expect(hall.types()).toContain('roster/siteDropped');
  });

  it('drops a device that never gave a sign after it joined', () => {
    const hall = runningHall();
    hall.clock.advance(4_000);
    expect(hall.types()).toEqual(['roster/deviceLost', 'roster/siteDropped']);
  });

  it('counts nobody after the closing, and looks again after a reopening', () => {
    const hall = runningHall();
    hall.presence.socketAlive(device('d-s1'));
    hall.ask(hall.chair, { type: 'conference/close' });
    hall.events.length = 0;
    hall.clock.advance(60_000);
    expect(hall.types()).toEqual([]);
    hall.ask(hall.chair, { type: 'conference/reopen', reason: 'Bổ sung' });
    hall.clock.advance(4_000);
    expect(hall.types()).toContain('roster/siteDropped');
  });

  it('writes transitions only', () => {
    const hall = runningHall();
    passing(hall, 60_000, () => hall.presence.socketAlive(device('d-s1')));
    hall.clock.advance(120_000);
    expect(hall.types()).toEqual(['roster/deviceLost', 'roster/siteDropped']);
  });

  it('stores a drop late when the disk was full', () => {
    const hall = runningHall();
    hall.log.failing = 'disk full';
    hall.clock.advance(20_000);
    expect(hall.types()).toEqual([]);
    hall.log.failing = null;
    hall.clock.advance(5_000);
    expect(hall.types()).toEqual(['roster/deviceLost', 'roster/siteDropped']);
  });
});

describe('deadlines', () => {
  function droppedSpeech() {
    const hall = runningHall();
    hall.presence.socketAlive(device('d-s1'));
    hall.ask(hall.chair, callSite('s1'));
    hall.clock.advance(4_000);
    expect(currentSpeech(hall.host.state)?.state).toMatchObject({ kind: 'paused', cause: 'drop' });
    hall.events.length = 0;
    return hall;
  }
  const ofFloor = (hall: Hall) => hall.types().filter((type) => type.startsWith('floor/'));

  it('tells the chair 60 s after a drop, once', () => {
    const hall = droppedSpeech();
    hall.clock.advance(55_000);
    expect(ofFloor(hall)).toEqual([]);
    hall.clock.advance(300_000);
    expect(ofFloor(hall)).toEqual(['floor/dropReported']);
  });

  it('dies with its floor', () => {
    const hall = droppedSpeech();
    const speech = currentSpeech(hall.host.state);
    if (!speech) throw new Error('no speech');
    hall.ask(hall.chair, { type: 'floor/end', speechId: speech.speechId });
    hall.clock.advance(300_000);
    expect(ofFloor(hall)).toEqual(['floor/ended']);
  });

  it('begins anew when the line was back in between', () => {
    const hall = droppedSpeech();
    hall.clock.advance(30_000);
    passing(hall, 5_000, () => hall.presence.socketAlive(device('d-s1')));
    expect(ofFloor(hall)).toEqual(['floor/resumed']);
    hall.clock.advance(40_000);
    expect(ofFloor(hall)).toEqual(['floor/resumed', 'floor/paused']);
    hall.clock.advance(30_000);
    expect(ofFloor(hall)).toEqual(['floor/resumed', 'floor/paused', 'floor/dropReported']);
  });

  it('fires at load when it is overdue', () => {
    const hall = droppedSpeech();
    hall.registry.close();
    hall.clock.advance(120_000);
    const again = new Registry(hall.options);
    again.load();
    hall.clock.advance(0);
    const host = again.find(hall.host.conferenceId)?.host;
    expect(host && currentSpeech(host.state)?.state).toMatchObject({ drop: 'told' });
  });

  it('is tried again when the disk was full', () => {
    const hall = droppedSpeech();
    hall.clock.advance(50_000);
    hall.log.failing = 'disk full';
    hall.clock.advance(30_000);
    hall.log.failing = null;
    hall.clock.advance(10_000);
    expect(ofFloor(hall)).toEqual(['floor/dropReported']);
  });
});
