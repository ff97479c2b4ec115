import { and, asc, eq } from 'drizzle-orm';
import type { ConferenceFile, FileRecords } from '#server/ports/file-records.ts';
import { type ConferenceId, type FileDigest, instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { conferenceFiles } from './schema/conference-files.ts';
import { isStorageFailure } from './storage-errors.ts';

/** Which conference has which files, in SQLite. */
export class SqliteFileRecords implements FileRecords {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  add(conferenceId: ConferenceId, file: ConferenceFile): boolean {
    try {
      this.#orm
        .insert(conferenceFiles)
        .values({ ...file, conferenceId })
        .onConflictDoNothing()
        .run();
      return true;
    } catch (error) {
      if (isStorageFailure(error)) return false;
      throw error;
    }
  }

  find(conferenceId: ConferenceId, digest: FileDigest): ConferenceFile | undefined {
    const isIt = and(eq(conferenceFiles.conferenceId, conferenceId), eq(conferenceFiles.digest, digest));
    const row = this.#orm.select().from(conferenceFiles).where(isIt).get();
    return row && fileOf(row);
  }

  remove(conferenceId: ConferenceId, digest: FileDigest): boolean {
    const isIt = and(eq(conferenceFiles.conferenceId, conferenceId), eq(conferenceFiles.digest, digest));
    return this.#orm.delete(conferenceFiles).where(isIt).run().changes > 0;
  }

  isKept(digest: FileDigest): boolean {
    const { name } = conferenceFiles;
    return (
      this.#orm.select({ name }).from(conferenceFiles).where(eq(conferenceFiles.digest, digest)).get() !== undefined
    );
  }

  list(conferenceId: ConferenceId): readonly ConferenceFile[] {
    const rows = this.#orm
      .select()
      .from(conferenceFiles)
      .where(eq(conferenceFiles.conferenceId, conferenceId))
      .orderBy(asc(conferenceFiles.addedAt), asc(conferenceFiles.digest))
      .all();
    return rows.map(fileOf);
  }
}

/** Rows hold what `add` wrote. */
function fileOf({ conferenceId: _, digest, addedAt, ...row }: typeof conferenceFiles.$inferSelect): ConferenceFile {
  return { ...row, digest: digest as FileDigest, addedAt: instant(addedAt) };
}
