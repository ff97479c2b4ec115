import { describe, expect, it } from 'vitest';
import { mediaPlaceIn } from '#client/app/media-place.ts';
import { roomNamed, roomOf } from '#client/app/paths.ts';
import { ShareFollower } from '#client/app/share-follower.ts';
import type { SourceFact } from '#client/stores/media-store.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { Standing } from '#shared/protocol/index.ts';
import { id, room, Scenario, site } from '#tests/support/scenario.ts';

describe('rooms', () => {
  it('the strongest role decides where somebody belongs', () => {
    expect(roomOf(['secretary', 'technician'])).toBe('thu-ky');
    expect(roomOf(['presiding', 'observer'])).toBe('chu-tri');
    expect(roomOf(['siteOperator'])).toBe('diem-cau');
    expect(roomOf([])).toBe('diem-cau');
  });

  it('a path that names no room names none', () => {
    expect(roomNamed('thu-ky')).toBe('thu-ky');
    expect(roomNamed('constructor')).toBeNull();
  });
});

describe('the place of this device', () => {
  const standing: Standing = {
    actor: room(site.dongSon),
    roles: ['siteOperator'],
    siteId: site.dongSon,
    deviceId: id<DeviceId>(`pc-${site.dongSon}`),
    view: 'site',
  };
  const enter = (story: Scenario) =>
    story.when(room(site.dongSon), {
      type: 'roster/joinDevice',
      siteId: site.dongSon,
      label: 'PC',
      abilities: { sound: true, camera: false, console: true, display: false },
      takesSoundFrom: null,
    });

  it('is none before it has entered', () => {
    expect(mediaPlaceIn(null).hasPlace).toBe(false);
    expect(mediaPlaceIn({ state: Scenario.ready().state, standing }).hasPlace).toBe(false);
  });

  it('sends what its abilities say, unless it only observes', () => {
    const { state } = enter(Scenario.ready());
    expect(mediaPlaceIn({ state, standing })).toEqual({ hasPlace: true, camera: false, microphone: true });
    const observer = { ...standing, roles: ['observer'] } as const;
    expect(mediaPlaceIn({ state, standing: observer })).toEqual({ hasPlace: true, camera: false, microphone: false });
  });

  it('is gone when it was removed', () => {
    const story = enter(Scenario.ready());
    const { state } = story.when(
      { kind: 'person', personId: id('ky-thuat'), deviceId: null },
      {
        type: 'roster/removeDevice',
        deviceId: standing.deviceId,
      },
    );
    expect(mediaPlaceIn({ state, standing }).hasPlace).toBe(false);
  });
});

describe('a shared screen', () => {
  const deviceId = id<DeviceId>('may-1');
  const on: SourceFact = { kind: 'on', pausedByServer: true };
  const off: SourceFact = { kind: 'off' };

  function follower({ accepts = true } = {}) {
    const acts: string[] = [];
    const share = new ShareFollower({
      run: async ({ type }) => {
        acts.push(type);
        return { ok: accepts };
      },
      stopSharing: async () => void acts.push('stop'),
    });
    const follow = (screen: SourceFact, isOffered: boolean) => share.follow({ deviceId, isOffered, screen });
    return { acts, follow };
  }

  it('is offered when it is captured, and withdrawn when it ends', async () => {
    const { acts, follow } = follower();
    await follow(on, false);
    await follow(on, true);
    await follow(off, true);
    await follow(off, false);
    expect(acts).toEqual(['stage/offerShare', 'stage/withdrawShare']);
  });

  it('ends when the conference no longer lists it', async () => {
    const { acts, follow } = follower();
    await follow(on, true);
    await follow(on, false);
    expect(acts).toEqual(['stop']);
  });

  it('ends when the conference does not want it', async () => {
    const { acts, follow } = follower({ accepts: false });
    await follow(on, false);
    expect(acts).toEqual(['stage/offerShare', 'stop']);
  });

  it('is withdrawn after a reload, when nothing is captured any more', async () => {
    const { acts, follow } = follower();
    await follow(off, true);
    expect(acts).toEqual(['stage/withdrawShare']);
  });

  it('is left alone while the device joins again', async () => {
    const { acts, follow } = follower();
    await follow(on, true);
    await follow({ kind: 'starting' }, true);
    expect(acts).toEqual([]);
  });
});
