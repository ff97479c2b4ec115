export type { Actor, Context, Role } from './actor.ts';
export { actorKey, actorSchema } from './actor.ts';
export type { Decision, Refusal } from './decision.ts';
export { happened, never, refused } from './decision.ts';
export type { Facts, FigurePin } from './facts.ts';
export { idSchema } from './id-schema.ts';
export type {
  AccountId,
  CommandId,
  ConferenceId,
  DelegateId,
  DeviceId,
  FileDigest,
  Id,
  IndicatorId,
  ItemId,
  PeriodId,
  PersonId,
  RequestId,
  RevisionId,
  SiteId,
  SlideId,
  SpeechId,
  SuggestionId,
  TargetId,
  UnitId,
} from './ids.ts';
export { deriveId } from './ids.ts';
export type { RefusalCode } from './refusal.ts';
export { refusalWords, wordsOfRefusal } from './refusal.ts';
export { cleanText, optionalText, requiredText } from './text.ts';
export type { Instant, Span } from './time.ts';
export {
  closeSpans,
  earlier,
  instant,
  isRunning,
  later,
  MINUTE_MS,
  openSpan,
  SECOND_MS,
  spentMs,
} from './time.ts';
export { instantSchema, spanSchema } from './time-schemas.ts';
