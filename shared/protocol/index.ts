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
  ClientRequests,
  CommandAnswer,
  CommandMessage,
  Envelope,
  FarewellMessage,
  Hello,
  HelloAnswer,
  LevelsMessage,
  LinesMessage,
  Refused,
  ServerMessages,
  SilentMicrophonesMessage,
  SiteLineFigures,
  SnapshotMessage,
  Standing,
  StorageMessage,
} from './messages.ts';
export { commandMessageSchema, helloSchema } from './messages.ts';
