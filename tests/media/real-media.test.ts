import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MediasoupBackend } from '#server/media/mediasoup/mediasoup-backend.ts';
import type { EngineObject, MediaRequest } from '#shared/protocol/index.ts';
import { SyntheticSite, type SyntheticSiteOptions } from '#tests/support/synthetic-site.ts';
import { UdpRelay } from '#tests/support/udp-relay.ts';
import { DISPLAY, type Harness, openHarness, quietConference, ROOM_DEVICE } from './conference-harness.ts';
import { keptLog } from './kept-log.ts';
import { realClock } from './real-clock.ts';
import { cameraParameters, microphoneParameters } from './sample-parameters.ts';
import { workerBin } from './worker-bin.ts';

const SMALL = { width: 320, height: 180, framesPerSecond: 10 };
const LARGE = { width: 1280, height: 720, framesPerSecond: 10 };
const PATIENT = { timeout: 15_000, interval: 100 };
/** A tone is sent at 0.3; what the codec leaves of another tone is far below this. */
const HEARD = 0.1;
const UNHEARD = 0.02;
const TONES: Record<string, number> = { hub: 440, one: 880, two: 1_320 };

describe('media over a real worker', () => {
  let backend: MediasoupBackend;
  let harness: Harness;
  let sites: SyntheticSite[] = [];

  beforeAll(async () => {
    const { log } = keptLog();
    backend = await MediasoupBackend.create({ workerBin: workerBin(), host: '127.0.0.1', port: 0, log });
  });

  afterEach(() => {
    for (const site of sites) site.close();
    sites = [];
    harness.media.close();
    expect(harness.media.openCounts()).toEqual({ transports: 0, producers: 0, consumers: 0 });
  });

  afterAll(() => backend.close());

  async function conference(siteIds: readonly string[]): Promise<void> {
    const rights = new Map(siteIds.map((siteId) => [siteId, siteId.startsWith('display') ? DISPLAY : ROOM_DEVICE]));
    harness = await openHarness({ backend, clock: realClock, rights, state: quietConference(siteIds) });
  }

  async function joined(deviceId: string, options: Partial<SyntheticSiteOptions> = {}): Promise<SyntheticSite> {
    const site = new SyntheticSite({
      number: sites.length,
      signal: (request) => harness.ask(deviceId, request),
      tone: TONES[deviceId] ?? null,
      picture: null,
      hears: true,
      pictures: 0,
      ...options,
    });
    sites.push(site);
    harness.attach(deviceId, (message) => site.onMessage(message));
    await site.join();
    return site;
  }

  it('forwards no packet of a microphone that was not opened, and all of one that was', async () => {
    await conference(['hub', 'one', 'two']);
    const hub = await joined('hub');
    await joined('one');
    await joined('two');
    await vi.waitFor(() => expect(harness.told.alive).toEqual(expect.arrayContaining(['one', 'two'])), PATIENT);
    await vi.waitFor(() => expect(hub.takenCount).toBe(2), PATIENT);
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    expect(hub.amplitude(1_320)).toBeLessThan(UNHEARD);
    expect(await hub.packetsFrom('one', 'microphone')).toBeGreaterThan(0);
    expect(await hub.packetsFrom('two', 'microphone')).toBe(0);
  });

  it('hands the floor on: the former voice ends, the next one comes', async () => {
    await conference(['hub', 'one', 'two']);
    const hub = await joined('hub');
    const one = await joined('one');
    await joined('two');
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    await vi.waitFor(() => expect(one.isOpen('microphone')).toBe(true), PATIENT);
    await harness.become({ heardSiteIds: ['two'] });
    expect(harness.media.producers().filter((fact) => fact.source === 'microphone' && !fact.paused)).toMatchObject([
      { deviceId: 'two' },
    ]);
    await vi.waitFor(() => expect(hub.amplitude(1_320)).toBeGreaterThan(HEARD), PATIENT);
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeLessThan(UNHEARD), PATIENT);
    await vi.waitFor(() => expect(one.isOpen('microphone')).toBe(false), PATIENT);
    await vi.waitFor(() => expect(harness.told.levels.get('two')).toBeGreaterThan(0.5), PATIENT);
  });

  it('shows moving pictures: tiles in the lowest layer, the stage in full, what is off screen not at all', async () => {
    await conference(['hub', 'one', 'display']);
    await joined('one', { picture: LARGE, tone: null });
    const hub = await joined('hub', { tone: null, pictures: 1 });
    const display = await joined('display', { pictures: 1 });
    await vi.waitFor(() => expect(hub.sight('one').changes).toBeGreaterThan(5), PATIENT);
    expect(hub.sight('one')).toMatchObject({ width: 320, height: 180 });
    await hub.want('one', { visible: true, height: 720 });
    await harness.become({ stage: { kind: 'site', siteId: 'one' } });
    await vi.waitFor(() => expect(hub.sight('one')).toMatchObject({ width: 1_280, height: 720 }), PATIENT);
    expect(display.sight('one')).toMatchObject({ width: 320, height: 180 });
    await display.want('one', { visible: false, height: 0 });
    const before = await settled(() => display.packetsFrom('one', 'camera'));
    const seenByHub = hub.sight('one').frames;
    await vi.waitFor(() => expect(hub.sight('one').frames).toBeGreaterThan(seenByHub + 10), PATIENT);
    expect(await display.packetsFrom('one', 'camera')).toBe(before);
  });

  it('brings everyone back after the worker was killed', async () => {
    await conference(['hub', 'one']);
    const hub = await joined('hub', { pictures: 1 });
    await joined('one', { picture: SMALL });
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    for (const pid of backend.workerPids()) process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => expect(harness.told.available).toEqual([true, false, true]), PATIENT);
    await vi.waitFor(() => expect(hub.sight('one').changes).toBeGreaterThan(3), PATIENT);
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
  });

  it('tells the figures of each line', async () => {
    await conference(['hub', 'one']);
    await joined('hub', { pictures: 1 });
    await joined('one', { picture: SMALL });
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => {
      const one = harness.told.lines.find((line) => line.deviceId === 'one');
      const hub = harness.told.lines.find((line) => line.deviceId === 'hub');
      expect(one?.bitrateInBps).toBeGreaterThan(20_000);
      expect(one?.lossIn).toBeLessThan(0.5);
      expect(hub?.bitrateOutBps).toBeGreaterThan(20_000);
      expect(hub?.roundTripMs).not.toBeNull();
    }, PATIENT);
  });

  it('hears through TCP when there is no UDP', async () => {
    await conference(['hub', 'one']);
    const hub = await joined('hub', { rewriteCandidates: (all) => all.filter(({ protocol }) => protocol === 'tcp') });
    await joined('one');
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
  });

  it('gives each of 28 sites that join at once every other one once', async () => {
    const ids = Array.from({ length: 28 }, (_, index) => `site-${index}`);
    await conference(ids);
    await Promise.all(
      ids.map(async (deviceId) => {
        harness.attach(deviceId, () => undefined);
        await sendsByHand(harness, deviceId);
      }),
    );
    await harness.media.notify();
    expect(harness.media.openCounts()).toEqual({ transports: 56, producers: 56, consumers: 28 * 27 * 2 });
    expect(harness.complaints).toEqual([]);
  });

  it('comes back by itself after the line was cut for a while', async () => {
    await conference(['hub', 'one']);
    let serverPort = 0;
    const hub = await joined('hub', {
      rewriteCandidates(all) {
        serverPort = Number(all.find(({ protocol }) => protocol === 'udp')?.['port']);
        return all;
      },
    });
    const relay = await UdpRelay.open({ target: { address: '127.0.0.1', port: serverPort }, seed: 1 });
    await joined('one', { rewriteCandidates: (all) => throughRelay(all, relay.port) });
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    relay.become({ cut: true });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeLessThan(UNHEARD), PATIENT);
    relay.become({ cut: false, delayMs: 20, jitterMs: 10, loss: 0.02 });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    relay.close();
  });

  it('goes on after an ICE restart', async () => {
    await conference(['hub', 'one']);
    const hub = await joined('hub');
    await joined('one');
    await harness.become({ heardSiteIds: ['one'] });
    await vi.waitFor(() => expect(hub.amplitude(880)).toBeGreaterThan(HEARD), PATIENT);
    await hub.restartIce();
    const before = await hub.packetsFrom('one', 'microphone');
    await vi.waitFor(
      async () => expect(await hub.packetsFrom('one', 'microphone')).toBeGreaterThan(before + 50),
      PATIENT,
    );
    expect(hub.amplitude(880)).toBeGreaterThan(HEARD);
  });
});

