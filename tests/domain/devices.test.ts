import { expect, it } from 'vitest';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import type { Actor, DeviceId } from '#shared/kernel/index.ts';
import type { Abilities } from '#shared/roster/index.ts';
import { cameraDeviceOf, hasPlace } from '#shared/roster/index.ts';
import {
  administrator,
  at,
  chair,
  id,
  observer,
  room,
  Scenario,
  screen,
  secretary,
  site,
  system,
  technician,
} from '#tests/support/scenario.ts';

const all: Abilities = { sound: true, camera: true, console: true, display: true };
const none: Abilities = { sound: false, camera: false, console: false, display: false };

function join(scenario: Scenario, actor: Actor, siteId = site.haTrung, abilities: Abilities = all): Scenario {
  return scenario.when(actor, { type: 'roster/joinDevice', siteId, label: 'Máy', abilities, takesSoundFrom: null });
}

it('RO6 a device enters under its own id, at its own site, once the conference is ready', () => {
  const hall = join(Scenario.ready(), room(site.haTrung));
  expect(hall.state.roster.deviceById[id<DeviceId>('pc-ha-trung')]).toMatchObject({
    siteId: site.haTrung,
    personId: null,
  });
  expect(join(hall, room(site.haTrung), site.ngaSon).refusal).toBe('permission/otherSite');
  expect(join(hall, { kind: 'site', siteId: site.haTrung, deviceId: null }).refusal).toBe('roster/noSuchDevice');
  expect(join(hall, room(id('noi-khac')), id('noi-khac')).refusal).toBe('permission/denied');
  expect(join(Scenario.created(), room(site.haTrung)).refusal).toBe('conference/notOpenYet');
});

it('RO7 one device of a site has its sound', () => {
  const hall = Scenario.ready().enters(site.haTrung, 'pc-1');
  join(hall, room(site.haTrung, 'pc-2'), site.haTrung, { ...all, sound: false });
  const { deviceById, soundDeviceBySite } = hall.state.roster;
  expect(soundDeviceBySite[site.haTrung]).toBe('pc-1');
  expect(deviceById[id<DeviceId>('pc-1')]?.abilities.sound).toBe(true);
  expect(deviceById[id<DeviceId>('pc-2')]?.abilities.sound).toBe(false);
});

it('RO8 a second device is told who has the sound, and takes it over in one event', () => {
  const hall = Scenario.ready().enters(site.haTrung, 'pc-1');
  expect(hall.enters(site.haTrung, 'pc-2').refusal).toBe('roster/soundTaken');
  expect(hall.enters(site.haTrung, 'pc-2', 'pc-9').refusal).toBe('roster/soundMovedOn');
  hall.enters(site.haTrung, 'pc-2', 'pc-1');
  expect(hall.happened).toEqual(['roster/deviceJoined', 'roster/soundMoved']);
  expect(hall.log.at(-1)?.event).toMatchObject({ from: 'pc-1', to: 'pc-2' });
  const { deviceById, soundDeviceBySite } = hall.state.roster;
  expect(soundDeviceBySite[site.haTrung]).toBe('pc-2');
  expect(deviceById[id<DeviceId>('pc-1')]?.abilities.sound).toBe(false);
  expect(deviceById[id<DeviceId>('pc-2')]?.abilities.sound).toBe(true);
});

it('RO9 a lost device takes its own place back; one that left gives it free', () => {
  const hall = Scenario.ready().enters(site.haTrung, 'pc-1').after(5_000);
  hall.when(system, { type: 'roster/loseDevice', deviceId: id('pc-1'), asOf: at(2_000) });
  expect(hall.state.roster.soundDeviceBySite[site.haTrung]).toBe('pc-1');
  expect(hall.enters(site.haTrung, 'pc-2').refusal).toBe('roster/soundTaken');
  hall.enters(site.haTrung, 'pc-1');
  expect(hall.state.roster.deviceById[id<DeviceId>('pc-1')]).toMatchObject({ presence: { kind: 'here' } });
  expect(hall.state.roster.deviceById[id<DeviceId>('pc-1')]?.abilities.sound).toBe(true);
  hall.when(room(site.haTrung, 'pc-1'), { type: 'roster/leaveDevice', deviceId: id('pc-1') });
  expect(hall.happened).toEqual(['roster/deviceLeft', 'roster/soundMoved', 'roster/siteDropped']);
  expect(hall.enters(site.haTrung, 'pc-2').state.roster.soundDeviceBySite[site.haTrung]).toBe('pc-2');
});

