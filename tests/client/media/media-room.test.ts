import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaRoom } from '#client/media/media-room.ts';
import type { AskMedia } from '#client/media/room-parts.ts';
import type { PictureKey } from '#client/stores/media-store.ts';
import { createMediaStore } from '#client/stores/media-store.ts';
import type { MediaConsumerOffer, MediaRequest, MediaSource } from '#shared/protocol/index.ts';
import { FakeEngine, fakeTrack } from './fake-engine.ts';

const camera: PictureKey = 'camera:may-2';

function offerOf(consumerId: string, source: MediaSource, deviceId = 'may-2'): MediaConsumerOffer {
  const kind = source === 'microphone' ? 'audio' : 'video';
  return {
    consumerId,
    producerId: `p-${consumerId}`,
    deviceId,
    source,
    kind,
    rtpParameters: {},
    producerPaused: false,
  };
}

/** A server that answers as the test says, and remembers what it was asked. */
class FakeServer {
  readonly asked: (Pick<MediaRequest, 'type'> & Record<string, unknown>)[] = [];
  consumers: MediaConsumerOffer[] = [];
  producers: { source: 'microphone'; paused: boolean }[] = [];
  sends = true;
  /** How the next requests of a type end that do not go well. */
  readonly ends = new Map<MediaRequest['type'], 'cut' | 'void' | 'unavailable'>();
  #joins = 0;

  readonly ask = (async (type: MediaRequest['type'], request: object) => {
    this.asked.push({ type, ...request });
    const end = this.ends.get(type);
    if (end === 'cut') return null;
    if (end === 'void') return { ok: false, refusal: { code: 'media/badRequest' }, rejoin: true };
    if (end === 'unavailable') return { ok: false, refusal: { code: 'media/unavailable' }, rejoin: false };
    return this.#answer(type);
  }) as AskMedia; // answers by type, as the wire does

  count(type: MediaRequest['type']): number {
    return this.asked.filter((each) => each.type === type).length;
  }

  last(type: MediaRequest['type']) {
    return this.asked.findLast((each) => each.type === type);
  }

  #answer(type: MediaRequest['type']): object {
    if (type === 'capabilities') return { ok: true, routerRtpCapabilities: {} };
    if (type === 'join') return this.#join();
    if (type === 'sync') return { ok: true, consumers: this.consumers, producers: this.producers };
    if (type === 'restartIce') return { ok: true, iceParameters: {} };
    if (type === 'produce') return { ok: true, producerId: 'p' };
    return { ok: true };
  }

  #join(): object {
    this.#joins += 1;
    const transport = (name: string) => ({
      transportId: `${name}-${this.#joins}`,
      iceParameters: {},
      iceCandidates: [],
      dtlsParameters: {},
    });
    const send = this.sends ? transport('send') : null;
    const joinId = `vao-${this.#joins}`;
    return { ok: true, joinId, send, receive: transport('receive'), consumers: this.consumers };
  }
}

function setUp() {
  const server = new FakeServer();
  const engine = new FakeEngine();
  const store = createMediaStore();
  const local = new Map<MediaSource, MediaStreamTrack>();
  const wall = new Map<PictureKey, string | null>();
  const voices = new Set<string>();
  const room = new MediaRoom({
    store,
    ask: server.ask,
    loadEngine: async () => engine,
    wall: { setTrack: (key, track) => void wall.set(key, track?.id ?? null) },
    sound: { add: (id) => void voices.add(id), remove: (id) => void voices.delete(id) },
    localTrack: (source) => local.get(source) ?? null,
    isOwnPicture: (key) => key.endsWith(':may-1'),
  });
  const picture = () => store.getState().pictureByKey[camera];
  return { server, engine, store, local, wall, voices, room, picture };
}

