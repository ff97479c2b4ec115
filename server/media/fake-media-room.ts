import type {
  ConsumerOffer,
  ConsumerWish,
  Json,
  LineFigures,
  MediaKind,
  MediaRoom,
  MediaRoomEvents,
  MediaSource,
  ProducerFact,
  TransportOffer,
} from '#server/ports/media-backend.ts';
import { MediaRefused } from './media-refused.ts';
import { kindOf } from './sources.ts';

type FakeConsumer = { readonly producerId: string; wish: ConsumerWish };
type FakeProducer = { readonly producerId: string; paused: boolean; keyFrames: number };
type FakeTransport = { readonly transportId: string; connected: boolean };
type FakeDevice = {
  readonly send: FakeTransport | null;
  readonly receive: FakeTransport;
  readonly producerBySource: Map<MediaSource, FakeProducer>;
  readonly consumerById: Map<string, FakeConsumer>;
};

/** Capabilities that a client of the real engine would understand, too. */
const capabilities: Json = {
  codecs: [
    { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2, preferredPayloadType: 100 },
    { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000, preferredPayloadType: 101 },
  ],
  headerExtensions: [],
};

let drawn = 0;

/** A room with the books of a real one and no packets; the extra methods play what an engine would report. */
export class FakeMediaRoom implements MediaRoom {
  readonly routerRtpCapabilities = capabilities;
  readonly #events: MediaRoomEvents;
  readonly #onEnd: () => void;
  readonly #deviceById = new Map<string, FakeDevice>();
  readonly #unpausable = new Set<string>();
  #closed = false;

  constructor(options: { events: MediaRoomEvents; onEnd(): void }) {
    this.#events = options.events;
    this.#onEnd = options.onEnd;
  }

  async join(
    deviceId: string,
    options: { rtpCapabilities: Json; sends: boolean },
  ): Promise<{ send: TransportOffer | null; receive: TransportOffer }> {
    await this.#answer();
    this.leave(deviceId);
    const send = options.sends ? { transportId: draw('transport'), connected: false } : null;
    const receive = { transportId: draw('transport'), connected: false };
    this.#deviceById.set(deviceId, { send, receive, producerBySource: new Map(), consumerById: new Map() });
    return { send: send && offerOf(send), receive: offerOf(receive) };
  }

  async connectTransport(deviceId: string, transportId: string, dtlsParameters: Json): Promise<void> {
    await this.#answer();
    const transport = this.#transport(deviceId, transportId);
    if (transport.connected || !('fingerprints' in dtlsParameters)) throw new MediaRefused('badParameters');
    transport.connected = true;
  }

