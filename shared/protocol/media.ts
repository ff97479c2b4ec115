import { z } from 'zod';
import type { DeviceId, Refusal } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import { dtlsParametersSchema, rtpCapabilitiesSchema, rtpParametersSchema } from './rtp.ts';

/** Id of one join of a device's media. A new join makes a new one; requests and messages of an older one are void. */
const joinIdSchema = z.string().min(1).max(64);
/** Ids of transports and consumers are the media engine's. */
const engineIdSchema = z.string().min(1).max(64);

const sourceSchema = z.enum(['microphone', 'camera', 'screen']);
export type MediaSource = z.infer<typeof sourceSchema>;

const wishSchema = z.strictObject({
  consumerId: engineIdSchema,
  /** Whether it is on screen. What is not gets no packets. */
  visible: z.boolean(),
  /** Height of the picture on screen, in device pixels. */
  height: z.number().int().min(0).max(8_640),
});
export type PictureWish = z.infer<typeof wishSchema>;

/** What a client asks of the media plane. Each request gets one acknowledgement: `MediaAnswers` of its type. */
export const mediaRequestSchema = z.discriminatedUnion('type', [
  /** Capabilities of the router, from which a client works out its own. */
  z.strictObject({ type: z.literal('capabilities') }),
  z.strictObject({ type: z.literal('join'), rtpCapabilities: rtpCapabilitiesSchema }),
  /** After a time without a socket: is the join still good, and which consumers are there now. */
  z.strictObject({ type: z.literal('sync'), joinId: joinIdSchema }),
  z.strictObject({
    type: z.literal('connect'),
    joinId: joinIdSchema,
    transportId: engineIdSchema,
    dtlsParameters: dtlsParametersSchema,
  }),
  z.strictObject({ type: z.literal('restartIce'), joinId: joinIdSchema, transportId: engineIdSchema }),
  z.strictObject({
    type: z.literal('produce'),
    joinId: joinIdSchema,
    transportId: engineIdSchema,
    kind: z.enum(['audio', 'video']),
    source: sourceSchema,
    rtpParameters: rtpParametersSchema,
  }),
  z.strictObject({ type: z.literal('closeProducer'), joinId: joinIdSchema, source: sourceSchema }),
  /** The client has its end of these microphone consumers: let them flow. */
  z.strictObject({ type: z.literal('ready'), joinId: joinIdSchema, consumerIds: z.array(engineIdSchema).max(128) }),
  /** Which pictures are on screen, and how large. Those not named stay as they were. */
  z.strictObject({ type: z.literal('want'), joinId: joinIdSchema, wishes: z.array(wishSchema).max(128) }),
  /** How long the way to the server and back takes, by the device's own measure: the engine knows it only of what it sends. */
  z.strictObject({
    type: z.literal('measured'),
    joinId: joinIdSchema,
    /** Milliseconds. */
    roundTripMs: z.number().int().min(0).max(60_000),
  }),
  /** The technician has another device drop its media and join anew. */
  z.strictObject({ type: z.literal('restartDevice'), deviceId: idSchema<DeviceId>() }),
]);
export type MediaRequest = z.infer<typeof mediaRequestSchema>;

/** A parameter object of the media engine, to be handed to the WebRTC library as it is. */
export type EngineObject = Readonly<Record<string, unknown>>;

export type MediaTransportOffer = {
  readonly transportId: string;
  readonly iceParameters: EngineObject;
  readonly iceCandidates: readonly EngineObject[];
  readonly dtlsParameters: EngineObject;
};

export type MediaConsumerOffer = {
  readonly consumerId: string;
  readonly producerId: string;
  /** Whose it is. */
  readonly deviceId: string;
  readonly source: MediaSource;
  readonly kind: 'audio' | 'video';
  readonly rtpParameters: EngineObject;
  /** Whether the server holds the producer back: a closed microphone, a share not chosen. */
  readonly producerPaused: boolean;
};

/** A request that was not done. With `rejoin` the join is void: join again. */
export type MediaRefusal = { readonly ok: false; readonly refusal: Refusal; readonly rejoin: boolean };

type Done<T> = { readonly ok: true } & T;

/** Acknowledgement of each request when it was done. */
export type MediaAnswers = {
  capabilities: Done<{ readonly routerRtpCapabilities: EngineObject }>;
  join: Done<{
    readonly joinId: string;
    /** Null for a device that sends nothing. */
    readonly send: MediaTransportOffer | null;
    readonly receive: MediaTransportOffer;
    /** All that this device may take now, created paused. */
    readonly consumers: readonly MediaConsumerOffer[];
  }>;
  /** The consumers that are there now, those already known included; others that the client has are gone. */
  sync: Done<{
    readonly consumers: readonly MediaConsumerOffer[];
    /** What this device sends, and whether the server holds it back. */
    readonly producers: readonly { readonly source: MediaSource; readonly paused: boolean }[];
  }>;
  connect: Done<object>;
  restartIce: Done<{ readonly iceParameters: EngineObject }>;
  produce: Done<{ readonly producerId: string }>;
  closeProducer: Done<object>;
  ready: Done<object>;
  want: Done<object>;
  measured: Done<object>;
  restartDevice: Done<object>;
};

/** Acknowledgement of a request of any type. */
export type MediaAnswer = MediaAnswers[keyof MediaAnswers] | MediaRefusal;

/** What the server tells of the media plane, unasked. A message of a join that the client does not have is void. */
export type MediaMessage =
  | { readonly type: 'consumerOffered'; readonly joinId: string; readonly consumer: MediaConsumerOffer }
  | { readonly type: 'consumerClosed'; readonly joinId: string; readonly consumerId: string }
  /** The server holds the producer behind it back, or lets it flow again. */
  | {
      readonly type: 'consumerPaused';
      readonly joinId: string;
      readonly consumerId: string;
      readonly paused: boolean;
    }
  /** The server opened or closed what this device sends: the truth about its own microphone. */
  | {
      readonly type: 'producerPaused';
      readonly joinId: string;
      readonly source: MediaSource;
      readonly paused: boolean;
    }
  /** The server ended what this device sends. */
  | { readonly type: 'producerClosed'; readonly joinId: string; readonly source: MediaSource }
  /** The media engine is away; what was there is gone. `rejoin` follows when it is back. */
  | { readonly type: 'interrupted' }
  /** Drop what there is of this join (of any, if null) and join again. */
  | { readonly type: 'rejoin'; readonly joinId: string | null }
  /** This device has no media here any more: drop what there is. */
  | { readonly type: 'dismissed' };