it('RO9 a device that comes again without sound gives it free', () => {
  const hall = Scenario.ready().enters(site.haTrung, 'pc-1');
  join(hall, room(site.haTrung, 'pc-1'), site.haTrung, { ...all, sound: false });
  expect(hall.state.roster.soundDeviceBySite[site.haTrung]).toBeUndefined();
  expect(hall.state.roster.deviceById[id<DeviceId>('pc-1')]?.abilities.sound).toBe(false);
});

it('RO10 a device that enters at another site leaves sound and share behind', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives().after(1_000);
  hall.when(room(site.haTrung), { type: 'stage/offerShare', deviceId: id('pc-ha-trung') });
  hall.when(chair, { type: 'stage/showShare', deviceId: id('pc-ha-trung') });
  hall.when(room(site.ngaSon), { type: 'roster/leaveDevice', deviceId: id('pc-nga-son') });
  hall.enters(site.ngaSon, 'pc-ha-trung');
  const { roster, stage } = hall.state;
  expect(roster.soundDeviceBySite).toMatchObject({ [site.ngaSon]: 'pc-ha-trung' });
  expect(roster.soundDeviceBySite[site.haTrung]).toBeUndefined();
  expect(roster.lineBySite[site.haTrung]?.kind).toBe('dropped');
  expect(currentSpeech(hall.state)?.state).toMatchObject({ kind: 'paused', cause: 'drop' });
  expect(stage).toMatchObject({ source: { kind: 'speaker' }, offeredShares: [] });
});

it('RO11 one PC can have all abilities; a display never plays or sends', () => {
  const hall = join(Scenario.ready(), room(site.haTrung));
  expect(hall.state.roster.deviceById[id<DeviceId>('pc-ha-trung')]?.abilities).toEqual(all);
  join(hall, screen(site.haTrung), site.haTrung, { ...none, display: true });
  expect(hall.happened).toEqual(['roster/deviceJoined']);
  for (const abilities of [
    { ...none, display: true, sound: true },
    { ...none, display: true, camera: true },
    { ...none, sound: true },
  ]) {
    expect(join(hall, screen(site.haTrung), site.haTrung, abilities).refusal).toBe('roster/displayOnlyWatches');
  }
});

it('RO12 an observer sends no sound and no picture', () => {
  const hall = join(Scenario.ready(), observer, site.hub, { ...none, console: true });
  expect(hall.happened).toEqual(['roster/deviceJoined']);
  for (const ability of ['sound', 'camera'] as const) {
    const abilities = { ...none, [ability]: true };
    expect(join(hall, observer, site.hub, abilities).refusal).toBe('roster/observerOnlyWatches');
  }
  expect(join(hall, administrator, site.hub, none).refusal).toMatch(/^permission|roster\/noSuchDevice/);
});

it('RO13 a device that was removed does not come back', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives().after(1_000);
  expect(hall.when(secretary, { type: 'roster/removeDevice', deviceId: id('pc-ha-trung') }).refusal).toBe(
    'permission/denied',
  );
  hall.when(technician, { type: 'roster/removeDevice', deviceId: id('pc-ha-trung') });
  expect(hall.happened).toEqual(['roster/deviceRemoved', 'roster/soundMoved', 'roster/siteDropped', 'floor/paused']);
  expect(hall.enters(site.haTrung).refusal).toBe('permission/denied');
  expect(hall.when(system, { type: 'roster/returnDevice', deviceId: id('pc-ha-trung') }).refusal).toBe(
    'roster/deviceRemoved',
  );
  expect(hall.when(technician, { type: 'roster/removeDevice', deviceId: id('pc-ha-trung') }).refusal).toBe(
    'roster/noSuchDevice',
  );
});

it('RO14 a room mutes itself and nobody else', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  hall.when(room(site.haTrung), { type: 'roster/muteSite', siteId: site.haTrung });
  expect(heardSites(hall.state)).not.toContain(site.haTrung);
  expect(hall.state.roster.mutedSites).toEqual({ [site.haTrung]: true });
  expect(hall.when(room(site.haTrung), { type: 'roster/muteSite', siteId: site.haTrung }).refusal).toBe(
    'roster/alreadyMuted',
  );
  expect(hall.when(chair, { type: 'roster/unmuteSite', siteId: site.haTrung }).refusal).toBe('permission/otherSite');
  hall.when(room(site.haTrung), { type: 'roster/unmuteSite', siteId: site.haTrung });
  expect(heardSites(hall.state)).toContain(site.haTrung);
  expect(hall.when(room(site.haTrung), { type: 'roster/unmuteSite', siteId: site.haTrung }).refusal).toBe(
    'roster/notMuted',
  );
});

