import type { ConferenceId, Instant, TextId } from '#shared/kernel/index.ts';
import type { Commitment, OfficialDirective, PaperKind } from '#shared/minutes/index.ts';

/** An event as it is stored: its place in the log of its conference, and what happened. */
export type LoggedEvent = {
  readonly conferenceId: ConferenceId;
  /** 1 for the first event of a conference, without gaps. */
  readonly version: number;
  /** Never before its predecessor. */
  readonly at: Instant;
  /** JSON of the actor, the type and the data: parsed and lifted by the host, opaque here. */
  readonly body: string;
};

/** What a known command led to. */
export type KnownCommand = { readonly version: number; readonly digest: string };

/** A paper that these events approve: its text becomes official with them, and what is to be followed up. */
export type Approval = {
  readonly paper: PaperKind;
  readonly textId: TextId;
  readonly directives: readonly OfficialDirective[];
  readonly commitments: readonly Commitment[];
};

/** One commit: all of it is durable or none of it. */
export type Append = {
  readonly conferenceId: ConferenceId;
  /** The version that the writer believes is the last; anything else in the log answers `conflict`. */
  readonly expectedVersion: number;
  readonly events: readonly { readonly at: Instant; readonly body: string }[];
  /** The key of the command and a digest of its body; system commands have none. */
  readonly command: { readonly actorKey: string; readonly commandId: string; readonly digest: string } | null;
  readonly approval?: Approval | null;
};

export type AppendResult =
  | { readonly kind: 'appended'; readonly version: number }
  | { readonly kind: 'conflict' }
  /** The disk is full or failing: nothing was written. */
  | { readonly kind: 'notStored'; readonly reason: string };

/** A cached fold of the log, discarded when the hash of the rules differs. */
export type StoredSnapshot = { readonly version: number; readonly rulesHash: string; readonly body: string };

/** The durable log. All calls are synchronous: nothing awaits inside a turn of the host. */
export type EventLog = {
  append(append: Append): AppendResult;
  /** Events after `afterVersion`, oldest first, at most `limit`. */
  read(conferenceId: ConferenceId, afterVersion: number, limit?: number): readonly LoggedEvent[];
  headVersion(conferenceId: ConferenceId): number;
  conferenceIds(): readonly ConferenceId[];
  /** Undefined when this actor never had a command of this id accepted in this conference. */
  findCommand(conferenceId: ConferenceId, actorKey: string, commandId: string): KnownCommand | undefined;
  readSnapshot(conferenceId: ConferenceId): StoredSnapshot | undefined;
  /** Best effort: a snapshot is a cache, a failure to write it is not an error. */
  writeSnapshot(conferenceId: ConferenceId, snapshot: StoredSnapshot): void;
  /** Last sign of life of the process that hosts the conference: one row, written once a second while it runs. */
  writeHeartbeat(conferenceId: ConferenceId, at: Instant): void;
  readHeartbeat(conferenceId: ConferenceId): Instant | undefined;
};
