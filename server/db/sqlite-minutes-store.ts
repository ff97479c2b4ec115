import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type {
  DocumentKey,
  DocumentVersion,
  KeptText,
  LateText,
  MinutesStore,
  MinutesUpdate,
  Stored,
} from '#server/ports/minutes-store.ts';
import { type ConferenceId, instant, type PersonId, type TextId } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { minutesLate } from './schema/minutes-late.ts';
import { minutesUpdates } from './schema/minutes-updates.ts';
import { minutesVersions } from './schema/minutes-versions.ts';
import { paperTexts } from './schema/paper-texts.ts';
import { isStorageFailure } from './storage-errors.ts';

const STORED: Stored = { kind: 'stored' };

/** The durable log of the minutes, in SQLite. */
export class SqliteMinutesStore implements MinutesStore {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  append(updates: readonly MinutesUpdate[]): Stored {
    return this.#stored(() => {
      for (const update of updates) {
        this.#orm
          .insert(minutesUpdates)
          .values({ ...update, bytes: Buffer.from(update.bytes) })
          .run();
      }
    });
  }

  read(key: DocumentKey): readonly Uint8Array[] {
    const copy = this.#lastCopy(key);
    const rows = this.#orm
      .select({ bytes: minutesUpdates.bytes })
      .from(minutesUpdates)
      .where(and(ofUpdates(key), gt(minutesUpdates.seq, copy?.seq ?? 0)))
      .orderBy(asc(minutesUpdates.seq))
      .all();
    const updates = rows.map(({ bytes }) => bytes);
    return copy ? [copy.bytes, ...updates] : updates;
  }

  headSeq(conferenceId: ConferenceId): number {
    const isText = and(eq(minutesUpdates.conferenceId, conferenceId), ne(minutesUpdates.part, 'remarks'));
    const row = this.#orm.select({ seq: lastSeq }).from(minutesUpdates).where(isText).get();
    return row?.seq ?? 0;
  }

  hasChanges(key: DocumentKey): boolean {
    const row = this.#orm.select({ seq: lastSeq }).from(minutesUpdates).where(ofUpdates(key)).get();
    return (row?.seq ?? 0) > (this.#lastCopy(key)?.seq ?? 0);
  }

  addVersion({ bytes, ...version }: DocumentVersion & { readonly bytes: Uint8Array }): Stored {
    return this.#stored(() => {
      const row = this.#orm.select({ seq: lastSeq }).from(minutesUpdates).where(ofUpdates(version)).get();
      const seq = row?.seq ?? 0;
      this.#orm
        .insert(minutesVersions)
        .values({ ...version, seq, bytes: Buffer.from(bytes) })
        .run();
    });
  }

  versions(key: DocumentKey): readonly DocumentVersion[] {
    const { versionId, conferenceId, part, at, cause, personId } = minutesVersions;
    const rows = this.#orm
      .select({ versionId, conferenceId, part, at, cause, personId })
      .from(minutesVersions)
      .where(ofVersions(key))
      .orderBy(desc(minutesVersions.at), desc(minutesVersions.seq))
      .all();
    return rows.map((row) => ({ ...row, ...branded(row) }));
  }

  versionBytes(key: DocumentKey, versionId: string): Uint8Array | undefined {
    const isIt = and(ofVersions(key), eq(minutesVersions.versionId, versionId));
    return this.#orm.select({ bytes: minutesVersions.bytes }).from(minutesVersions).where(isIt).get()?.bytes;
  }

  keepLate({ bytes, ...late }: LateText & { readonly bytes: Uint8Array }): Stored {
    return this.#stored(() => {
      const row = { ...late, bytes: Buffer.from(bytes) };
      this.#orm.insert(minutesLate).values(row).onConflictDoUpdate({ target: minutesLate.lateId, set: row }).run();
    });
  }

  hasLate({ conferenceId, part }: DocumentKey, bytes: Uint8Array): boolean {
    const isIt = and(
      eq(minutesLate.conferenceId, conferenceId),
      eq(minutesLate.part, part),
      eq(minutesLate.bytes, Buffer.from(bytes)),
    );
    return this.#orm.select({ lateId: minutesLate.lateId }).from(minutesLate).where(isIt).get() !== undefined;
  }

  late(conferenceId: ConferenceId): readonly (LateText & { readonly bytes: Uint8Array })[] {
    const { lateId, part, cause, at, personId, text, bytes } = minutesLate;
    const rows = this.#orm
      .select({ lateId, conferenceId: minutesLate.conferenceId, part, cause, at, personId, text, bytes })
      .from(minutesLate)
      .where(eq(minutesLate.conferenceId, conferenceId))
      .orderBy(asc(minutesLate.at), asc(minutesLate.lateId))
      .all();
    return rows.map((row) => ({ ...row, ...branded(row) }));
  }

  dropLate(conferenceId: ConferenceId, lateId: string): boolean {
    const isIt = and(eq(minutesLate.conferenceId, conferenceId), eq(minutesLate.lateId, lateId));
    return this.#orm.delete(minutesLate).where(isIt).run().changes > 0;
  }

  addText({ directives, ...text }: KeptText): Stored {
    return this.#stored(() => {
      this.#orm
        .insert(paperTexts)
        .values({ ...text, directives: JSON.stringify(directives) })
        .run();
    });
  }

  text(conferenceId: ConferenceId, textId: TextId): KeptText | undefined {
    const isIt = and(eq(paperTexts.conferenceId, conferenceId), eq(paperTexts.textId, textId));
    const row = this.#orm.select().from(paperTexts).where(isIt).get();
    return row && { ...row, textId, conferenceId, at: instant(row.at), directives: JSON.parse(row.directives) }; // as `addText` wrote them
  }

  #lastCopy(key: DocumentKey): { readonly seq: number; readonly bytes: Buffer } | undefined {
    return this.#orm
      .select({ seq: minutesVersions.seq, bytes: minutesVersions.bytes })
      .from(minutesVersions)
      .where(ofVersions(key))
      .orderBy(desc(minutesVersions.seq), desc(minutesVersions.at))
      .limit(1)
      .get();
  }

  #stored(write: () => void): Stored {
    try {
      this.#orm.transaction(write, { behavior: 'immediate' });
      return STORED;
    } catch (error) {
      if (isStorageFailure(error)) return { kind: 'notStored', reason: error.message };
      throw error;
    }
  }
}

const lastSeq = sql<number | null>`max(${minutesUpdates.seq})`;

function ofUpdates({ conferenceId, part }: DocumentKey) {
  return and(eq(minutesUpdates.conferenceId, conferenceId), eq(minutesUpdates.part, part));
}

function ofVersions({ conferenceId, part }: DocumentKey) {
  return and(eq(minutesVersions.conferenceId, conferenceId), eq(minutesVersions.part, part));
}

/** Rows hold what was written here. */
function branded(row: { readonly conferenceId: string; readonly at: number; readonly personId: string | null }) {
  return {
    conferenceId: row.conferenceId as ConferenceId,
    at: instant(row.at),
    personId: row.personId as PersonId | null,
  };
}
