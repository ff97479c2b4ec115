import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaPeer } from '#server/media/media-device.ts';
import type { MediaAnswers, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';
import { FakeMediaBackend, type FakeMediaRoom } from '#tests/support/fake-media-backend.ts';
import { DISPLAY, type Harness, openHarness, quietConference, ROOM_DEVICE } from './conference-harness.ts';
import { pass, settle } from './passing-time.ts';
import { cameraParameters, microphoneParameters } from './sample-parameters.ts';

type Device = { joinId: string; transportId: string; consumers: MediaAnswers['join']['consumers']; peer: MediaPeer };

describe('media of a conference', () => {
  let backend: FakeMediaBackend;
  let clock: FakeClock;
  let harness: Harness;
  let messagesById: Map<string, MediaMessage[]>;

  beforeEach(async () => {
    backend = new FakeMediaBackend();
    clock = new FakeClock();
    messagesById = new Map();
    const ids = ['hub', 'one', 'two', 'display'];
    const rights = new Map(ids.map((id) => [id, id === 'display' ? DISPLAY : ROOM_DEVICE]));
    harness = await openHarness({ backend, clock, rights, state: quietConference(['hub', 'one', 'two']) });
  });

  afterEach(async () => {
    harness.media.close();
    await backend.close();
  });

  function room(): FakeMediaRoom {
    const open = backend.room('conference-1');
    if (!open) throw new Error('no room');
    return open;
  }

  function messages(deviceId: string, type: MediaMessage['type']): MediaMessage[] {
    return (messagesById.get(deviceId) ?? []).filter((message) => message.type === type);
  }

  async function done<T extends MediaRequest['type']>(
    deviceId: string,
    request: Extract<MediaRequest, { type: T }>,
  ): Promise<MediaAnswers[T]> {
    const answer = await harness.ask(deviceId, request as MediaRequest);
    expect(answer).toMatchObject({ ok: true });
    await settle();
    return answer as MediaAnswers[T];
  }

  async function join(deviceId: string): Promise<Device> {
    messagesById.set(deviceId, []);
    const peer = harness.attach(deviceId, (message) => messagesById.get(deviceId)?.push(message));
    const rtpCapabilities = { codecs: [] };
    const { joinId, send, consumers } = await done<'join'>(deviceId, { type: 'join', rtpCapabilities });
    return { joinId, transportId: send?.transportId ?? '', consumers, peer };
  }

  function produced(
    device: Device,
    source: 'microphone' | 'camera' | 'screen',
  ): Extract<MediaRequest, { type: 'produce' }> {
    const { joinId, transportId } = device;
    const kind = source === 'microphone' ? 'audio' : 'video';
    const rtpParameters = (source === 'microphone' ? microphoneParameters() : cameraParameters()) as Extract<
      MediaRequest,
      { type: 'produce' }
    >['rtpParameters']; // written by hand in that shape
    return { type: 'produce', joinId, transportId, kind, source, rtpParameters };
  }

  async function sending(deviceId: string, ...sources: ('microphone' | 'camera' | 'screen')[]): Promise<Device> {
    const device = await join(deviceId);
    for (const source of sources) await done(deviceId, produced(device, source));
    return device;
  }

  function open(source: string): string[] {
    const facts = harness.media.producers();
    return facts.filter((fact) => fact.source === source && !fact.paused).map((fact) => fact.deviceId);
  }

  it('acknowledges a join with all that is there, and later tells of what comes', async () => {
    await sending('one', 'microphone', 'camera');
    const hub = await join('hub');
    expect(hub.consumers.map(({ deviceId, source }) => `${deviceId} ${source}`)).toEqual([
      'one microphone',
      'one camera',
    ]);
    expect(messages('hub', 'consumerOffered')).toEqual([]);
    await sending('two', 'camera');
    expect(messages('hub', 'consumerOffered')).toMatchObject([{ consumer: { deviceId: 'two', source: 'camera' } }]);
  });

  it('lets a display take pictures and nothing else', async () => {
    await sending('one', 'microphone', 'camera');
    const display = await join('display');
    expect(display.transportId).toBe('');
    expect(display.consumers.map(({ source }) => source)).toEqual(['camera']);
    const answer = await harness.ask('display', produced({ ...display, transportId: 'any' }, 'camera'));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'media/notAllowed' } });
  });

  it('opens the microphone of the floor at the server, and closes it with the floor', async () => {
    await sending('one', 'microphone');
    await sending('two', 'microphone');
    await harness.become({ heardSiteIds: ['one'] });
    expect(open('microphone')).toEqual(['one']);
    await harness.become({ heardSiteIds: ['two'] });
    expect(open('microphone')).toEqual(['two']);
    expect(messages('one', 'producerPaused')).toMatchObject([{ paused: false }, { paused: true }]);
    await harness.become({ heardSiteIds: [] });
    expect(open('microphone')).toEqual([]);
  });

  it('opens a microphone that comes after its floor was given', async () => {
    await harness.become({ heardSiteIds: ['one'] });
    await sending('one', 'microphone');
    expect(open('microphone')).toEqual(['one']);
  });

  it('closes a producer that cannot be paused', async () => {
    await sending('one', 'microphone');
    await harness.become({ heardSiteIds: ['one'] });
    room().jam('one', 'microphone');
    await harness.become({ heardSiteIds: [] });
    expect(harness.media.producers()).toEqual([]);
    expect(messages('one', 'producerClosed')).toMatchObject([{ source: 'microphone' }]);
  });

  it('makes up within a second for a change that nobody told of', async () => {
    await sending('one', 'microphone');
    await harness.become({ heardSiteIds: ['one'] });
    await room().setProducerPaused('one', 'microphone', true);
    await pass(clock, 1_000);
    expect(open('microphone')).toEqual(['one']);
  });

  it('lets sound flow once the client is ready, and pictures by size, visibility and stage', async () => {
    await sending('one', 'microphone', 'camera');
    const { joinId, consumers } = await join('hub');
    const wish = (source: 'microphone' | 'camera') => room().wishOf('hub', { deviceId: 'one', source });
    const consumerIds = consumers.map(({ consumerId }) => consumerId);
    const pictureId = consumers.find(({ source }) => source === 'camera')?.consumerId ?? '';
    expect(wish('microphone')?.paused).toBe(true);
    await done('hub', { type: 'ready', joinId, consumerIds });
    expect(wish('microphone')?.paused).toBe(false);
    expect(wish('camera')?.paused).toBe(true);
    const want = (visible: boolean, height: number): MediaRequest => {
      return { type: 'want', joinId, wishes: [{ consumerId: pictureId, visible, height }] };
    };
    await harness.ask('hub', want(true, 1_080));
    expect(wish('camera')).toEqual({ paused: false, spatialLayer: 0 });
    await harness.become({ stage: { kind: 'site', siteId: 'one' } });
    expect(wish('camera')).toEqual({ paused: false, spatialLayer: 2 });
    expect(room().keyFrames('one', 'camera')).toBe(1);
    await harness.ask('hub', want(true, 360));
    expect(wish('camera')).toEqual({ paused: false, spatialLayer: 1 });
    await harness.ask('hub', want(false, 0));
    await settle();
    expect(wish('camera')?.paused).toBe(true);
  });

  it('raises the next speaker to the size of the former one before the client asks', async () => {
    await sending('one', 'camera');
    await sending('two', 'camera');
    const { joinId, consumers } = await join('hub');
    const wishes = consumers.map(({ consumerId, deviceId }) => {
      return { consumerId, visible: true, height: deviceId === 'one' ? 720 : 90 };
    });
    await harness.become({ stage: { kind: 'site', siteId: 'one' } });
    await done('hub', { type: 'want', joinId, wishes });
    await harness.become({ stage: { kind: 'site', siteId: 'two' } });
    await settle();
    expect(room().wishOf('hub', { deviceId: 'two', source: 'camera' })?.spatialLayer).toBe(2);
    expect(room().wishOf('hub', { deviceId: 'one', source: 'camera' })?.spatialLayer).toBe(0);
  });

  it('holds a shared screen back until it is chosen, and tells who offers one', async () => {
    const one = await sending('one', 'screen');
    expect(open('screen')).toEqual([]);
    expect(harness.told.shares).toEqual([['one']]);
    await harness.become({ stage: { kind: 'share', deviceId: 'one' } });
    expect(open('screen')).toEqual(['one']);
    await done('one', { type: 'closeProducer', joinId: one.joinId, source: 'screen' });
    expect(harness.told.shares).toEqual([['one'], []]);
  });

  it('takes away what a device may no more send or hear, at once', async () => {
    await sending('one', 'microphone', 'camera');
    await sending('two', 'microphone');
    harness.rights.set('one', { sends: ['camera'], hears: false, sees: true });
    await harness.become({});
    expect(harness.media.producers().map(({ deviceId, source }) => `${deviceId} ${source}`)).toEqual([
      'one camera',
      'two microphone',
    ]);
    expect(messages('one', 'consumerClosed')).toHaveLength(1);
  });

  it('has a device that may send since it joined join again', async () => {
    const display = await join('display');
    harness.rights.set('display', ROOM_DEVICE);
    await harness.become({});
    expect(messages('display', 'rejoin')).toHaveLength(1);
    const again = await join('display');
    expect(again.joinId).not.toBe(display.joinId);
    await done('display', produced(again, 'camera'));
  });

  it('dismisses a device that lost its place, with all that others took of it', async () => {
    const one = await sending('one', 'microphone', 'camera');
    await join('hub');
    harness.rights.delete('one');
    await harness.become({});
    expect(messages('one', 'dismissed')).toHaveLength(1);
    expect(messages('hub', 'consumerClosed')).toHaveLength(2);
    expect(harness.media.openCounts()).toEqual({ transports: 2, producers: 0, consumers: 0 });
    const answer = await harness.ask('one', produced(one, 'camera'));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'media/notAllowed' } });
  });

  it('refuses requests of a join that is over and says to join again', async () => {
    const former = await sending('one', 'microphone');
    await join('one');
    expect(await harness.ask('one', { type: 'sync', joinId: former.joinId })).toMatchObject({
      ok: false,
      rejoin: true,
    });
    expect(await harness.ask('one', produced(former, 'camera'))).toMatchObject({ ok: false, rejoin: true });
  });

  it('keeps the media of a device over a short cut, and tells it afterwards what it missed', async () => {
    const hub = await join('hub');
    harness.media.detach('hub', hub.peer);
    await sending('one', 'camera');
    await pass(clock, 20_000);
    const back: MediaMessage[] = [];
    harness.attach('hub', (message) => back.push(message));
    const { consumers } = await done('hub', { type: 'sync', joinId: hub.joinId });
    expect(consumers).toMatchObject([{ deviceId: 'one', source: 'camera' }]);
    expect(back).toEqual([]);
  });

  it('gives up the media of a device that stays away', async () => {
    const one = await sending('one', 'microphone');
    harness.media.detach('one', one.peer);
    await pass(clock, 30_000);
    expect(harness.media.openCounts()).toEqual({ transports: 0, producers: 0, consumers: 0 });
  });

  it('opens a new room when the engine dies and has everyone join again', async () => {
    await sending('one', 'microphone');
    backend.answer(false);
    backend.kill();
    await settle();
    expect(messages('one', 'interrupted')).toHaveLength(1);
    expect(await harness.ask('one', { type: 'capabilities' })).toMatchObject({
      ok: false,
      refusal: { code: 'media/unavailable' },
    });
    backend.answer(true);
    await pass(clock, 1_000);
    expect(messages('one', 'rejoin')).toEqual([{ type: 'rejoin', joinId: null }]);
    expect(harness.told.available).toEqual([true, false, true]);
    await harness.become({ heardSiteIds: ['one'] });
    await sending('one', 'microphone');
    expect(open('microphone')).toEqual(['one']);
  });

  it('has a device join again when its transports are lost or the technician says so', async () => {
    const one = await sending('one', 'microphone');
    room().lose('one');
    expect(messages('one', 'rejoin')).toEqual([{ type: 'rejoin', joinId: one.joinId }]);
    await sending('one', 'microphone');
    harness.media.restartDevice('one');
    expect(messages('one', 'rejoin')).toEqual([{ type: 'rejoin', joinId: null }]);
    expect(harness.media.openCounts().transports).toBe(0);
  });

  it('tells of an open microphone that is not heard for four seconds, and when it is', async () => {
    await sending('one', 'microphone');
    await harness.become({ heardSiteIds: ['one'] });
    await pass(clock, 3_900);
    expect(harness.told.silent).toEqual([]);
    room().hear(new Map([['one', 0.05]]));
    await pass(clock, 200);
    expect(harness.told.silent).toEqual([{ deviceId: 'one', silent: true }]);
    room().hear(new Map([['one', 0.6]]));
    expect(harness.told.silent.at(-1)).toEqual({ deviceId: 'one', silent: false });
    await pass(clock, 10_000);
    expect(harness.told.silent).toHaveLength(2);
  });

  it('tells signs of life and the figures of each line every two seconds', async () => {
    await join('one');
    await join('hub');
    room().feed('one');
    expect(harness.told.alive).toEqual(['one']);
    await pass(clock, 2_000);
    expect(harness.told.lines.map(({ deviceId }) => deviceId)).toEqual(['one', 'hub']);
  });

  it('takes the round trip that a device measured where the engine knows none', async () => {
    const { joinId } = await join('one');
    await join('hub');
    expect(await harness.ask('one', { type: 'measured', joinId, roundTripMs: 23 })).toEqual({ ok: true });
    await pass(clock, 2_000);
    const times = Object.fromEntries(harness.told.lines.map(({ deviceId, roundTripMs }) => [deviceId, roundTripMs]));
    expect(times).toEqual({ one: 23, hub: null });
  });

  it('leaves nothing open and says goodbye when it closes', async () => {
    await sending('one', 'microphone', 'camera');
    const closing = room();
    harness.media.close();
    harness.media.close();
    expect(closing.openCounts()).toEqual({ transports: 0, producers: 0, consumers: 0 });
    expect(messages('one', 'dismissed')).toHaveLength(1);
    expect(await harness.ask('one', { type: 'capabilities' })).toMatchObject({ ok: false });
  });
});
