import { Device, type types } from 'mediasoup-client';
import type {
  MediaAnswer,
  MediaAnswers,
  MediaConsumerOffer,
  MediaMessage,
  MediaRequest,
  MediaSource,
  MediaTransportOffer,
} from '#shared/protocol/index.ts';
import type { I420 } from './site-picture.ts';
import { type Ear, type Eye, listenTo, type Sight, watch } from './site-receivers.ts';
import { pictureSender, type Sender, toneSender } from './site-senders.ts';
import { installWebRtc } from './wrtc.ts';

export type SyntheticSiteOptions = {
  /** Told apart by it: its picture shows the number and its colour follows from it. */
  readonly number: number;
  /** Puts a request to the server and brings its acknowledgement. */
  readonly signal: (request: MediaRequest) => Promise<MediaAnswer>;
  /** Whole hertz; null sends no sound. */
  readonly tone: number | null;
  /** Three layers are sent from 960 × 540 up; null sends no picture. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly framesPerSecond: number;
    /** Draws the n-th frame in place of the numbered picture. */
    readonly draw?: (frame: number) => I420;
  } | null;
  readonly hears: boolean;
  /** How many pictures of others are received, the first ones offered. */
  readonly pictures: number;
  /** Puts a relay, or TCP alone, between this site and the server. */
  readonly rewriteCandidates?: (
    candidates: MediaTransportOffer['iceCandidates'],
  ) => MediaTransportOffer['iceCandidates'];
};

type Taken = {
  readonly offer: MediaConsumerOffer;
  readonly consumer: types.Consumer;
  readonly ear: Ear | null;
  readonly eye: Eye | null;
};

type Joined = {
  readonly joinId: string;
  readonly send: types.Transport | null;
  readonly receive: types.Transport;
};

/** A site without a browser: joins over real WebRTC, sends a tone and a moving picture, measures what arrives. */
export class SyntheticSite {
  readonly #options: SyntheticSiteOptions;
  /** What was welcomed, from when it is offered; a consumer follows a little later. */
  readonly #offerById = new Map<string, MediaConsumerOffer>();
  readonly #takenById = new Map<string, Taken>();
  readonly #pausedBySource = new Map<MediaSource, boolean>();
  #senders: Sender[] = [];
  #device: Device | undefined;
  #joined: Joined | undefined;
  #joining = false;
  #closed = false;

  constructor(options: SyntheticSiteOptions) {
    this.#options = options;
  }