  async restartIce(deviceId: string, transportId: string): Promise<Json> {
    await this.#answer();
    return iceParametersOf(this.#transport(deviceId, transportId));
  }

  async produce(
    deviceId: string,
    options: { transportId: string; kind: MediaKind; source: MediaSource; rtpParameters: Json },
  ): Promise<{ producerId: string }> {
    await this.#answer();
    const device = this.#device(deviceId);
    const { transportId, kind, source, rtpParameters } = options;
    if (!device.send || transportId !== device.send.transportId) throw new MediaRefused('unknownTransport');
    if (kind !== kindOf(source) || !hasCodec(rtpParameters, kind)) throw new MediaRefused('badParameters');
    this.closeProducer(deviceId, source);
    const producer = { producerId: draw('producer'), paused: true, keyFrames: 0 };
    device.producerBySource.set(source, producer);
    return { producerId: producer.producerId };
  }

  closeProducer(deviceId: string, source: MediaSource): void {
    const device = this.#deviceById.get(deviceId);
    const producer = device?.producerBySource.get(source);
    if (!device || !producer) return;
    device.producerBySource.delete(source);
    this.#producerEnded(deviceId, producer.producerId, source);
  }

  async setProducerPaused(deviceId: string, source: MediaSource, paused: boolean): Promise<void> {
    await this.#answer();
    const producer = this.#producer(deviceId, source);
    if (this.#unpausable.has(producer.producerId)) throw new Error('the engine did not confirm');
    if (producer.paused === paused) return;
    producer.paused = paused;
    for (const [otherId, consumerId] of this.#consumersOf(producer.producerId)) {
      this.#events.onConsumerPaused(otherId, consumerId, paused);
    }
  }

  async consume(deviceId: string, from: { deviceId: string; source: MediaSource }): Promise<ConsumerOffer | undefined> {
    await this.#answer();
    const device = this.#device(deviceId);
    const producer = this.#deviceById.get(from.deviceId)?.producerBySource.get(from.source);
    if (!producer) return undefined;
    const { producerId } = producer;
    const consumerId = draw('consumer');
    device.consumerById.set(consumerId, { producerId, wish: { paused: true, spatialLayer: 0 } });
    const kind = kindOf(from.source);
    return { consumerId, producerId, ...from, kind, rtpParameters: {}, producerPaused: producer.paused };
  }

  async setConsumer(deviceId: string, consumerId: string, wish: ConsumerWish): Promise<void> {
    await this.#answer();
    const consumer = this.#device(deviceId).consumerById.get(consumerId);
    if (!consumer) throw new MediaRefused('unknownConsumer');
    consumer.wish = { paused: wish.paused, spatialLayer: wish.spatialLayer ?? consumer.wish.spatialLayer };
  }

  closeConsumer(deviceId: string, consumerId: string): void {
    this.#deviceById.get(deviceId)?.consumerById.delete(consumerId);
  }

  async requestKeyFrame(deviceId: string, source: MediaSource): Promise<void> {
    await this.#answer();
    this.#producer(deviceId, source).keyFrames += 1;
  }

  producers(): readonly ProducerFact[] {
    return [...this.#deviceById].flatMap(([deviceId, device]) =>
      [...device.producerBySource].map(([source, { producerId, paused }]) => ({
        deviceId,
        source,
        producerId,
        paused,
      })),
    );
  }

  lines(): Promise<readonly LineFigures[]> {
    const figures = { roundTripMs: null, lossIn: 0, bitrateInBps: 0, bitrateOutBps: 0, reducedCount: 0 };
    return Promise.resolve([...this.#deviceById.keys()].map((deviceId) => ({ deviceId, ...figures })));
  }

  leave(deviceId: string): void {
    const device = this.#deviceById.get(deviceId);
    if (!device) return;
    this.#deviceById.delete(deviceId);
    for (const [source, { producerId }] of device.producerBySource) this.#producerEnded(deviceId, producerId, source);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#deviceById.clear();
    this.#onEnd();
  }

  openCounts(): { transports: number; producers: number; consumers: number } {
    const devices = [...this.#deviceById.values()];
    return {
      transports: devices.reduce((count, device) => count + (device.send ? 2 : 1), 0),
      producers: devices.reduce((count, device) => count + device.producerBySource.size, 0),
      consumers: devices.reduce((count, device) => count + device.consumerById.size, 0),
    };
  }

  /** The engine under the room goes. */
  die(): void {
    if (this.#closed) return;
    this.close();
    this.#events.onDied();
  }

  /** The far end of the device's transports goes. */
  lose(deviceId: string): void {
    this.leave(deviceId);
    this.#events.onDeviceLost(deviceId);
  }

  /** RTP arrives from the device. */
  feed(deviceId: string): void {
    this.#events.onAlive(deviceId);
  }

  /** The engine tells how loud open microphones are. */
  hear(levelByDeviceId: ReadonlyMap<string, number>): void {
    this.#events.onLevels(levelByDeviceId);
  }

  /** From now on this producer cannot be paused or resumed. */
  jam(deviceId: string, source: MediaSource): void {
    this.#unpausable.add(this.#producer(deviceId, source).producerId);
  }

  /** How many key frames were asked of this producer. */
  keyFrames(deviceId: string, source: MediaSource): number {
    return this.#producer(deviceId, source).keyFrames;
  }

  /** What a device asked for of what it takes of another. */
  wishOf(deviceId: string, from: { deviceId: string; source: MediaSource }): ConsumerWish | undefined {
    const producer = this.#deviceById.get(from.deviceId)?.producerBySource.get(from.source);
    const consumers = [...(this.#deviceById.get(deviceId)?.consumerById.values() ?? [])];
    return consumers.find((consumer) => consumer.producerId === producer?.producerId)?.wish;
  }

  #producerEnded(deviceId: string, producerId: string, source: MediaSource): void {
    for (const [otherId, consumerId] of this.#consumersOf(producerId)) {
      this.#deviceById.get(otherId)?.consumerById.delete(consumerId);
      this.#events.onConsumerClosed(otherId, consumerId);
    }
    this.#events.onProducerClosed(deviceId, producerId, source);
  }

  #consumersOf(producerId: string): [deviceId: string, consumerId: string][] {
    return [...this.#deviceById].flatMap(([deviceId, device]) =>
      [...device.consumerById]
        .filter(([, consumer]) => consumer.producerId === producerId)
        .map(([consumerId]): [string, string] => [deviceId, consumerId]),
    );
  }

  #device(deviceId: string): FakeDevice {
    const device = this.#deviceById.get(deviceId);
    if (!device) throw new MediaRefused('unknownDevice');
    return device;
  }

  #transport(deviceId: string, transportId: string): FakeTransport {
    const { send, receive } = this.#device(deviceId);
    const found = [send, receive].find((transport) => transport?.transportId === transportId);
    if (!found) throw new MediaRefused('unknownTransport');
    return found;
  }

  #producer(deviceId: string, source: MediaSource): FakeProducer {
    const producer = this.#device(deviceId).producerBySource.get(source);
    if (!producer) throw new MediaRefused('unknownProducer');
    return producer;
  }

  /** A real engine answers later, never within the call. */
  async #answer(): Promise<void> {
    await Promise.resolve();
    if (this.#closed) throw new MediaRefused('roomClosed');
  }
}

function offerOf(transport: FakeTransport): TransportOffer {
  const dtlsParameters = { role: 'auto', fingerprints: [{ algorithm: 'sha-256', value: '00' }] };
  const iceParameters = iceParametersOf(transport);
  return { transportId: transport.transportId, iceParameters, iceCandidates: [], dtlsParameters };
}

function iceParametersOf(transport: FakeTransport): Json {
  return { usernameFragment: transport.transportId, password: draw('ice'), iceLite: true };
}

function hasCodec(rtpParameters: Json, kind: MediaKind): boolean {
  const { codecs } = rtpParameters;
  return (
    Array.isArray(codecs) && codecs.some((codec: { mimeType?: unknown }) => String(codec.mimeType).startsWith(kind))
  );
}

function draw(name: string): string {
  drawn += 1;
  return `fake-${name}-${drawn}`;
}
