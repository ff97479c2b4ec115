import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Coalesced } from '#server/media/coalesced.ts';
import { FakeMediaRoom } from '#server/media/fake-media-room.ts';
import type { MediaWish, PictureRef } from '#server/media/floor-policy.ts';
import { Reconciler } from '#server/media/reconciler.ts';
import type { MediaRoom } from '#server/ports/media-backend.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { keptLog } from './kept-log.ts';
import { pass } from './passing-time.ts';
import { recordedEvents } from './recorded-events.ts';
import { cameraParameters, microphoneParameters } from './sample-parameters.ts';

const NOTHING: MediaWish = { openMicrophones: [], openCameras: [], openScreens: [], stageProducer: null };

describe('the reconciler', () => {
  let clock: FakeClock;
  let wish: MediaWish;
  let steps: string[];
  let stages: (PictureRef | null)[];
  let failing: Set<string>;
  let fake: FakeMediaRoom;
  let reconciler: Reconciler;
  const { log, complaints } = keptLog();

  beforeEach(() => {
    clock = new FakeClock();
    wish = NOTHING;
    steps = [];
    stages = [];
    failing = new Set();
    complaints.length = 0;
    fake = new FakeMediaRoom({ events: recordedEvents().events, onEnd: () => undefined });
    const room = watched(fake);
    reconciler = new Reconciler({
      room: () => room,
      wish: () => wish,
      maySend: (deviceId) => deviceId !== 'stranger',
      onProducerPaused: () => undefined,
      onStage: (stage) => stages.push(stage),
      clock,
      log,
    });
  });

  afterEach(() => {
    reconciler.close();
    fake.close();
    expect(clock.timerCount).toBe(0);
  });

  /** The room, with each step written down and some of them failing. */
  function watched(room: FakeMediaRoom): MediaRoom {
    return Object.assign(Object.create(room) as MediaRoom, {
      producers: () => room.producers(),
      closeProducer: (...args: Parameters<MediaRoom['closeProducer']>) => room.closeProducer(...args),
      requestKeyFrame: (...args: Parameters<MediaRoom['requestKeyFrame']>) => room.requestKeyFrame(...args),
      async setProducerPaused(...[deviceId, source, paused]: Parameters<MediaRoom['setProducerPaused']>) {
        const step = `${paused ? 'close' : 'open'} ${deviceId}`;
        steps.push(step);
        if (failing.has(step)) throw new Error('refused by the test');
        await room.setProducerPaused(deviceId, source, paused);
        steps.push(`${step} done`);
      },
    });
  }

  async function sends(deviceId: string, source: 'microphone' | 'camera'): Promise<void> {
    const { send } = await fake.join(deviceId, { rtpCapabilities: {}, sends: true });
    const transportId = send?.transportId ?? '';
    const kind = source === 'microphone' ? 'audio' : 'video';
    const rtpParameters = source === 'microphone' ? microphoneParameters() : cameraParameters();
    await fake.produce(deviceId, { transportId, kind, source, rtpParameters });
  }

  it('closes before it opens', async () => {
    await sends('one', 'microphone');
    await sends('two', 'microphone');
    wish = { ...NOTHING, openMicrophones: ['one'] };
    await reconciler.notify();
    wish = { ...NOTHING, openMicrophones: ['two'] };
    await reconciler.notify();
    expect(steps).toEqual(['open one', 'open one done', 'close one', 'close one done', 'open two', 'open two done']);
  });

  it('does nothing when all is as wished', async () => {
    await sends('one', 'microphone');
    await reconciler.notify();
    await reconciler.notify();
    expect(steps).toEqual([]);
  });

  it('never opens by a wish that changed while it was closing', async () => {
    await sends('one', 'microphone');
    await sends('two', 'microphone');
    wish = { ...NOTHING, openMicrophones: ['one'] };
    await reconciler.notify();
    wish = { ...NOTHING, openMicrophones: ['two'] };
    const first = reconciler.notify();
    wish = NOTHING;
    await Promise.all([first, reconciler.notify()]);
    expect(steps).not.toContain('open two');
    expect(fake.producers().every((fact) => fact.paused)).toBe(true);
  });

  it('closes for good what cannot be paused', async () => {
    await sends('one', 'microphone');
    wish = { ...NOTHING, openMicrophones: ['one'] };
    await reconciler.notify();
    failing.add('close one');
    wish = NOTHING;
    await reconciler.notify();
    expect(fake.producers()).toEqual([]);
    expect(complaints).toHaveLength(1);
  });

  it('tries again a second later what could not be opened', async () => {
    await sends('one', 'microphone');
    failing.add('open one');
    wish = { ...NOTHING, openMicrophones: ['one'] };
    await reconciler.notify();
    expect(fake.producers()).toMatchObject([{ paused: true }]);
    failing.clear();
    await pass(clock, 1_000);
    expect(fake.producers()).toMatchObject([{ paused: false }]);
  });

  it('closes what a device may not send', async () => {
    await sends('stranger', 'microphone');
    wish = { ...NOTHING, openMicrophones: ['stranger'] };
    await reconciler.notify();
    expect(fake.producers()).toEqual([]);
  });

  it('asks for one key frame when another picture holds the stage, or the same one sent anew', async () => {
    await sends('one', 'camera');
    const stageProducer = { deviceId: 'one', source: 'camera' } as const;
    wish = { ...NOTHING, openCameras: ['one'], stageProducer };
    await reconciler.notify();
    await reconciler.notify();
    expect(fake.keyFrames('one', 'camera')).toBe(1);
    await sends('one', 'camera');
    await reconciler.notify();
    expect(fake.keyFrames('one', 'camera')).toBe(1);
    expect(stages).toEqual([stageProducer, stageProducer]);
    wish = NOTHING;
    await reconciler.notify();
    expect(stages.at(-1)).toBeNull();
  });

  it('outlives a wish that cannot be read', async () => {
    await sends('one', 'microphone');
    const broken = new Reconciler({
      room: () => fake,
      wish: () => {
        throw new Error('no state');
      },
      maySend: () => true,
      onProducerPaused: () => undefined,
      onStage: () => undefined,
      clock,
      log,
    });
    await expect(broken.notify()).resolves.toBeUndefined();
    expect(complaints).toEqual(['media pass failed']);
    broken.close();
  });
});

describe('coalesced passes', () => {
  it('run one at a time, and calls during one share the next', async () => {
    let running = 0;
    let count = 0;
    const passes = new Coalesced(async () => {
      running += 1;
      count += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
    });
    await Promise.all([passes.run(), passes.run(), passes.run()]);
    expect(count).toBe(2);
  });

  it('never overlap, whenever a call comes in', async () => {
    let running = 0;
    let most = 0;
    const passes = new Coalesced(async () => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
      running -= 1;
    });
    const calls: Promise<void>[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      calls.push(passes.run());
      await Promise.resolve();
    }
    await Promise.all(calls);
    expect(most).toBe(1);
  });

  it('go on after one failed, and tell it to who waited for it', async () => {
    let count = 0;
    const passes = new Coalesced(() => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('first')) : Promise.resolve();
    });
    const outcomes = await Promise.allSettled([passes.run(), passes.run()]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'fulfilled']);
  });
});