async function turns(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

async function joined(parts: ReturnType<typeof setUp>): Promise<void> {
  parts.room.setLineUp(true);
  parts.room.setPlace(true);
  await turns();
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('joining', () => {
  it('takes what is offered, plays voices, shows pictures and sends what there is', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera'), offerOf('c2', 'microphone')];
    parts.local.set('microphone', fakeTrack('mic'));
    await joined(parts);
    expect(parts.engine.latest('receive').consumed).toEqual(['c1', 'c2']);
    expect(parts.engine.latest('send').produced).toEqual(['microphone']);
    expect(parts.voices).toEqual(new Set(['c2']));
    expect(parts.wall.get(camera)).toBe('c1');
    expect(parts.picture()).toBe('waiting');
    expect(parts.server.last('ready')).toMatchObject({ joinId: 'vao-1', consumerIds: ['c2'] });
    expect(parts.store.getState().microphone).toEqual({ kind: 'on', pausedByServer: true });
  });

  it('needs a place and a line', async () => {
    const parts = setUp();
    parts.room.setPlace(true);
    await turns();
    expect(parts.server.count('join')).toBe(0);
    parts.room.setLineUp(true);
    await turns();
    expect(parts.server.count('join')).toBe(1);
  });

  it('asks again while the engine is away', async () => {
    const parts = setUp();
    parts.server.ends.set('join', 'unavailable');
    await joined(parts);
    parts.server.ends.clear();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(parts.server.count('join')).toBe(2);
    expect(parts.engine.transports).toHaveLength(2);
  });

  it('joins anew when it may send from now on', async () => {
    const parts = setUp();
    parts.server.sends = false;
    await joined(parts);
    parts.server.sends = true;
    const track = fakeTrack('cam');
    parts.local.set('camera', track);
    await parts.room.trackChanged('camera', track);
    expect(parts.engine.latest('send').produced).toEqual(['camera']);
  });

  it('says of a source that the server refused why', async () => {
    const parts = setUp();
    parts.server.ends.set('produce', 'unavailable');
    parts.local.set('camera', fakeTrack('cam'));
    await joined(parts);
    expect(parts.store.getState().camera).toMatchObject({ kind: 'failed', reason: { code: 'media/unavailable' } });
  });

  it('leaves with everything', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera'), offerOf('c2', 'microphone')];
    await joined(parts);
    parts.room.setPlace(false);
    expect(parts.engine.transports.every((transport) => transport.isClosed)).toBe(true);
    expect(parts.voices.size).toBe(0);
    expect(parts.store.getState()).toMatchObject({ line: 'idle', pictureByKey: {} });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what the server tells', () => {
  it('offers and ends consumers', async () => {
    const parts = setUp();
    await joined(parts);
    parts.room.hear({ type: 'consumerOffered', joinId: 'vao-1', consumer: offerOf('c1', 'camera') });
    await turns();
    expect(parts.wall.get(camera)).toBe('c1');
    parts.room.hear({ type: 'consumerClosed', joinId: 'vao-1', consumerId: 'c1' });
    expect(parts.wall.get(camera)).toBeNull();
    expect(parts.picture()).toBeUndefined();
  });

  it('is void when it is about an older join', async () => {
    const parts = setUp();
    await joined(parts);
    parts.room.hear({ type: 'consumerOffered', joinId: 'vao-0', consumer: offerOf('c1', 'camera') });
    await turns();
    expect(parts.engine.latest('receive').consumed).toEqual([]);
  });

  it('is the truth about the own microphone', async () => {
    const parts = setUp();
    parts.local.set('microphone', fakeTrack('mic'));
    await joined(parts);
    parts.room.hear({ type: 'producerPaused', joinId: 'vao-1', source: 'microphone', paused: false });
    expect(parts.store.getState().microphone).toEqual({ kind: 'on', pausedByServer: false });
    parts.room.hear({ type: 'producerClosed', joinId: 'vao-1', source: 'microphone' });
    expect(parts.store.getState().microphone).toEqual({ kind: 'off' });
  });

  it('a picture is live with its first frame, waits while it is held back, and is live again after', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera')];
    await joined(parts);
    parts.room.seen(camera);
    expect(parts.picture()).toBe('live');
    parts.room.hear({ type: 'consumerPaused', joinId: 'vao-1', consumerId: 'c1', paused: true });
    expect(parts.picture()).toBe('waiting');
    parts.room.hear({ type: 'consumerPaused', joinId: 'vao-1', consumerId: 'c1', paused: false });
    expect(parts.picture()).toBe('live');
  });

  it('wishes go by the ids of consumers, and to nobody who has none', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera')];
    await joined(parts);
    const wish = { visible: true, height: 180 };
    parts.room.want(
      new Map<PictureKey, typeof wish>([
        [camera, wish],
        ['camera:may-9', wish],
      ]),
    );
    expect(parts.server.last('want')).toMatchObject({ wishes: [{ consumerId: 'c1', ...wish }] });
  });
});

