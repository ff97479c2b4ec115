import type { types } from 'mediasoup';
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
import type { MediaLog } from '../media-log.ts';
import { MediaRefused } from '../media-refused.ts';
import { kindOf } from '../sources.ts';
import { mediaCodecs } from './codecs.ts';
import type { LiveEngine } from './engine.ts';
import { watchLevels } from './levels.ts';
import { LineMeter } from './line-figures.ts';
import { holdConsumer } from './room-consumer.ts';
import { RoomDevice, transportOffer } from './room-device.ts';
import { RoomPoll } from './room-poll.ts';
import { Turnstile } from './turnstile.ts';

/** What a line is taken to carry until it was measured: enough for the stage at once. */
const FIRST_OUTGOING_BPS = 2_000_000;
/**
 * Browsers leave a request for a key frame unanswered that comes within 300 ms of the one before, and the engine asks
 * again after a whole second only. So the later request waits that long instead.
 */
const KEY_FRAME_REQUEST_DELAY_MS = 350;
/** When 28 sites join at once they make 1,500 consumers; made in one go those hold everything else up for 0.2 s. */
const CONSUMERS_AT_A_TIME = 16;

type RoomOptions = {
  readonly live: LiveEngine;
  readonly roomId: string;
  readonly events: MediaRoomEvents;
  readonly log: MediaLog;
  /** Called once, however the room ends. */
  onEnd(room: MediasoupRoom): void;
};

/** A router with the devices in it. */
export class MediasoupRoom implements MediaRoom {
  readonly #options: RoomOptions;
  readonly #router: types.Router;
  readonly #meter = new LineMeter();
  readonly #consuming = new Turnstile(CONSUMERS_AT_A_TIME);
  readonly #deviceById = new Map<string, RoomDevice>();
  #levels: types.AudioLevelObserver | undefined;
  readonly #poll: RoomPoll;
  #closed = false;

  private constructor(options: RoomOptions, router: types.Router) {
    this.#options = options;
    this.#router = router;
    this.#poll = new RoomPoll({
      devices: () => [...this.#deviceById.values()],
      onAlive: options.events.onAlive,
      log: options.log,
    });
    router.once('workerclose', () => this.#engineDied());
  }

