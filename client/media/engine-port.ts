import type { EngineObject, MediaConsumerOffer, MediaSource, MediaTransportOffer } from '#shared/protocol/index.ts';

/** How a transport's line is doing. */
export type TransportState = 'connecting' | 'connected' | 'disconnected' | 'failed';

export type TransportEvents = {
  /** The far end needs our DTLS parameters; false when it did not take them. */
  readonly onConnect: (dtlsParameters: EngineObject) => Promise<boolean>;
  /** The far end needs to know what is sent; its id of it, or null when it refused. */
  readonly onProduce: (produced: Produced) => Promise<string | null>;
  readonly onState: (state: TransportState) => void;
};

export type Produced = {
  readonly kind: 'audio' | 'video';
  readonly source: MediaSource;
  readonly rtpParameters: EngineObject;
};

export type EngineProducer = {
  replaceTrack(track: MediaStreamTrack): Promise<void>;
  close(): void;
};

export type EngineConsumer = { readonly track: MediaStreamTrack; close(): void };

export type EngineTransport = {
  readonly id: string;
  state(): TransportState;
  /** Rejects when the far end or the browser refuses. The track goes on when the producer is closed. */
  produce(options: { readonly source: MediaSource; readonly track: MediaStreamTrack }): Promise<EngineProducer>;
  consume(offer: MediaConsumerOffer): Promise<EngineConsumer>;
  restartIce(iceParameters: EngineObject): Promise<void>;
  /** Milliseconds to the far end and back, by the newest check of the way; null before the first. */
  roundTripMs(): Promise<number | null>;
  /** Closes producers and consumers too. Idempotent. */
  close(): void;
};

/** What sound and picture need of a WebRTC library. */
export type Engine = {
  /** What this browser can receive of what the router can send. */
  capabilities(routerRtpCapabilities: EngineObject): Promise<EngineObject>;
  /** Only after `capabilities`. */
  openTransport(offer: MediaTransportOffer, direction: 'send' | 'receive', events: TransportEvents): EngineTransport;
};

export type LoadEngine = () => Promise<Engine>;
