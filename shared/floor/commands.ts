import { z } from 'zod';
import type { RequestId, SiteId, SpeechId, SuggestionId } from '#shared/kernel/index.ts';
import { idSchema, instantSchema, optionalText, requiredText } from '#shared/kernel/index.ts';
import { openPurposeSchema, requestFieldsSchema, requestTypeSchema, speakerSchema } from './state.ts';

const requestId = idSchema<RequestId>();
const speechId = idSchema<SpeechId>();
const siteId = idSchema<SiteId>();
/** The running floor that the sender saw and means to end; null when none was running. */
const endsSpeechId = speechId.nullable();
/** Null takes the default for the type. */
const allottedMs = z.number().int().min(30_000).max(14_400_000).nullable();

export const floorCommands = [
  z.strictObject({ type: z.literal('floor/request'), request: requestFieldsSchema }),
  z.strictObject({
    type: z.literal('floor/changeRequest'),
    requestId,
    speaker: speakerSchema,
    requestType: requestTypeSchema,
    topic: optionalText(200),
  }),
  z.strictObject({ type: z.literal('floor/withdraw'), requestId }),
  z.strictObject({ type: z.literal('floor/decline'), requestId, reason: requiredText(300) }),
  /** Undoes a withdrawal or a decline: the request stands in its old place again. */
  z.strictObject({ type: z.literal('floor/restoreRequest'), requestId }),
  z.strictObject({ type: z.literal('floor/moveRequest'), requestId, beforeRequestId: requestId.nullable() }),
  z.strictObject({ type: z.literal('floor/openList') }),
  z.strictObject({ type: z.literal('floor/closeList') }),
  z.strictObject({ type: z.literal('floor/give'), requestId, allottedMs, endsSpeechId }),
  z.strictObject({
    type: z.literal('floor/call'),
    siteId,
    speaker: speakerSchema,
    requestType: requestTypeSchema,
    topic: optionalText(200),
    allottedMs,
    endsSpeechId,
  }),
  z.strictObject({ type: z.literal('floor/handOn'), speechId, speaker: speakerSchema }),
  z.strictObject({ type: z.literal('floor/pause'), speechId }),
  z.strictObject({ type: z.literal('floor/resume'), speechId }),
  /** Lengthens (above 0) or shortens (below 0) the time given. */
  z.strictObject({
    type: z.literal('floor/changeAllotted'),
    speechId,
    deltaMs: z.number().int().min(-14_400_000).max(14_400_000),
  }),
  z.strictObject({ type: z.literal('floor/end'), speechId }),
  z.strictObject({ type: z.literal('floor/takeBack'), speechId }),
  z.strictObject({ type: z.literal('floor/undoEnd'), speechId }),
  z.strictObject({ type: z.literal('floor/correctSpeaker'), speechId, speaker: speakerSchema }),
  z.strictObject({
    type: z.literal('floor/recordSpeech'),
    speech: requestFieldsSchema.omit({ preRegistered: true }),
    beganAt: instantSchema,
    endedAt: instantSchema,
  }),
  z.strictObject({ type: z.literal('floor/openSite'), speechId, siteId, purpose: openPurposeSchema }),
  z.strictObject({ type: z.literal('floor/closeSite'), speechId, siteId }),
  /** The chair was told of a drop that lasts and waits. */
  z.strictObject({ type: z.literal('floor/keepWaiting'), speechId }),
  z.strictObject({ type: z.literal('floor/silenceSite'), siteId }),
  z.strictObject({ type: z.literal('floor/unsilenceSite'), siteId }),
  z.strictObject({ type: z.literal('floor/openTest'), siteId }),
  z.strictObject({ type: z.literal('floor/closeTest'), siteId }),
  z.strictObject({ type: z.literal('floor/suggest'), siteId, reason: requiredText(200) }),
  z.strictObject({ type: z.literal('floor/dismissSuggestion'), suggestionId: idSchema<SuggestionId>() }),
] as const;

/** Only the server's own deadlines send these. */
export const floorSystemCommands = [z.strictObject({ type: z.literal('floor/reportDrop'), speechId })] as const;

export type FloorCommand = z.infer<(typeof floorCommands)[number]> | z.infer<(typeof floorSystemCommands)[number]>;
