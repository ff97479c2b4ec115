import { z } from 'zod';
import type { RequestId, SiteId, SpeechId, SuggestionId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, optionalText } from '#shared/kernel/index.ts';
import {
  openPurposeSchema,
  pauseCauseSchema,
  requestFieldsSchema,
  requestTypeSchema,
  speakerSchema,
  speechRecordSchema,
} from './state.ts';

const requestId = idSchema<RequestId>();
const speechId = idSchema<SpeechId>();
const siteId = idSchema<SiteId>();
const at = instantSchema;

export const floorEvents = [
  z.strictObject({
    type: z.literal('floor/requested'),
    requestId,
    request: requestFieldsSchema,
    at,
    /** Its place: before this request, or at the end. */
    beforeRequestId: requestId.nullable(),
  }),
  z.strictObject({
    type: z.literal('floor/requestChanged'),
    requestId,
    speaker: speakerSchema,
    requestType: requestTypeSchema,
    topic: optionalText(200),
  }),
  z.strictObject({ type: z.literal('floor/withdrawn'), requestId, at }),
  z.strictObject({ type: z.literal('floor/declined'), requestId, at, reason: z.string().nullable() }),
  z.strictObject({ type: z.literal('floor/requestRestored'), requestId }),
  z.strictObject({ type: z.literal('floor/requestMoved'), requestId, beforeRequestId: requestId.nullable() }),
  z.strictObject({ type: z.literal('floor/listOpened') }),
  z.strictObject({ type: z.literal('floor/listClosed') }),
  z.strictObject({ type: z.literal('floor/given'), speech: speechRecordSchema }),
  z.strictObject({ type: z.literal('floor/handedOn'), speechId, speaker: speakerSchema, at }),
  z.strictObject({ type: z.literal('floor/paused'), speechId, asOf: at, cause: pauseCauseSchema }),
  z.strictObject({ type: z.literal('floor/resumed'), speechId, at }),
  z.strictObject({
    type: z.literal('floor/allottedChanged'),
    speechId,
    allottedMs: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal('floor/ended'), speechId, at }),
  z.strictObject({ type: z.literal('floor/takenBack'), speechId, at }),
  z.strictObject({ type: z.literal('floor/endUndone'), speechId, at }),
  z.strictObject({ type: z.literal('floor/speakerCorrected'), speechId, speaker: speakerSchema }),
  z.strictObject({ type: z.literal('floor/speechRecorded'), speech: speechRecordSchema, endedAt: at }),
  z.strictObject({ type: z.literal('floor/siteOpened'), speechId, siteId, purpose: openPurposeSchema, at }),
  z.strictObject({ type: z.literal('floor/siteClosed'), speechId, siteId, at }),
  z.strictObject({ type: z.literal('floor/dropReported'), speechId, at }),
  z.strictObject({ type: z.literal('floor/waitingKept'), speechId, at }),
  z.strictObject({ type: z.literal('floor/siteSilenced'), siteId }),
  z.strictObject({ type: z.literal('floor/siteUnsilenced'), siteId }),
  z.strictObject({ type: z.literal('floor/testOpened'), siteId }),
  z.strictObject({ type: z.literal('floor/testClosed'), siteId }),
  z.strictObject({
    type: z.literal('floor/suggested'),
    suggestionId: idSchema<SuggestionId>(),
    siteId,
    reason: z.string(),
    at,
  }),
  z.strictObject({ type: z.literal('floor/suggestionDismissed'), suggestionId: idSchema<SuggestionId>() }),
] as const;

export type FloorEvent = z.infer<(typeof floorEvents)[number]>;
