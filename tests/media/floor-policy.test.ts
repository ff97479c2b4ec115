import { describe, expect, it } from 'vitest';
import { floorPolicy } from '#server/media/floor-policy.ts';
import { quietConference } from './conference-harness.ts';

const SITES = ['hub', 'deputy', 'one', 'two', 'three', 'four'];

function open(heardSiteIds: readonly string[]): readonly string[] {
  return floorPolicy({ ...quietConference(SITES), heardSiteIds }).openMicrophones;
}

describe('which microphones are open', () => {
  it("are the sound devices of the sites that are heard, and nobody's else", () => {
    expect(open(['hub', 'one'])).toEqual(['hub', 'one']);
    expect(open([])).toEqual([]);
  });

  it('are at most four, whatever was asked', () => {
    expect(open(SITES)).toEqual(SITES.slice(0, 4));
  });

  it('are none of a site without a sound device', () => {
    const state = { ...quietConference(SITES), heardSiteIds: ['one'], soundDeviceBySite: {} };
    expect(floorPolicy(state).openMicrophones).toEqual([]);
  });
});

describe('what is seen', () => {
  it('is every camera, or none while there are no pictures', () => {
    expect(floorPolicy(quietConference(SITES)).openCameras).toHaveLength(SITES.length);
    expect(floorPolicy({ ...quietConference(SITES), hasPictures: false }).openCameras).toEqual([]);
  });

  it('on the stage is the camera of its site, or nothing when it has none', () => {
    const stage = { kind: 'site', siteId: 'one' } as const;
    const state = { ...quietConference(SITES), stage };
    expect(floorPolicy(state).stageProducer).toEqual({ deviceId: 'one', source: 'camera' });
    expect(floorPolicy({ ...state, cameraDeviceBySite: {} }).stageProducer).toBeNull();
    expect(floorPolicy({ ...state, hasPictures: false }).stageProducer).toBeNull();
  });

  it('of shared screens is only the one that was chosen', () => {
    expect(floorPolicy(quietConference(SITES)).openScreens).toEqual([]);
    const wish = floorPolicy({ ...quietConference(SITES), stage: { kind: 'share', deviceId: 'hub' } });
    expect(wish.openScreens).toEqual(['hub']);
    expect(wish.stageProducer).toEqual({ deviceId: 'hub', source: 'screen' });
  });
});
