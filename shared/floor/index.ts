export type { FloorCommand } from './commands.ts';
export { floorCommands, floorSystemCommands } from './commands.ts';
export { decideFloor } from './decide.ts';
export type { FloorEvent } from './events.ts';
export { floorEvents } from './events.ts';
export { evolveFloor, initialFloor } from './evolve.ts';
export type { RequestType } from './kinds.ts';
export { requestTypes } from './kinds.ts';
export type { OpinionCounts, SpeakingUnit } from './opinions.ts';
export { opinionCounts, unitOf, unitOfSpeaker } from './opinions.ts';
export type { SpeechClock } from './queries.ts';
export {
  awaitsLine,
  DEFAULT_ALLOTTED_MS,
  DROP_REPORT_AFTER_MS,
  interjectionMs,
  MAX_VOICES,
  MAX_WAITING_PER_SITE,
  mayTakeBack,
  openedSites,
  speakerNow,
  speechClock,
  TAKE_BACK_WITHIN_MS,
  waitingInOrder,
} from './queries.ts';
export type {
  DropNotice,
  Floor,
  FloorRequest,
  Interjection,
  OpenPurpose,
  PauseCause,
  RequestFields,
  RequestState,
  Speaker,
  Speech,
  SpeechKind,
  SpeechRecord,
  SpeechState,
  Suggestion,
} from './state.ts';
export { requestFieldsSchema, requestTypeSchema, speakerSchema } from './state.ts';
