/**
 * What the conference needs of a media engine: rooms, one per conference; in it devices with a sending and a receiving
 * transport, producers and consumers. Parameters of transports, producers and consumers are the engine's own objects,
 * checked at the wire by the schemas of `shared/protocol` and passed through opaque here.
 *
 * Calls that name something the room does not have, or parameters the engine does not take, reject with `MediaRefused`
 * (`server/media/media-refused.ts`); everything addressed by a device's id is looked up in that room and that device
 * only, so an id of another room or device is simply unknown.
 */
export type MediaKind = 'audio' | 'video';
export type MediaSource = 'microphone' | 'camera' | 'screen';
export type Json = Readonly<Record<string, unknown>>;

/** Why a media engine would not do what it was asked. */
export type MediaRefusalReason =
  | 'roomClosed'
  | 'unknownDevice'
  | 'unknownTransport'
  | 'unknownProducer'
  | 'unknownConsumer'
  | 'badParameters';

export type TransportOffer = {
  readonly transportId: string;
  readonly iceParameters: Json;
  readonly iceCandidates: readonly Json[];
  readonly dtlsParameters: Json;
};

export type ConsumerOffer = {
  readonly consumerId: string;
  readonly producerId: string;
  readonly deviceId: string;
  readonly source: MediaSource;
  readonly kind: MediaKind;
  readonly rtpParameters: Json;
  /** Whether the producer is paused at the server at the moment of the offer. */
  readonly producerPaused: boolean;
};

export type ProducerFact = {
  readonly deviceId: string;
  readonly source: MediaSource;
  readonly producerId: string;
  readonly paused: boolean;
};

/** Figures of one device's line, as seen at the server. */
export type LineFigures = {
  readonly deviceId: string;
  readonly roundTripMs: number | null;
  /** Share of packets lost on the way in, 0 to 1, since the last call. */
  readonly lossIn: number | null;
  readonly bitrateInBps: number;
  readonly bitrateOutBps: number;
  /** Consumers of this device that get less than they asked for. */
  readonly reducedCount: number;
};

export type MediaRoomEvents = {
  /** Bytes of RTP arrived from this device since the last tick: the media half of presence. At least once a second while they flow. */
  onAlive(deviceId: string): void;
  /** A consumer ended because its producer did. */
  onConsumerClosed(deviceId: string, consumerId: string): void;
  /** The producer behind a consumer was paused or resumed at the server. */
  onConsumerPaused(deviceId: string, consumerId: string, paused: boolean): void;
  /** A producer ended, whoever ended it; silent only when the whole room goes. */
  onProducerClosed(deviceId: string, producerId: string, source: MediaSource): void;
  /** The far end of a transport closed or could not be secured: all of the device is closed as by `leave`. */
  onDeviceLost(deviceId: string): void;
  /** Loudness of open microphones, 0 (silent) to 1, by device; at most 5 times a second. */
  onLevels(levelByDeviceId: ReadonlyMap<string, number>): void;
  /** The engine under the room died; the room is closed and everyone has to join a new one. */
  onDied(): void;
};

export type ConsumerWish = {
  /** Paused means no packets at all. */
  readonly paused: boolean;
  /** 0 (180p) to 2 (720p); null leaves the layer as it is. The engine takes the nearest that is sent. */
  readonly spatialLayer: number | null;
};

export type MediaRoom = {
  readonly routerRtpCapabilities: Json;
  /**
   * Makes the transports of a device; an earlier pair of the same device is closed first, as by `leave`.
   * A device that does not send has no sending transport.
   */
  join(
    deviceId: string,
    options: { rtpCapabilities: Json; sends: boolean },
  ): Promise<{ send: TransportOffer | null; receive: TransportOffer }>;
  connectTransport(deviceId: string, transportId: string, dtlsParameters: Json): Promise<void>;
  /** New ICE parameters of that transport; what flows goes on. */
  restartIce(deviceId: string, transportId: string): Promise<Json>;
  /**
   * Producers begin paused at the server, always. One microphone, one camera, one screen a device: a second one of the
   * same source takes the place of the first, which is closed. `transportId` has to be the device's sending one, and the
   * kind has to fit the source.
   */
  produce(
    deviceId: string,
    options: { transportId: string; kind: MediaKind; source: MediaSource; rtpParameters: Json },
  ): Promise<{ producerId: string }>;
  /** Nothing happens when there is no such producer. */
  closeProducer(deviceId: string, source: MediaSource): void;
  /** Pauses or resumes at the server; resolves when the engine confirmed. */
  setProducerPaused(deviceId: string, source: MediaSource, paused: boolean): Promise<void>;
  /** Undefined when there is nothing to consume or the device cannot decode it. Consumers begin paused. */
  consume(deviceId: string, from: { deviceId: string; source: MediaSource }): Promise<ConsumerOffer | undefined>;
  setConsumer(deviceId: string, consumerId: string, wish: ConsumerWish): Promise<void>;
  /** Nothing happens when there is no such consumer. */
  closeConsumer(deviceId: string, consumerId: string): void;
  requestKeyFrame(deviceId: string, source: MediaSource): Promise<void>;
  producers(): readonly ProducerFact[];
  lines(): Promise<readonly LineFigures[]>;
  /** Closes everything of the device; the others' consumers of it end with an event each. */
  leave(deviceId: string): void;
  /** Idempotent; no event follows. */
  close(): void;
  /** What is still open, for tests of the closing cascade. */
  openCounts(): { transports: number; producers: number; consumers: number };
};

export type MediaBackend = {
  /** Rejects when no engine is up within a few seconds. */
  openRoom(roomId: string, events: MediaRoomEvents): Promise<MediaRoom>;
  /** Makes and closes a real transport on each engine; rejects when one does not answer within 2 s. */
  probe(): Promise<void>;
  /** Closes all rooms and engines. Idempotent. */
  close(): Promise<void>;
};
