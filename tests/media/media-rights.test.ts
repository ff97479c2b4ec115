import { expect, it } from 'vitest';
import { mediaRightsOf, seatRightsOf } from '#server/media/media-rights.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import { administrator, chair, id, observer, room, Scenario, screen, site } from '../support/scenario.ts';

const all = { sound: true, camera: true, console: true, display: false } as const;
const pc = id<DeviceId>('pc-ha-trung');

it('a device that left, and one that was removed, have no media', () => {
  const hall = Scenario.running();
  expect(mediaRightsOf(hall.state, pc)).toEqual({ sends: ['microphone', 'camera', 'screen'], hears: true, sees: true });
  hall.when(room(site.haTrung), { type: 'roster/leaveDevice', deviceId: pc });
  expect(mediaRightsOf(hall.state, pc)).toBeUndefined();
});

it('who was taken off the list of people hears nothing any more', () => {
  const hall = Scenario.running();
  const watches = { sound: false, camera: false, console: true, display: false };
  const join = { type: 'roster/joinDevice', siteId: site.hub, label: 'Máy', abilities: watches } as const;
  hall.when(observer, { ...join, takesSoundFrom: null });
  const deviceId = id<DeviceId>('may-du-thinh');
  expect(mediaRightsOf(hall.state, deviceId)).toMatchObject({ sends: [], hears: true });
  hall.when(administrator, { type: 'roster/removePerson', personId: id('du-thinh') });
  expect(mediaRightsOf(hall.state, deviceId)).toBeUndefined();
});

it('a window beside the first one watches and does nothing else', () => {
  const hall = Scenario.running();
  hall.when(chair, {
    type: 'roster/joinDevice',
    siteId: site.hub,
    label: 'Bàn chủ trì',
    abilities: all,
    takesSoundFrom: id('pc-tinh'),
  });
  expect(seatRightsOf(hall.state, 'may-vien-truong')).toMatchObject({ hears: true });
  expect(seatRightsOf(hall.state, 'may-vien-truong~trang-2')).toEqual({ sends: [], hears: false, sees: true });
  expect(seatRightsOf(hall.state, 'la~trang-2')).toBeUndefined();
});

it('a display sends nothing', () => {
  const hall = Scenario.running();
  const watches = { sound: false, camera: false, console: false, display: true };
  hall.when(screen(site.hub), {
    type: 'roster/joinDevice',
    siteId: site.hub,
    label: 'Màn hình',
    abilities: watches,
    takesSoundFrom: null,
  });
  expect(mediaRightsOf(hall.state, id('man-hinh-tinh'))).toEqual({ sends: [], hears: false, sees: true });
});
