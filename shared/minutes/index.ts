export type { Commitment, Issuer, OfficialDirective, Remark, SupportClass } from './attributes.ts';
export {
  commitmentSchema,
  daySchema,
  issuerSchema,
  officialDirectiveSchema,
  remarkSchema,
  supportClassSchema,
} from './attributes.ts';
export type { Block, BlockFields } from './blocks.ts';
export { blockFieldsSchema } from './blocks.ts';
export type { MinutesCommand } from './commands.ts';
export { minutesCommands, minutesSystemCommands } from './commands.ts';
export type { MinutesContext, PaperText } from './decide.ts';
export { decideMinutes } from './decide.ts';
export type { AttributeSpec, DocumentSchema, NodeSpec, TextPart } from './document-schema.ts';
export { documentSchemas, META_MAP, REMARKS_MAP, REMOVED_MAP, TEXT_FRAGMENT } from './document-schema.ts';
export { placeOnRecord } from './entry-place.ts';
export type { MinutesEvent } from './events.ts';
export { minutesEvents } from './events.ts';
export { evolveMinutes, initialMinutes } from './evolve.ts';
export type { AnswerState, ConclusionSection, DocumentPart, NewsField, PaperKind, SignerMode } from './kinds.ts';
export {
  answerStates,
  conclusionSections,
  documentParts,
  MAX_PASTED_LETTERS,
  MAX_UPDATE_BYTES,
  newsFields,
  papers,
  signerModes,
} from './kinds.ts';
export { isLocked, isPartLocked } from './queries.ts';
export type { Route, RouteContext } from './routing.ts';
export { rerouteToBlock, rerouteToUnit, routeOfBlock, routeOfUnit } from './routing.ts';
export type { CapturedCommitment, Erratum, Issue, Minutes, Notice, Paper, PaperState, TextRef } from './state.ts';
export { issueSchema, noticeSchema, textRefSchema } from './state.ts';
