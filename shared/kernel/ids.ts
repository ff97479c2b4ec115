/** An opaque identifier that cannot be mistaken for one of another thing. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type ConferenceId = Id<'Conference'>;
export type UnitId = Id<'Unit'>;
export type SiteId = Id<'Site'>;
export type PersonId = Id<'Person'>;
/** A block (khối): units and fields that one deputy answers for. */
export type BlockId = Id<'Block'>;
export type InspectionId = Id<'Inspection'>;
export type AccountId = Id<'Account'>;
export type DeviceId = Id<'Device'>;
export type DelegateId = Id<'Delegate'>;
export type ItemId = Id<'Item'>;
export type RequestId = Id<'Request'>;
export type SpeechId = Id<'Speech'>;
export type SuggestionId = Id<'Suggestion'>;
export type SlideId = Id<'Slide'>;
export type CommandId = Id<'Command'>;
export type IndicatorId = Id<'Indicator'>;
export type TargetId = Id<'Target'>;
export type PeriodId = Id<'Period'>;
export type RevisionId = Id<'Revision'>;
export type DirectiveId = Id<'Directive'>;
export type CommitmentId = Id<'Commitment'>;
export type RemarkId = Id<'Remark'>;
export type ErratumId = Id<'Erratum'>;
/** One kept state of a paper's text. */
export type TextId = Id<'Text'>;
/** SHA-256 of a file's content, in hexadecimal. */
export type FileDigest = Id<'FileDigest'>;

/** The id of the n-th thing that one decision creates; the seed is drawn by the server, so that rules stay pure. */
export function deriveId<T extends Id<string>>(seed: string, n = 0): T {
  return (n === 0 ? seed : `${seed}.${n}`) as T; // seeds are ids already
}
