export { MESSAGE_LIMIT_BYTES, PROTOCOL_VERSION } from './limits.ts';
export type {
  EngineObject,
  MediaAnswer,
  MediaAnswers,
  MediaConsumerOffer,
  MediaMessage,
  MediaRefusal,
  MediaRequest,
  MediaSource,
  MediaTransportOffer,
  PictureWish,
} from './media.ts';
export { mediaRequestSchema } from './media.ts';
export type {
  ClientRemarks,
  ClientRequests,
  CommandAnswer,
  CommandMessage,
  Envelope,
  FarewellMessage,
  FilesAhead,
  FilesAheadMessage,
  Hello,
  HelloAnswer,
  LevelsMessage,
  LinesMessage,
  Pointer,
  Refused,
  ServerMessages,
  SilentMicrophonesMessage,
  SiteLineFigures,
  SnapshotMessage,
  Standing,
  StorageMessage,
  VideoStepsMessage,
} from './messages.ts';
export { commandMessageSchema, filesAheadSchema, helloSchema, pointerSchema } from './messages.ts';
export { isWeak } from './weak-line.ts';
