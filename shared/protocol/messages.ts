import { z } from 'zod';
import type { ConferenceState, NumberedEvent } from '#shared/conference/index.ts';
import { personCommandSchema } from '#shared/conference/index.ts';
import type {
  Actor,
  CommandId,
  ConferenceId,
  DeviceId,
  Instant,
  Refusal,
  Role,
  SiteId,
  SlideId,
} from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import type { SiteVideoStep, VideoStep } from '#shared/stage/index.ts';
import type { MediaAnswer, MediaMessage, MediaRequest } from './media.ts';

/** First message of a socket: which conference, and what the client already has. */
export const helloSchema = z.strictObject({
  protocol: z.number().int(),
  conferenceId: idSchema<ConferenceId>(),
  /** The last version folded and the view it was folded for; null for a first visit. */
  since: z.strictObject({ version: z.number().int().min(0), view: z.string().max(200) }).nullable(),
  /** Drawn by the page as it is loaded: tells a page that comes back after a cut from another window of its browser. */
  pageId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
});
export type Hello = z.infer<typeof helloSchema>;

/** A command with the key that makes asking twice act once. */
export const commandMessageSchema = z.strictObject({ commandId: idSchema<CommandId>(), command: personCommandSchema });
export type CommandMessage = z.infer<typeof commandMessageSchema>;

/** Who this socket is in the conference. The server says so, again in every new snapshot. */
export type Standing = {
  readonly actor: Actor;
  readonly roles: readonly Role[];
  readonly siteId: SiteId | null;
  readonly deviceId: DeviceId;
  /** Name of the projection; a changed one brings a new snapshot. */
  readonly view: string;
};

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export type HelloAnswer =
  | Refused
  | {
      readonly ok: true;
      readonly standing: Standing;
      readonly serverNow: Instant;
      readonly readOnly: boolean;
      /** A snapshot where the client has nothing that can be continued, otherwise the events since. */
      readonly catchUp:
        | { readonly kind: 'snapshot'; readonly state: ConferenceState }
        | {
            readonly kind: 'events';
            readonly from: number;
            readonly to: number;
            readonly events: readonly NumberedEvent[];
          };
    };

export type CommandAnswer = Refused | { readonly ok: true; readonly version: number };

/** Events after `from` up to and with `to`, as this socket may see them: possibly none. A gap means: resynchronise. */
export type Envelope = {
  readonly from: number;
  readonly to: number;
  readonly serverNow: Instant;
  readonly events: readonly NumberedEvent[];
};

/** A new picture, because the role changed or the server cannot continue the old one. */
export type SnapshotMessage = {
  readonly standing: Standing;
  readonly serverNow: Instant;
  readonly state: ConferenceState;
};

/** Figures of the line of a site: technician, chair, and the site itself. Never events. */
export type SiteLineFigures = {
  readonly siteId: SiteId;
  readonly deviceId: DeviceId;
  readonly at: Instant;
  readonly roundTripMs: number | null;
  /** Share of packets lost, 0 to 1. */
  readonly loss: number | null;
  readonly inBps: number;
  readonly outBps: number;
  /** Pictures that this site gets in less than it asked for. */
  readonly reducedCount: number;
};

export type LinesMessage = { readonly lines: readonly SiteLineFigures[] };

/** Loudness of open microphones, 0 to 1, by site. */
export type LevelsMessage = { readonly levels: readonly { readonly siteId: SiteId; readonly level: number }[] };

/** Sites whose microphone is open while nothing was heard from it for four seconds. */
export type SilentMicrophonesMessage = { readonly siteIds: readonly SiteId[] };

const fileCount = z.number().int().min(0).max(1_000);

/** How many files of the deck this device has fetched ahead. Never an event. */
export const filesAheadSchema = z
  .strictObject({ loadedCount: fileCount, totalCount: fileCount })
  .refine(({ loadedCount, totalCount }) => loadedCount <= totalCount);
export type FilesAhead = z.infer<typeof filesAheadSchema>;

/** Files ahead at the sites, each by the device that has the fewest: chair, presiding person, secretary, reporter. */
export type FilesAheadMessage = { readonly bySite: readonly (FilesAhead & { readonly siteId: SiteId })[] };

/** How the sites stand with the video that is shown, each by its worst device: to the same as files ahead. */
export type VideoStepsMessage = { readonly bySite: readonly SiteVideoStep[] };

const share = z.number().min(0).max(1);

/** Where the holder of the slides points: shares of the slide's box from its left and its top; null points nowhere. */
export const pointerSchema = z.strictObject({
  slideId: idSchema<SlideId>(),
  at: z.strictObject({ x: share, y: share }).nullable(),
});
/** A laser pointer, relayed at most 20 times a second and never an event. Whoever does not hold the slides is not heard. */
export type Pointer = z.infer<typeof pointerSchema>;

/** Whether the server can store: false while the disk is full. */
export type StorageMessage = { readonly readOnly: boolean };

/** Why the server ends this socket; the client shows it and does not come back by itself. */
export type FarewellMessage = { readonly refusal: Refusal };

/** Requests of the client; each gets one acknowledgement. */
export type ClientRequests = {
  hello: (hello: Hello, answer: (answer: HelloAnswer) => void) => void;
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
  /** A request of the media plane; the answer is of its type in `MediaAnswers`. */
  media: (request: MediaRequest, answer: (answer: MediaAnswer) => void) => void;
  /** Asks for the server's clock. */
  time: (answer: (answer: { readonly serverNow: Instant }) => void) => void;
};

/** What the client says without waiting for an answer; it may be lost. */
export type ClientRemarks = {
  filesAhead: (files: FilesAhead) => void;
  pointer: (pointer: Pointer) => void;
  /** Null: no video is shown here any more. */
  videoStep: (step: VideoStep | null) => void;
};

/** Messages of the server. */
export type ServerMessages = {
  envelope: (envelope: Envelope) => void;
  snapshot: (snapshot: SnapshotMessage) => void;
  lines: (message: LinesMessage) => void;
  levels: (message: LevelsMessage) => void;
  silentMicrophones: (message: SilentMicrophonesMessage) => void;
  filesAhead: (message: FilesAheadMessage) => void;
  videoSteps: (message: VideoStepsMessage) => void;
  pointer: (pointer: Pointer) => void;
  storage: (message: StorageMessage) => void;
  media: (message: MediaMessage) => void;
  farewell: (message: FarewellMessage) => void;
};
