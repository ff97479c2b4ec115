import type { ConferenceId, FileDigest, Instant } from '#shared/kernel/index.ts';
import type { KeptFile } from './file-store.ts';

/** A file as one conference knows it. */
export type ConferenceFile = KeptFile & {
  /** As it was called where it came from. */
  readonly name: string;
  readonly addedAt: Instant;
};

/** Which conference has which files. */
export type FileRecords = {
  /** The same content again keeps its first name. False when nothing can be written. */
  add(conferenceId: ConferenceId, file: ConferenceFile): boolean;
  /** Undefined when this conference does not have it, whoever else may. */
  find(conferenceId: ConferenceId, digest: FileDigest): ConferenceFile | undefined;
  /** False when this conference does not have it. */
  remove(conferenceId: ConferenceId, digest: FileDigest): boolean;
  /** Whether any conference has it. */
  isKept(digest: FileDigest): boolean;
  /** In the order in which they came. */
  list(conferenceId: ConferenceId): readonly ConferenceFile[];
};
