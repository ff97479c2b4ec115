export type { Actor, Context, Role } from './actor.ts';
export { actorKey, actorSchema } from './actor.ts';
export { dateSchema, workingYearRuleSchema } from './day-schemas.ts';
export type { DayText } from './days.ts';
export { dayBefore, dayOf, daysInMonth, daysLater, isDay, monthEnd, partsOf, weekdayOf } from './days.ts';
export type { Decision, Refusal } from './decision.ts';
export { happened, never, refused } from './decision.ts';
export type { Facts, FigurePin } from './facts.ts';
export { idSchema } from './id-schema.ts';
export type {
  AccountId,
  BlockId,
  CommandId,
  CommitmentId,
  ConferenceId,
  DelegateId,
  DeviceId,
  DirectiveId,
  ErratumId,
  FileDigest,
  Id,
  IndicatorId,
  InspectionId,
  ItemId,
  PeriodId,
  PersonId,
  RemarkId,
  RequestId,
  RevisionId,
  SiteId,
  SlideId,
  SpeechId,
  SuggestionId,
  TargetId,
  TextId,
  UnitId,
} from './ids.ts';
export { deriveId } from './ids.ts';
export type { ClockTime, Session } from './official-words.ts';
export {
  clockTimeOf,
  dayOfInstant,
  officialDay,
  officialTime,
  sessionOf,
  sessionWords,
  shortDay,
} from './official-words.ts';
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
export type { WorkingYear, WorkingYearRule } from './working-year.ts';
export { workingYearOf } from './working-year.ts';
