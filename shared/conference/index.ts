export type { Command, CommandType, PersonCommand, SystemCommand } from './commands.ts';
export { personCommandSchema, systemCommandSchema } from './commands.ts';
export type { Correction, RecordCorrection } from './corrections.ts';
export { recordedClosing, recordedOpening } from './corrections.ts';
export type { CreationForm, KnownToForm, UnitCopy } from './creation.ts';
export { creationFormSchema, formRefusal, setupOfForm } from './creation.ts';
export { decide, decideCreate } from './decide.ts';
export { correctionKindOf } from './decide-record.ts';
export type { ActingAs, Event, EventType, NumberedEvent, StoredBody } from './events.ts';
export { EVENT_SCHEMA_VERSION, eventSchema, storedBodySchema } from './events.ts';
export { evolve, fold } from './evolve.ts';
export type { ConferenceKind } from './kinds.ts';
export { conferenceKinds } from './kinds.ts';
export { liftBody } from './lift.ts';
export type { Permission } from './permissions.ts';
export { actingAs, mayRead, permissionOf, permissions, rolesOf, siteOfActor } from './permissions.ts';
export type { View } from './projection.ts';
export { projectEvent, projectState, viewOf } from './projection.ts';
export type { CallSuggestion } from './queries.ts';
export {
  callSuggestions,
  chairPerson,
  currentSpeech,
  heardSites,
  presidingPerson,
  seesClock,
  stageSite,
  upNext,
  waitingRequests,
} from './queries.ts';
export type { RecordEntry, RecordGroup, RecordMark, SpeechPause } from './record.ts';
export { pausesOf, recordGroups } from './record.ts';
export type { EntryRef, RecordHead } from './record-heads.ts';
export { headOf, recordRefs, wholeSpan } from './record-heads.ts';
export { isHolderAway, worksOnDeck } from './show-rights.ts';
export type { ConferenceState, Interruption, Phase, Plan, Setup } from './state.ts';
export { conferenceKindSchema, dateSchema, planSchema, setupSchema } from './state.ts';
