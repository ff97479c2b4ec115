import type { ConferenceId, Instant, PersonId, TextId } from '#shared/kernel/index.ts';
import type { DocumentPart, OfficialDirective, PaperKind } from '#shared/minutes/index.ts';

/** Which document of which conference. */
export type DocumentKey = { readonly conferenceId: ConferenceId; readonly part: DocumentPart };

/** One edit as it came. */
export type MinutesUpdate = DocumentKey & {
  readonly at: Instant;
  /** Null for the server's own edits. */
  readonly personId: PersonId | null;
  readonly bytes: Uint8Array;
};

/** At each interval with changes, and at each step of a paper's life. */
export type VersionCause = 'interval' | 'submitted' | 'approved' | 'restored';

/** A full copy of a document, also that from which it is loaded. */
export type DocumentVersion = DocumentKey & {
  readonly versionId: string;
  readonly at: Instant;
  readonly cause: VersionCause;
  readonly personId: PersonId | null;
};

/** The paper was locked when it arrived; or somebody who had not seen it moved or removed that in which it stood. */
export type LateCause = 'locked' | 'displaced';

/** What somebody wrote and is in no text. */
export type LateText = DocumentKey & {
  readonly lateId: string;
  readonly cause: LateCause;
  readonly at: Instant;
  readonly personId: PersonId | null;
  /** The letters of it. */
  readonly text: string;
};

/** A kept text of a paper, in its canonical form. */
export type KeptText = {
  readonly textId: TextId;
  readonly conferenceId: ConferenceId;
  readonly paper: PaperKind;
  readonly at: Instant;
  /** SHA-256 of the body, in hexadecimal. */
  readonly digest: string;
  readonly body: string;
  /** Of what it was drawn from: it is current as long as both are the same. */
  readonly headSeq: number;
  readonly recordDigest: string;
  readonly directives: readonly OfficialDirective[];
};

/** Whether something is on disk; otherwise why not. Nothing of it is, then. */
export type Stored = { readonly kind: 'stored' } | { readonly kind: 'notStored'; readonly reason: string };

/** The durable log of the documents of the minutes, with what belongs to it. All calls are synchronous. */
export type MinutesStore = {
  /** All of them in one transaction, on disk when the call returns. */
  append(updates: readonly MinutesUpdate[]): Stored;
  /** Updates from which the document is made: the last full copy, then what came after it. */
  read(key: DocumentKey): readonly Uint8Array[];
  /** Grows with every edit of the texts of a conference; remarks do not count. */
  headSeq(conferenceId: ConferenceId): number;
  /** Whether the document was edited since its last full copy. */
  hasChanges(key: DocumentKey): boolean;
  addVersion(version: DocumentVersion & { readonly bytes: Uint8Array }): Stored;
  /** The latest first. */
  versions(key: DocumentKey): readonly DocumentVersion[];
  versionBytes(key: DocumentKey, versionId: string): Uint8Array | undefined;
  /** One that was kept by this id gives way. */
  keepLate(late: LateText & { readonly bytes: Uint8Array }): Stored;
  /** Whether these very bytes are kept already: a browser sends them again with every reconnect. */
  hasLate(key: DocumentKey, bytes: Uint8Array): boolean;
  late(conferenceId: ConferenceId): readonly (LateText & { readonly bytes: Uint8Array })[];
  dropLate(conferenceId: ConferenceId, lateId: string): boolean;
  addText(text: KeptText): Stored;
  text(conferenceId: ConferenceId, textId: TextId): KeptText | undefined;
};