describe('when the engine or the line was away', () => {
  it('pictures keep their last frame until the new ones have one', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera'), offerOf('c3', 'camera', 'may-3')];
    await joined(parts);
    parts.room.seen(camera);
    parts.room.hear({ type: 'interrupted' });
    expect(parts.store.getState().line).toBe('interrupted');
    expect(parts.picture()).toBe('frozen');
    expect(parts.wall.get(camera)).toBe('c1');
    parts.server.consumers = [offerOf('c9', 'camera')];
    parts.room.hear({ type: 'rejoin', joinId: null });
    await turns();
    expect(parts.wall.get(camera)).toBe('c9');
    expect(parts.picture()).toBe('frozen');
    expect(parts.wall.get('camera:may-3')).toBeNull();
    parts.room.seen(camera);
    expect(parts.picture()).toBe('live');
  });

  it('after a cut of the socket the join goes on, with what changed meanwhile and the wishes said again', async () => {
    const parts = setUp();
    parts.server.consumers = [offerOf('c1', 'camera'), offerOf('c2', 'microphone')];
    parts.local.set('microphone', fakeTrack('mic'));
    await joined(parts);
    parts.room.want(new Map([[camera, { visible: true, height: 360 }]]));
    parts.room.setLineUp(false);
    parts.server.consumers = [offerOf('c1', 'camera'), offerOf('c4', 'microphone', 'may-4')];
    parts.server.producers = [{ source: 'microphone', paused: false }];
    parts.room.setLineUp(true);
    await turns();
    expect(parts.server.count('join')).toBe(1);
    expect(parts.store.getState().microphone).toEqual({ kind: 'on', pausedByServer: false });
    expect(parts.engine.latest('receive').consumed).toEqual(['c1', 'c2', 'c4']);
    expect(parts.voices).toEqual(new Set(['c4']));
    expect(parts.server.last('want')).toMatchObject({ wishes: [{ consumerId: 'c1', visible: true, height: 360 }] });
  });

  it('ends at the server what was stopped while the line was cut', async () => {
    const parts = setUp();
    await joined(parts);
    parts.server.producers = [{ source: 'microphone', paused: false }];
    parts.room.setLineUp(false);
    parts.room.setLineUp(true);
    await turns();
    expect(parts.server.last('closeProducer')).toMatchObject({ joinId: 'vao-1', source: 'microphone' });
    expect(parts.store.getState().microphone.kind).toBe('off');
  });

  it('joins anew when the socket was cut while it began to send', async () => {
    const parts = setUp();
    parts.local.set('microphone', fakeTrack('mic'));
    parts.server.ends.set('produce', 'cut');
    await joined(parts);
    expect(parts.store.getState().microphone).toEqual({ kind: 'starting' });
    parts.server.ends.clear();
    parts.room.setLineUp(false);
    parts.room.setLineUp(true);
    await turns();
    expect(parts.server.count('join')).toBe(2);
    expect(parts.store.getState().microphone).toEqual({ kind: 'on', pausedByServer: true });
  });

  it('joins anew when the server has forgotten the join', async () => {
    const parts = setUp();
    await joined(parts);
    parts.room.setLineUp(false);
    parts.server.ends.set('sync', 'void');
    parts.room.setLineUp(true);
    await turns();
    expect(parts.server.count('join')).toBe(2);
  });

  it('looks for a new way when the old one breaks, and begins anew when there is none', async () => {
    const parts = setUp();
    await joined(parts);
    const receive = parts.engine.latest('receive');
    receive.become('connected');
    expect(parts.store.getState().line).toBe('connected');
    receive.become('disconnected');
    expect(parts.store.getState().line).toBe('interrupted');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(receive.restarts).toBe(1);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(parts.server.count('join')).toBe(2);
  });

  it('leaves a way alone that mends itself', async () => {
    const parts = setUp();
    await joined(parts);
    const receive = parts.engine.latest('receive');
    receive.become('connected');
    receive.become('disconnected');
    receive.become('connected');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(receive.restarts).toBe(0);
    expect(parts.server.count('join')).toBe(1);
  });

  it('tells the server its round trip while it is joined, by whichever way knows it', async () => {
    const parts = setUp();
    await joined(parts);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(parts.server.count('measured')).toBe(0);
    parts.engine.latest('send').roundTrip = 31;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(parts.server.last('measured')).toMatchObject({ joinId: 'vao-1', roundTripMs: 31 });
    parts.engine.latest('receive').roundTrip = 18;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(parts.server.last('measured')).toMatchObject({ roundTripMs: 18 });
    parts.room.setLineUp(false);
    parts.room.setPlace(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(parts.server.count('measured')).toBe(2);
  });

  it('looks for a new way at once when the computer has another line', async () => {
    const parts = setUp();
    await joined(parts);
    parts.room.lineChanged();
    await turns();
    expect(parts.engine.latest('receive').restarts).toBe(1);
    expect(parts.engine.latest('send').restarts).toBe(1);
  });
});
