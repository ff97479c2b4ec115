import type { MediaRoom, MediaSource } from '#server/ports/media-backend.ts';
import { never } from '#shared/kernel/index.ts';
import type { MediaAnswer, MediaRefusal, MediaRequest } from '#shared/protocol/index.ts';
import type { MediaDevice } from './media-device.ts';
import type { MediaDevices } from './media-devices.ts';
import type { MediaLog } from './media-log.ts';
import { MediaRefused } from './media-refused.ts';
import type { MediaRights } from './media-rights.ts';

/** Requests of a device about its own media. */
export type OwnMediaRequest = Exclude<MediaRequest, { type: 'restartDevice' }>;

type Join = Extract<OwnMediaRequest, { type: 'join' }>;
type Produce = Extract<OwnMediaRequest, { type: 'produce' }>;
type OfJoined = Exclude<OwnMediaRequest, { type: 'join' | 'capabilities' }>;

export type MediaRequestsOptions = {
  room(): MediaRoom | undefined;
  rightsOf(deviceId: string): MediaRights | undefined;
  newDevice(options: { deviceId: string; room: MediaRoom; sends: boolean }): MediaDevice;
  /** A producer was made. */
  onProduced(): void;
  readonly devices: MediaDevices;
  readonly log: MediaLog;
};

/** Answers what devices ask of the media plane: checks place, rights and join, then has the room do it. */
export class MediaRequests {
  readonly #options: MediaRequestsOptions;

  constructor(options: MediaRequestsOptions) {
    this.#options = options;
  }

  /** Never rejects: what cannot be done is a refusal. */
  async handle(deviceId: string, request: OwnMediaRequest): Promise<MediaAnswer> {
    try {
      return await this.#dispatch(deviceId, request);
    } catch (error) {
      return this.#refusalOf(deviceId, request, error);
    }
  }

  async #dispatch(deviceId: string, request: OwnMediaRequest): Promise<MediaAnswer> {
    const { devices, rightsOf } = this.#options;
    const room = this.#options.room();
    if (!room) return refusal('media/unavailable');
    const rights = rightsOf(deviceId);
    if (!rights || !devices.isAttached(deviceId)) return refusal('media/notAllowed');
    if (request.type === 'capabilities') return { ok: true, routerRtpCapabilities: room.routerRtpCapabilities };
    if (request.type === 'join') return await this.#join(deviceId, { room, rights, request });
    const device = devices.joined(deviceId);
    if (!device || device.joinId !== request.joinId) return refusal('media/badRequest', { rejoin: true });
    if (request.type === 'produce') return await this.#produce(deviceId, { room, rights, request });
    return await this.#ofJoined(deviceId, { room, device, request });
  }

  async #ofJoined(
    deviceId: string,
    options: { room: MediaRoom; device: MediaDevice; request: Exclude<OfJoined, Produce> },
  ): Promise<MediaAnswer> {
    const { room, device, request } = options;
    switch (request.type) {
      case 'sync':
        await device.sync();
        return { ok: true, consumers: device.offers(), producers: producersOf(room, deviceId) };
      case 'connect':
        await room.connectTransport(deviceId, request.transportId, request.dtlsParameters);
        return { ok: true };
      case 'restartIce':
        return { ok: true, iceParameters: await room.restartIce(deviceId, request.transportId) };
      case 'closeProducer':
        room.closeProducer(deviceId, request.source);
        return { ok: true };
      case 'ready':
        device.ready(request.consumerIds);
        return { ok: true };
      case 'want':
        device.want(request.wishes);
        return { ok: true };
      case 'measured':
        device.roundTripMs = request.roundTripMs;
        return { ok: true };
      default:
        return never(request);
    }
  }

  async #join(
    deviceId: string,
    options: { room: MediaRoom; rights: MediaRights; request: Join },
  ): Promise<MediaAnswer> {
    const { devices, newDevice } = this.#options;
    const { room, rights, request } = options;
    devices.joined(deviceId)?.end(); // the room closes what it had: none of that may be told any more
    const sends = rights.sends.length > 0;
    const transports = await room.join(deviceId, { rtpCapabilities: request.rtpCapabilities, sends });
    const device = newDevice({ deviceId, room, sends });
    devices.put(deviceId, device);
    await device.sync();
    // another join, or the end of the room, came in between
    if (devices.joined(deviceId) !== device) return refusal('media/badRequest', { rejoin: true });
    device.snapshotTaken();
    setImmediate(() => device.acknowledged());
    return { ok: true, joinId: device.joinId, ...transports, consumers: device.offers() };
  }

  async #produce(
    deviceId: string,
    options: { room: MediaRoom; rights: MediaRights; request: Produce },
  ): Promise<MediaAnswer> {
    const { room, rights, request } = options;
    if (!rights.sends.includes(request.source)) return refusal('media/notAllowed');
    const { transportId, kind, source, rtpParameters } = request;
    const { producerId } = await room.produce(deviceId, { transportId, kind, source, rtpParameters });
    this.#options.onProduced();
    return { ok: true, producerId };
  }

  #refusalOf(deviceId: string, { type }: OwnMediaRequest, error: unknown): MediaRefusal {
    const { log } = this.#options;
    if (!(error instanceof MediaRefused)) {
      log.warn({ deviceId, type, error }, 'media request failed');
      return refusal('media/unavailable');
    }
    const { reason, cause } = error;
    log.info({ deviceId, type, reason, cause }, 'media request refused');
    if (reason === 'roomClosed') return refusal('media/unavailable'); // a message says when to join again
    return refusal('media/badRequest', { rejoin: reason === 'unknownDevice' });
  }
}

function refusal(
  code: 'media/unavailable' | 'media/notAllowed' | 'media/badRequest',
  options: { rejoin: boolean } = { rejoin: false },
): MediaRefusal {
  return { ok: false, refusal: { code }, rejoin: options.rejoin };
}

function producersOf(room: MediaRoom, deviceId: string): { source: MediaSource; paused: boolean }[] {
  const own = room.producers().filter((producer) => producer.deviceId === deviceId);
  return own.map(({ source, paused }) => ({ source, paused }));
}