/** Joins and produces with parameters written by hand: nothing is sent. */
async function sendsByHand(harness: Harness, deviceId: string): Promise<void> {
  // the router's own capabilities and the samples have the shape of the wire
  const ask = (request: object) => harness.ask(deviceId, request as MediaRequest);
  const joined = await ask({ type: 'join', rtpCapabilities: harness.media.routerRtpCapabilities() });
  if (!joined.ok || !('joinId' in joined)) throw new Error('not joined');
  const common = { type: 'produce', joinId: joined.joinId, transportId: joined.send?.transportId };
  await ask({ ...common, kind: 'audio', source: 'microphone', rtpParameters: microphoneParameters() });
  await ask({ ...common, kind: 'video', source: 'camera', rtpParameters: cameraParameters() });
}

function throughRelay(all: readonly EngineObject[], port: number): EngineObject[] {
  return all.filter(({ protocol }) => protocol === 'udp').map((candidate) => ({ ...candidate, port }));
}

/** The value once it is the same twice, a fifth of a second apart. */
async function settled(read: () => Promise<number>): Promise<number> {
  let last = -1;
  return await vi.waitFor(
    async () => {
      const value = await read();
      const same = value === last;
      last = value;
      if (!same) throw new Error('still changing');
      return value;
    },
    { timeout: 10_000, interval: 200 },
  );
}