it('RO15 only transitions of presence are events, never in the future', () => {
  const hall = Scenario.ready().enters(site.haTrung);
  const deviceId = id<DeviceId>('pc-ha-trung');
  expect(hall.when(system, { type: 'roster/returnDevice', deviceId }).refusal).toBe('roster/nothingChanged');
  hall.when(system, { type: 'roster/loseDevice', deviceId, asOf: at(99_000) });
  expect(hall.state.roster.deviceById[deviceId]?.presence).toEqual({ kind: 'gone', since: hall.now });
  expect(hall.when(system, { type: 'roster/loseDevice', deviceId, asOf: at(0) }).refusal).toBe('roster/noSuchDevice');
  expect(hall.when(system, { type: 'roster/returnDevice', deviceId }).happened).toEqual(['roster/deviceReturned']);
});

it('RO15 a device that left has no place until it enters again, and a lost one keeps its own', () => {
  const hall = Scenario.ready().enters(site.haTrung);
  const deviceId = id<DeviceId>('pc-ha-trung');
  const device = () => {
    const known = hall.state.roster.deviceById[deviceId];
    if (known === undefined) throw new Error('unknown');
    return known;
  };
  hall.when(system, { type: 'roster/loseDevice', deviceId, asOf: hall.now });
  expect(hasPlace(device())).toBe(true);
  hall.when(room(site.haTrung), { type: 'roster/leaveDevice', deviceId });
  expect([device().presence.kind, hasPlace(device())]).toEqual(['left', false]);
  expect(hall.when(system, { type: 'roster/returnDevice', deviceId }).refusal).toBe('roster/nothingChanged');
  expect(hall.when(room(site.haTrung), { type: 'roster/leaveDevice', deviceId }).refusal).toBe('roster/noSuchDevice');
  hall.enters(site.haTrung);
  expect(hasPlace(device())).toBe(true);
});

it('RO11 a screen that came by a display link is no console either', () => {
  const hall = Scenario.ready();
  const watches = { sound: false, camera: false, console: true, display: true };
  join(hall, screen(site.haTrung), site.haTrung, watches);
  expect(hall.refusal).toBe('roster/displayOnlyWatches');
});

it('RO32 the camera of a site is that of its sound, else one that is here, else one that was lost', () => {
  const hall = Scenario.ready();
  const camera = () => cameraDeviceOf(hall.state.roster, site.haTrung);
  expect(camera()).toBeNull();
  join(hall, room(site.haTrung, 'pc-1'), site.haTrung, { ...none, camera: true });
  join(hall, room(site.haTrung, 'pc-2'), site.haTrung, { ...none, camera: true });
  expect(camera()).toBe('pc-1');
  hall.when(system, { type: 'roster/loseDevice', deviceId: id('pc-1'), asOf: hall.now });
  expect(camera()).toBe('pc-2');
  hall.enters(site.haTrung, 'pc-1');
  hall.enters(site.haTrung, 'pc-2', 'pc-1');
  expect(camera()).toBe('pc-2');
  hall.when(room(site.haTrung, 'pc-2'), { type: 'roster/leaveDevice', deviceId: id('pc-2') });
  expect(camera()).toBe('pc-1');
});

it('RO16 the line of a site is that of its sound device; a console that goes drops nothing', () => {
  const hall = Scenario.ready();
  join(hall, room(site.haTrung, 'pc-2'), site.haTrung, { ...none, console: true });
  expect(hall.state.roster.lineBySite[site.haTrung]).toBeUndefined();
  hall.enters(site.haTrung);
  expect(hall.happened).toEqual(['roster/deviceJoined', 'roster/soundMoved', 'roster/siteReturned']);
  hall.when(room(site.haTrung, 'pc-2'), { type: 'roster/leaveDevice', deviceId: id('pc-2') });
  expect(hall.happened).toEqual(['roster/deviceLeft']);
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(0) });
  expect(hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: at(0) }).refusal).toBe(
    'roster/nothingChanged',
  );
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung });
  expect(hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung }).refusal).toBe('roster/nothingChanged');
});

it('RO17 the line of a dropped site is back when sound flows, not when its device enters again', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives().after(1_000);
  hall.when(system, { type: 'roster/dropSite', siteId: site.haTrung, asOf: hall.now }).after(1_000);
  hall.enters(site.haTrung);
  expect(hall.state.roster.lineBySite[site.haTrung]?.kind).toBe('dropped');
  expect(currentSpeech(hall.state)?.state.kind).toBe('paused');
  hall.when(system, { type: 'roster/returnSite', siteId: site.haTrung });
  expect(currentSpeech(hall.state)?.state.kind).toBe('running');
});
