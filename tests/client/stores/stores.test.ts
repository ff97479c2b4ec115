import { describe, expect, it } from 'vitest';
import { createLiveStore, MOST_FIGURES, noteLevels, noteLines } from '#client/stores/live-store.ts';
import { createMediaStore, notePicture, pictureKey } from '#client/stores/media-store.ts';
import { ownDeviceIn } from '#client/stores/own-device.ts';
import { createPreferencesStore, defaultPreferences, readPreferences } from '#client/stores/preferences-store.ts';
import { foldEnvelope } from '#client/stores/replica-store.ts';
import type { Actor, DeviceId } from '#shared/kernel/index.ts';
import type { SiteLineFigures, Standing } from '#shared/protocol/index.ts';
import { at, chair, id, room, Scenario, site } from '#tests/support/scenario.ts';

describe('the replica', () => {
  it('folds only what it does not know yet, and refuses what leaves a gap', () => {
    const story = Scenario.ready();
    const before = story.state;
    story.enters(site.dongSon).enters(site.haTrung);
    const events = story.log.filter((numbered) => numbered.version > 1);
    const to = story.state.version;
    expect(foldEnvelope(before, { from: 1, to, events })).toEqual({ kind: 'folded', state: story.state });
    expect(foldEnvelope(before, { from: 0, to: before.version, events: [] })).toEqual({ kind: 'known' });
    expect(foldEnvelope(before, { from: before.version + 1, to, events })).toEqual({ kind: 'gap' });
  });
});

describe('figures of the moment', () => {
  it('who is not named is silent', () => {
    const store = createLiveStore();
    noteLevels(store, { levels: [{ siteId: site.hub, level: 0.7 }] });
    noteLevels(store, { levels: [{ siteId: site.dongSon, level: 0.2 }] });
    expect(store.getState().levelBySite).toEqual({ [site.dongSon]: 0.2 });
  });

  it('a line keeps its last figures, and a site that left stays listed', () => {
    const store = createLiveStore();
    noteLines(store, { lines: [figures(site.haTrung, 0)] });
    for (let n = 0; n <= MOST_FIGURES; n += 1) noteLines(store, { lines: [figures(site.hub, n)] });
    const { lineBySite } = store.getState();
    expect(lineBySite[site.hub]?.history).toHaveLength(MOST_FIGURES);
    expect(lineBySite[site.hub]?.latest.at).toBe(at(MOST_FIGURES));
    expect(lineBySite[site.haTrung]?.latest.at).toBe(at(0));
  });
});

describe('a site with several devices', () => {
  it('keeps the past of each, also when one message names both', () => {
    const store = createLiveStore();
    for (let n = 0; n <= MOST_FIGURES; n += 1) {
      noteLines(store, { lines: [figures(site.hub, n, 'may-1'), figures(site.hub, n, 'may-2')] });
    }
    const history = store.getState().lineBySite[site.hub]?.history ?? [];
    expect(history.filter(({ deviceId }) => deviceId === 'may-1')).toHaveLength(MOST_FIGURES);
    expect(history.filter(({ deviceId }) => deviceId === 'may-2')).toHaveLength(MOST_FIGURES);
  });
});

describe('pictures', () => {
  it('are forgotten one by one', () => {
    const store = createMediaStore();
    const camera = pictureKey(id<DeviceId>('may-1'), 'camera');
    const screen = pictureKey(id<DeviceId>('may-1'), 'screen');
    notePicture(store, camera, 'live');
    notePicture(store, screen, 'waiting');
    notePicture(store, camera, null);
    expect(store.getState().pictureByKey).toEqual({ [screen]: 'waiting' });
  });
});

describe('preferences', () => {
  it('outlive the page', () => {
    const texts = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    };
    createPreferencesStore(shelf).setState({ language: 'en', cameraId: 'cam-2' });
    expect(createPreferencesStore(shelf).getState()).toEqual({
      ...defaultPreferences,
      language: 'en',
      cameraId: 'cam-2',
    });
  });

  it('are the default ones where the stored text makes no sense', () => {
    for (const text of [
      null,
      '',
      '{',
      '[]',
      '7',
      '{"language":"fr","cameraId":{}}',
      '{"__proto__":{"language":"en"}}',
    ]) {
      expect(readPreferences(text)).toEqual(defaultPreferences);
    }
  });

  it('last as long as the page where the browser forbids storage', () => {
    const fail = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const store = createPreferencesStore({ getItem: fail, setItem: fail });
    store.setState({ language: 'en' });
    expect(store.getState().language).toBe('en');
  });
});

describe('the own device', () => {
  it('is the one that entered from this browser, for whoever entered it', () => {
    const { state } = Scenario.ready().enters(site.dongSon);
    const own = (actor: Actor, deviceId: string) => ownDeviceIn({ state, standing: standingOf(actor, deviceId) });
    expect(own(room(site.dongSon), `pc-${site.dongSon}`)?.siteId).toBe(site.dongSon);
    expect(own(chair, `pc-${site.dongSon}`)).toBeNull();
    expect(own(room(site.dongSon), 'may-khac')).toBeNull();
  });
});

function standingOf(actor: Actor, deviceId: string): Standing {
  return { actor, roles: [], siteId: null, deviceId: id<DeviceId>(deviceId), view: '' };
}

function figures(siteId: SiteLineFigures['siteId'], n: number, deviceId = 'may'): SiteLineFigures {
  const none = { roundTripMs: null, loss: null, inBps: 0, outBps: 0, reducedCount: 0 };
  return { siteId, deviceId: id<DeviceId>(deviceId), at: at(n), ...none };
}
