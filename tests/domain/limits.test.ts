import { expect, it } from 'vitest';
import { decide } from '#shared/conference/index.ts';
import type { DelegateId, DeviceId } from '#shared/kernel/index.ts';
import { MAX_DELEGATES_PER_SITE, MAX_DEVICES_PER_SITE } from '#shared/roster/index.ts';
import { id, room, Scenario, secretary, site, system } from '#tests/support/scenario.ts';

const abilities = { sound: false, camera: false, console: true, display: false } as const;

function enters(hall: Scenario, deviceId: string): Scenario {
  return hall.when(room(site.haTrung, deviceId), {
    type: 'roster/joinDevice',
    siteId: site.haTrung,
    label: deviceId,
    abilities,
    takesSoundFrom: null,
  });
}

/** A site that knows as many devices as it may; the first of them carries its sound. */
function full(): Scenario {
  const hall = Scenario.ready().enters(site.haTrung, 'may-0');
  for (let index = 1; index < MAX_DEVICES_PER_SITE; index += 1) enters(hall, `may-${index}`);
  return hall;
}

function known(hall: Scenario): number {
  return Object.values(hall.state.roster.deviceById).filter((device) => device.siteId === site.haTrung).length;
}

it('RO33 while all its devices are here a site lets no other enter', () => {
  const hall = full();
  expect(enters(hall, 'may-moi').refusal).toBe('roster/tooManyDevices');
  expect(enters(hall, 'may-7').happened).toEqual(['roster/deviceJoined']);
  hall.enters(site.ngaSon, 'may-khac');
  expect(known(hall)).toBe(MAX_DEVICES_PER_SITE);
});

it('RO33 the device that was away longest makes room, never one with the sound or one that was removed', () => {
  const hall = full();
  for (const name of ['may-0', 'may-5', 'may-3']) {
    hall.after(1_000).when(system, { type: 'roster/loseDevice', deviceId: id(name), asOf: hall.now });
  }
  enters(hall, 'may-moi');
  expect(hall.happened).toEqual(['roster/deviceForgotten', 'roster/deviceJoined']);
  expect(hall.state.roster.deviceById[id<DeviceId>('may-5')]).toBeUndefined();
  expect(hall.when(system, { type: 'roster/returnDevice', deviceId: id('may-5') }).refusal).toBe('roster/noSuchDevice');
  hall.when(secretary, { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 1 });
  enters(hall, 'may-moi-2');
  expect(enters(hall, 'may-moi-3').refusal).toBe('roster/tooManyDevices');
  expect(hall.state.roster.soundDeviceBySite[site.haTrung]).toBe('may-0');
  expect(known(hall)).toBe(MAX_DEVICES_PER_SITE);
});

it('RO33 a site names so many delegates, and reports the others by their number', () => {
  const hall = Scenario.ready();
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const delegate = { name: '', title: 'Kiểm sát viên', organisation: null, standing: 'member', attendance } as const;
  const entered = Array.from({ length: MAX_DELEGATES_PER_SITE }, (_, index) => {
    const delegateId = id<DelegateId>(`dai-bieu-${index}`);
    return [delegateId, { ...delegate, delegateId, siteId: site.haTrung }] as const;
  });
  const { roster } = hall.state;
  const crowded = { ...hall.state, roster: { ...roster, delegateById: Object.fromEntries(entered) } };
  const add = { type: 'roster/addDelegate', delegate } as const;
  const context = hall.contextOf(secretary);
  expect(decide(crowded, { ...add, siteId: site.haTrung }, context)).toMatchObject({
    refusal: { code: 'roster/tooManyDelegates', params: { count: 500 } },
  });
  expect(decide(crowded, { ...add, siteId: site.ngaSon }, context).kind).toBe('events');
});