  /** Joins, sends and takes what there is. Rejects when the server refuses. */
  async join(): Promise<void> {
    if (this.#joining || this.#closed) return;
    this.#joining = true;
    try {
      this.#drop();
      const answer = await this.#request({ type: 'join', rtpCapabilities: await this.#capabilities() });
      if (this.#closed) return;
      const joined = this.#transports(answer);
      this.#joined = joined;
      await Promise.all([this.#send(joined), ...answer.consumers.map((offer) => this.#take(joined, offer))]);
    } finally {
      this.#joining = false;
    }
  }

  /** Messages of the server. */
  onMessage(message: MediaMessage): void {
    if (message.type === 'interrupted') return;
    if (message.type === 'dismissed') return this.close();
    if (message.type === 'rejoin') return this.#rejoin(message.joinId);
    const joined = this.#joined;
    if (!joined || message.joinId !== joined.joinId) return;
    if (message.type === 'consumerOffered') this.#takeOrRejoin(joined, message.consumer);
    if (message.type === 'consumerClosed') this.#forget(message.consumerId);
    if (message.type === 'producerPaused') this.#pausedBySource.set(message.source, message.paused);
  }

  /** Whether the server lets what this site sends flow. */
  isOpen(source: MediaSource): boolean {
    return this.#pausedBySource.get(source) === false;
  }

  /** Amplitude of that frequency in all that is heard now; the tone of one site arrives with about 0.3. */
  amplitude(frequency: number): number {
    const amplitudes = [...this.#takenById.values()].map(({ ear }) => ear?.amplitude(frequency) ?? 0);
    return Math.max(0, ...amplitudes);
  }

  /** What was seen of a device's picture. */
  sight(deviceId: string, source: MediaSource = 'camera'): Sight {
    return this.#find(deviceId, source)?.eye?.sight() ?? { frames: 0, changes: 0, width: 0, height: 0 };
  }

  /** RTP packets of a device's source that arrived here, by the WebRTC library's own count. */
  async packetsFrom(deviceId: string, source: MediaSource): Promise<number> {
    const taken = this.#find(deviceId, source);
    if (!taken || !this.#joined) return 0;
    const ssrc = taken.consumer.rtpParameters.encodings?.[0]?.ssrc;
    const stats = [...(await this.#joined.receive.getStats()).values()] as RTCInboundRtpStreamStats[];
    return stats.find((stat) => stat.type === 'inbound-rtp' && stat.ssrc === ssrc)?.packetsReceived ?? 0;
  }

  /** Says how this site shows a picture. */
  async want(deviceId: string, wish: { visible: boolean; height: number }): Promise<void> {
    const taken = this.#find(deviceId, 'camera') ?? this.#find(deviceId, 'screen');
    if (!taken || !this.#joined) throw new Error(`no picture of ${deviceId} here`);
    const { joinId } = this.#joined;
    await this.#request({ type: 'want', joinId, wishes: [{ consumerId: taken.offer.consumerId, ...wish }] });
  }

  /** New ICE parameters for both transports, as after a change of line. */
  async restartIce(): Promise<void> {
    const joined = this.#joined;
    if (!joined) return;
    for (const transport of [joined.send, joined.receive]) {
      if (!transport) continue;
      const { id: transportId } = transport;
      const answer = await this.#request({ type: 'restartIce', joinId: joined.joinId, transportId });
      // the server's ICE parameters are what its own transport gave
      await transport.restartIce({ iceParameters: answer.iceParameters as types.IceParameters });
    }
  }

  /** How many consumers this site has of others. */
  get takenCount(): number {
    return this.#takenById.size;
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    this.#drop();
  }

  async #capabilities(): Promise<Extract<MediaRequest, { type: 'join' }>['rtpCapabilities']> {
    if (!this.#device) {
      installWebRtc();
      this.#device = new Device({ handlerName: 'Chrome111' });
      const { routerRtpCapabilities } = await this.#request({ type: 'capabilities' });
      // the server's capabilities are what its router gave
      await this.#device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
    }
    // checked by the server's schema, which has the engine's shape
    return this.#device.recvRtpCapabilities as Extract<MediaRequest, { type: 'join' }>['rtpCapabilities'];
  }

  #transports(answer: MediaAnswers['join']): Joined {
    const device = this.#device;
    if (!device) throw new Error('no device');
    const send = answer.send && device.createSendTransport(this.#transportOptions(answer.send));
    const receive = device.createRecvTransport(this.#transportOptions(answer.receive));
    const { joinId } = answer;
    for (const transport of [send, receive]) {
      transport?.on('connect', ({ dtlsParameters }, done, failed) => {
        const { id: transportId } = transport;
        this.#request({ type: 'connect', joinId, transportId, dtlsParameters: plain(dtlsParameters) }).then(
          done,
          failed,
        );
      });
    }
    send?.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
      const source = appData['source'] as MediaSource; // set by #send below
      const parameters = plain(rtpParameters);
      this.#request({ type: 'produce', joinId, transportId: send.id, kind, source, rtpParameters: parameters }).then(
        ({ producerId }) => done({ id: producerId }),
        failed,
      );
    });
    return { joinId, send, receive };
  }

  #transportOptions(offer: MediaTransportOffer): types.TransportOptions {
    const iceCandidates = this.#options.rewriteCandidates?.(offer.iceCandidates) ?? offer.iceCandidates;
    const { transportId: id, iceParameters, dtlsParameters } = offer;
    // the offer is what the server's transport gave
    return { id, iceParameters, iceCandidates, dtlsParameters } as unknown as types.TransportOptions;
  }

  async #send({ send }: Joined): Promise<void> {
    if (!send) return;
    const { tone, picture, number } = this.#options;
    if (tone !== null) {
      const sender = toneSender({ frequency: tone });
      this.#senders.push(sender);
      await send.produce({ track: sender.track, appData: { source: 'microphone' }, codecOptions: { opusDtx: false } });
    }
    if (picture && this.#joined?.send === send) {
      const sender = pictureSender({ number, ...picture });
      this.#senders.push(sender);
      await send.produce({
        track: sender.track,
        appData: { source: 'camera' },
        encodings: encodings(picture.height),
        codecOptions: { videoGoogleStartBitrate: 1_500 },
      });
    }
  }

  /** What cannot be taken, since the line was cut meanwhile, comes again with a new join. */
  #takeOrRejoin(joined: Joined, offer: MediaConsumerOffer): void {
    this.#take(joined, offer).catch(() => {
      if (this.#joined === joined) this.#rejoin(joined.joinId);
    });
  }

  async #take(joined: Joined, offer: MediaConsumerOffer): Promise<void> {
    if (!this.#isWelcome(offer)) return;
    const { consumerId: id, producerId, kind } = offer;
    this.#offerById.set(id, offer);
    // the parameters are what the server's consumer gave
    const rtpParameters = offer.rtpParameters as unknown as types.RtpParameters;
    const consumer = await joined.receive.consume({ id, producerId, kind, rtpParameters });
    if (this.#joined !== joined || this.#offerById.get(id) !== offer) return consumer.close();
    const ear = kind === 'audio' ? listenTo(consumer.track) : null;
    const eye = kind === 'video' ? watch(consumer.track) : null;
    this.#takenById.set(id, { offer, consumer, ear, eye });
    const { joinId } = joined;
    if (kind === 'audio') await this.#request({ type: 'ready', joinId, consumerIds: [id] });
    else await this.#request({ type: 'want', joinId, wishes: [{ consumerId: id, visible: true, height: 180 }] });
  }

  #isWelcome(offer: MediaConsumerOffer): boolean {
    if (offer.kind === 'audio') return this.#options.hears;
    const pictures = [...this.#offerById.values()].filter(({ kind }) => kind === 'video').length;
    return pictures < this.#options.pictures;
  }

  #rejoin(joinId: string | null): void {
    if (joinId !== null && joinId !== this.#joined?.joinId) return;
    this.join().catch(() => this.#drop()); // the server says again when it can be joined
  }

  #forget(consumerId: string): void {
    this.#offerById.delete(consumerId);
    const taken = this.#takenById.get(consumerId);
    if (!taken) return;
    this.#takenById.delete(consumerId);
    stop(taken);
  }

  #find(deviceId: string, source: MediaSource): Taken | undefined {
    return [...this.#takenById.values()].find(({ offer }) => offer.deviceId === deviceId && offer.source === source);
  }

  #drop(): void {
    const joined = this.#joined;
    this.#joined = undefined;
    for (const taken of this.#takenById.values()) stop(taken);
    this.#takenById.clear();
    this.#offerById.clear();
    this.#pausedBySource.clear();
    for (const sender of this.#senders) sender.stop();
    this.#senders = [];
    joined?.send?.close();
    joined?.receive.close();
  }

  async #request<T extends MediaRequest['type']>(
    request: Extract<MediaRequest, { type: T }>,
  ): Promise<MediaAnswers[T]> {
    const answer = await this.#options.signal(plain(request) as MediaRequest);
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
    return answer as MediaAnswers[T]; // the acknowledgement of a request is of its type
  }
}

function encodings(height: number): types.RtpEncodingParameters[] {
  if (height < 540) return [{ maxBitrate: 200_000 }];
  return [
    { rid: 'r0', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
    { rid: 'r1', scaleResolutionDownBy: 2, maxBitrate: 500_000 },
    { rid: 'r2', scaleResolutionDownBy: 1, maxBitrate: 1_500_000 },
  ];
}

function stop({ consumer, ear, eye }: Taken): void {
  ear?.stop();
  eye?.stop();
  consumer.close();
}

/** As it would come over the wire: without what is undefined. */
// biome-ignore lint/suspicious/noExplicitAny: whatever JSON gives, checked by the server's schema
function plain(value: object): any {
  return JSON.parse(JSON.stringify(value));
}