  static async create(options: RoomOptions): Promise<MediasoupRoom> {
    const router = await options.live.worker.createRouter({ mediaCodecs });
    const room = new MediasoupRoom(options, router);
    room.#levels = await watchLevels({
      router,
      openMicrophones: () => room.producers().filter((fact) => fact.source === 'microphone' && !fact.paused),
      onLevels: options.events.onLevels,
    });
    room.#poll.start();
    return room;
  }

  get routerRtpCapabilities(): Json {
    return this.#router.rtpCapabilities;
  }

  async join(
    deviceId: string,
    options: { rtpCapabilities: Json; sends: boolean },
  ): Promise<{ send: TransportOffer | null; receive: TransportOffer }> {
    this.leave(deviceId);
    const [send, receive] = await Promise.all([
      options.sends ? this.#createTransport() : null,
      this.#createTransport(),
    ]);
    // the schema of the wire has the engine's own shape
    const rtpCapabilities = options.rtpCapabilities as types.RtpCapabilities;
    const device = new RoomDevice({ deviceId, rtpCapabilities, send, receive });
    this.leave(deviceId); // another join of the same device may have come in between: the later one stays
    if (this.#closed) {
      device.close();
      throw new MediaRefused('roomClosed');
    }
    this.#deviceById.set(deviceId, device);
    for (const transport of [send, receive]) if (transport) this.#watchTransport(device, transport);
    return { send: send && transportOffer(send), receive: transportOffer(receive) };
  }

  async connectTransport(deviceId: string, transportId: string, dtlsParameters: Json): Promise<void> {
    const transport = this.#device(deviceId).transport(transportId);
    // the schema of the wire has the engine's own shape
    await taken(transport.connect({ dtlsParameters: dtlsParameters as types.DtlsParameters }));
  }

  async restartIce(deviceId: string, transportId: string): Promise<Json> {
    return await this.#device(deviceId).transport(transportId).restartIce();
  }

  async produce(
    deviceId: string,
    options: { transportId: string; kind: MediaKind; source: MediaSource; rtpParameters: Json },
  ): Promise<{ producerId: string }> {
    const device = this.#device(deviceId);
    const { source, kind } = options;
    if (!device.send || options.transportId !== device.send.id) throw new MediaRefused('unknownTransport');
    if (kind !== kindOf(source)) throw new MediaRefused('badParameters');
    this.closeProducer(deviceId, source);
    // the schema of the wire has the engine's own shape
    const rtpParameters = options.rtpParameters as types.RtpParameters;
    const producer = await taken(
      device.send.produce({ kind, rtpParameters, paused: true, keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS }),
    );
    if (device.closed || !producer.paused) {
      producer.close();
      throw new MediaRefused(device.closed ? 'unknownDevice' : 'badParameters');
    }
    this.#hold(device, source, producer);
    if (source === 'microphone') await this.#levels?.addProducer({ producerId: producer.id });
    return { producerId: producer.id };
  }

  closeProducer(deviceId: string, source: MediaSource): void {
    this.#deviceById.get(deviceId)?.producerBySource.get(source)?.close();
  }

  async setProducerPaused(deviceId: string, source: MediaSource, paused: boolean): Promise<void> {
    const producer = this.#device(deviceId).producer(source);
    await (paused ? producer.pause() : producer.resume());
  }

  consume(deviceId: string, from: { deviceId: string; source: MediaSource }): Promise<ConsumerOffer | undefined> {
    return this.#consuming.pass(() => this.#consume(deviceId, from));
  }

  async #consume(
    deviceId: string,
    from: { deviceId: string; source: MediaSource },
  ): Promise<ConsumerOffer | undefined> {
    const device = this.#device(deviceId);
    const producer = this.#deviceById.get(from.deviceId)?.producerBySource.get(from.source);
    const { rtpCapabilities } = device;
    if (!producer || !this.#router.canConsume({ producerId: producer.id, rtpCapabilities })) return undefined;
    const consumer = await device.receive.consume({
      producerId: producer.id,
      rtpCapabilities,
      paused: true,
      ...(producer.type === 'simulcast' ? { preferredLayers: { spatialLayer: 0 } } : {}),
    });
    if (consumer.closed || producer.closed) {
      consumer.close();
      return undefined;
    }
    holdConsumer(device, consumer, this.#options.events);
    return {
      consumerId: consumer.id,
      producerId: producer.id,
      deviceId: from.deviceId,
      source: from.source,
      kind: consumer.kind,
      rtpParameters: consumer.rtpParameters,
      producerPaused: consumer.producerPaused,
    };
  }

  async setConsumer(deviceId: string, consumerId: string, wish: ConsumerWish): Promise<void> {
    const { consumer } = this.#device(deviceId).consumer(consumerId);
    const { spatialLayer } = wish;
    if (wish.paused) return await consumer.pause();
    // not awaited apart: the worker takes requests in their order, and the layer must be set before the key frame is asked for
    const layered =
      spatialLayer !== null && consumer.type === 'simulcast' && consumer.preferredLayers?.spatialLayer !== spatialLayer;
    await Promise.all([layered ? consumer.setPreferredLayers({ spatialLayer }) : undefined, consumer.resume()]);
  }

  closeConsumer(deviceId: string, consumerId: string): void {
    this.#deviceById.get(deviceId)?.consumerById.get(consumerId)?.consumer.close();
  }

  async requestKeyFrame(deviceId: string, source: MediaSource): Promise<void> {
    const producer = this.#device(deviceId).producer(source);
    const flowing = [...this.#deviceById.values()]
      .flatMap((device) => [...device.consumerById.values()])
      .filter(({ consumer }) => consumer.producerId === producer.id && !consumer.paused && !consumer.closed);
    await Promise.all(flowing.map(({ consumer }) => consumer.requestKeyFrame()));
  }

  producers(): readonly ProducerFact[] {
    return [...this.#deviceById.values()].flatMap(({ deviceId, producerBySource }) =>
      [...producerBySource].map(([source, producer]) => ({
        deviceId,
        source,
        producerId: producer.id,
        paused: producer.paused,
      })),
    );
  }

  async lines(): Promise<readonly LineFigures[]> {
    const measured = await Promise.allSettled(
      [...this.#deviceById.values()].map((device) => this.#meter.measure(device)),
    );
    // a device that left meanwhile has no figures
    return measured.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }

  leave(deviceId: string): void {
    const device = this.#deviceById.get(deviceId);
    if (!device) return;
    this.#deviceById.delete(deviceId);
    device.close();
  }

  /** Closing by hand. Idempotent. */
  close(): void {
    if (this.#end()) return;
    for (const device of this.#deviceById.values()) device.close();
    this.#deviceById.clear();
    this.#router.close();
  }

  openCounts(): { transports: number; producers: number; consumers: number } {
    const devices = [...this.#deviceById.values()];
    const transports = devices.flatMap((device) => [device.send, device.receive]).filter((one) => one && !one.closed);
    return {
      transports: transports.length,
      producers: devices.reduce((count, device) => count + device.producerBySource.size, 0),
      consumers: devices.reduce((count, device) => count + device.consumerById.size, 0),
    };
  }

  /** Closing by the worker's death: everything below is gone already. */
  #engineDied(): void {
    if (this.#end()) return;
    for (const device of this.#deviceById.values()) device.engineDied();
    this.#deviceById.clear();
    this.#options.events.onDied();
  }

  /** Marks the room closed before anything below it goes, so that no event follows; true when it was already. */
  #end(): boolean {
    if (this.#closed) return true;
    this.#closed = true;
    this.#poll.stop();
    this.#options.onEnd(this);
    return false;
  }

  #device(deviceId: string): RoomDevice {
    if (this.#closed) throw new MediaRefused('roomClosed');
    const device = this.#deviceById.get(deviceId);
    if (!device) throw new MediaRefused('unknownDevice');
    return device;
  }

  async #createTransport(): Promise<types.WebRtcTransport> {
    if (this.#closed) throw new MediaRefused('roomClosed');
    return await this.#router.createWebRtcTransport({
      webRtcServer: this.#options.live.server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: FIRST_OUTGOING_BPS,
    });
  }

  #watchTransport(device: RoomDevice, transport: types.WebRtcTransport): void {
    transport.on('dtlsstatechange', (state) => {
      if ((state !== 'failed' && state !== 'closed') || device.closed) return;
      this.#options.log.info({ deviceId: device.deviceId, state }, 'media transport ended by its far end');
      this.leave(device.deviceId);
      this.#options.events.onDeviceLost(device.deviceId);
    });
  }

  #hold(device: RoomDevice, source: MediaSource, producer: types.Producer): void {
    device.producerBySource.get(source)?.close(); // two at the same time: the later one stays
    device.producerBySource.set(source, producer);
    producer.observer.once('close', () => {
      if (device.producerBySource.get(source) === producer) device.producerBySource.delete(source);
      this.#meter.forget(producer.id);
      // a dying worker takes its producers down before it says so
      const roomEnds = this.#closed || this.#options.live.worker.closed;
      if (!roomEnds) this.#options.events.onProducerClosed(device.deviceId, producer.id, source);
    });
  }
}

/** What the engine refuses of parameters that a client sent is the client's mistake. */
async function taken<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new MediaRefused('badParameters', error);
  }
}
