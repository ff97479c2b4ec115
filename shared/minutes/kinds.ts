/** What the conference leaves on paper, each with a life of its own. */
export const papers = ['minutes', 'notice'] as const;
export type PaperKind = (typeof papers)[number];

/** The documents beneath the one page of the minutes, each with its own right to write. */
export const documentParts = ['minutes', 'conclusions', 'remarks'] as const;
export type DocumentPart = (typeof documentParts)[number];

/** The parts of the conclusions, in the order in which a notice prints them. */
export const conclusionSections = ['results', 'shortcomings', 'causes', 'tasks'] as const;
export type ConclusionSection = (typeof conclusionSections)[number];

/** Whether a difficulty was answered in the conference: an answer in writing may follow. */
export const answerStates = ['open', 'answered', 'later'] as const;
export type AnswerState = (typeof answerStates)[number];

/** By whom a notice is signed: on behalf of the head, in the head's place, or by the head (ND 30/2020, Phụ lục I). */
export const signerModes = ['onBehalf', 'inPlace', 'head'] as const;
export type SignerMode = (typeof signerModes)[number];

/** Parts of the draft news that a secretary may mark as fit to be published; none is by default. */
export const newsFields = [
  'conference',
  'composition',
  'report',
  'indicators',
  'shortcomings',
  'discussion',
  'answers',
  'directiveSpeech',
  'conclusion',
] as const;
export type NewsField = (typeof newsFields)[number];

/** Most bytes that one edit may bring, or what was written without a line together. */
export const MAX_UPDATE_BYTES = 1_048_576;
/** Most letters of one paste: every letter takes up to three bytes of an edit. */
export const MAX_PASTED_LETTERS = 200_000;
