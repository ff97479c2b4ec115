import { z } from 'zod';
import type {
  DelegateId,
  Instant,
  ItemId,
  RequestId,
  SiteId,
  Span,
  SpeechId,
  SuggestionId,
} from '#shared/kernel/index.ts';
import { idSchema, instantSchema, optionalText, requiredText, spanSchema } from '#shared/kernel/index.ts';
import { requestTypes } from './kinds.ts';

export const requestTypeSchema = z.enum(requestTypes);

/** A presenter's floor makes an entry in the record but is no *ý kiến*. */
export const speechKindSchema = z.enum(['paper', 'discussion', 'question', 'answer', 'quick', 'presentation']);
export type SpeechKind = z.infer<typeof speechKindSchema>;

/** Who speaks. The name may be empty: "đại diện đơn vị" is known by title and unit. */
export const speakerSchema = z.strictObject({
  name: optionalText(120),
  title: requiredText(200),
  unit: requiredText(200),
  delegateId: idSchema<DelegateId>().nullable(),
});
export type Speaker = z.infer<typeof speakerSchema>;

export const requestFieldsSchema = z.strictObject({
  siteId: idSchema<SiteId>(),
  speaker: speakerSchema,
  requestType: requestTypeSchema,
  topic: optionalText(200),
  itemId: idSchema<ItemId>().nullable(),
  /** Registered before the conference: stands in its own order at the head of its item. */
  preRegistered: z.boolean(),
});
export type RequestFields = z.infer<typeof requestFieldsSchema>;

export type RequestState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  /** The reason is null for those who may not see it. */
  | { readonly kind: 'declined'; readonly at: Instant; readonly reason: string | null }
  | { readonly kind: 'heard'; readonly speechId: SpeechId };

export type FloorRequest = RequestFields & {
  readonly requestId: RequestId;
  readonly at: Instant;
  readonly state: RequestState;
};

export type SpeechState =
  | { readonly kind: 'running' }
  | { readonly kind: 'paused'; readonly at: Instant; readonly cause: PauseCause; readonly drop: DropNotice }
  | { readonly kind: 'ended'; readonly at: Instant };

/** By hand, by a lost line (a crash of the server counts as one), by a break. */
export const pauseCauseSchema = z.enum(['hand', 'drop', 'break']);
export type PauseCause = z.infer<typeof pauseCauseSchema>;

/** Whether the chair has been told of a drop that lasts, and chose to wait. */
export const dropNoticeSchema = z.enum(['none', 'told', 'waiting']);
export type DropNotice = z.infer<typeof dropNoticeSchema>;

export const openPurposeSchema = z.enum(['interjection', 'answer']);
export type OpenPurpose = z.infer<typeof openPurposeSchema>;

export type Interjection = { readonly siteId: SiteId; readonly purpose: OpenPurpose; readonly span: Span };

export const speechRecordSchema = z.strictObject({
  speechId: idSchema<SpeechId>(),
  requestId: idSchema<RequestId>().nullable(),
  siteId: idSchema<SiteId>(),
  speaker: speakerSchema,
  kind: speechKindSchema,
  topic: optionalText(200),
  itemId: idSchema<ItemId>().nullable(),
  allottedMs: z.number().int().min(0).max(86_400_000),
  givenAt: instantSchema,
});
export type SpeechRecord = z.infer<typeof speechRecordSchema>;

/** One turn to speak: current while it is running or paused, then part of the record. */
export type Speech = SpeechRecord & {
  /** Colleagues at the same site to whom the speaker handed on. */
  readonly handedOnTo: readonly { readonly speaker: Speaker; readonly at: Instant }[];
  readonly state: SpeechState;
  readonly spans: readonly Span[];
  readonly interjections: readonly Interjection[];
  /** *Ghi bổ sung*: recorded afterwards, with its times. */
  readonly late: boolean;
};

export type Suggestion = {
  readonly suggestionId: SuggestionId;
  readonly siteId: SiteId;
  readonly reason: string;
  readonly at: Instant;
};

export type Floor = {
  readonly listOpen: boolean;
  readonly requestById: Readonly<Record<RequestId, FloorRequest>>;
  /** All requests in their order, also those no longer waiting: one that returns finds its place again. */
  readonly requestOrder: readonly RequestId[];
  readonly speechById: Readonly<Record<SpeechId, Speech>>;
  /** In the order in which they were given. */
  readonly speechOrder: readonly SpeechId[];
  readonly currentSpeechId: SpeechId | null;
  /** The last that was given, also when that was taken back. */
  readonly lastGivenSpeechId: SpeechId | null;
  /** Silenced by the chair's side or closed by the technician. */
  readonly silencedSites: Readonly<Record<SiteId, true>>;
  /** Opened by the technician for a test of sound. */
  readonly testSites: Readonly<Record<SiteId, true>>;
  readonly suggestionById: Readonly<Record<SuggestionId, Suggestion>>;
};

export { spanSchema };
