import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type {
  Append,
  AppendResult,
  EventLog,
  KnownCommand,
  LoggedEvent,
  StoredSnapshot,
} from '#server/ports/event-log.ts';
import type { ConferenceId, Instant } from '#shared/kernel/index.ts';
import { writeApproval } from './approvals.ts';
import type { Database, Orm } from './open.ts';
import { commands } from './schema/commands.ts';
import { events } from './schema/events.ts';
import { heartbeats } from './schema/heartbeats.ts';
import { snapshots } from './schema/snapshots.ts';
import { bestEffort, isDuplicate, isStorageFailure } from './storage-errors.ts';

const NO_LIMIT = -1;

/** The durable log: each append is one immediate transaction, on disk when the call returns. */
export class SqliteEventLog implements EventLog {
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
    this.#statements = prepareStatements(database.orm);
  }

  append(append: Append): AppendResult {
    try {
      return this.#orm.transaction(() => this.#write(append), { behavior: 'immediate' });
    } catch (error) {
      if (isDuplicate(error)) return { kind: 'conflict' };
      if (isStorageFailure(error)) return { kind: 'notStored', reason: error.message };
      throw error;
    }
  }

  read(conferenceId: ConferenceId, afterVersion: number, limit = NO_LIMIT): readonly LoggedEvent[] {
    const rows = this.#statements.read.all({ conferenceId, afterVersion, limit });
    return rows.map((row) => ({ ...row, conferenceId, at: row.at as Instant })); // only instants are written
  }

  headVersion(conferenceId: ConferenceId): number {
    return this.#head(conferenceId)?.version ?? 0;
  }

  conferenceIds(): readonly ConferenceId[] {
    return this.#statements.conferences.all().map((row) => row.conferenceId as ConferenceId); // only such are written
  }

  findCommand(conferenceId: ConferenceId, actorKey: string, commandId: string): KnownCommand | undefined {
    return this.#statements.findCommand.get({ conferenceId, actorKey, commandId });
  }

  readSnapshot(conferenceId: ConferenceId): StoredSnapshot | undefined {
    return this.#statements.readSnapshot.get({ conferenceId });
  }

  writeSnapshot(conferenceId: ConferenceId, snapshot: StoredSnapshot): void {
    bestEffort(() => this.#statements.writeSnapshot.run({ conferenceId, ...snapshot }));
  }

  /** Best effort too: a heartbeat that is not stored makes a pause longer after a crash, no more. */
  writeHeartbeat(conferenceId: ConferenceId, at: Instant): void {
    bestEffort(() => this.#statements.writeHeartbeat.run({ conferenceId, at }));
  }

  readHeartbeat(conferenceId: ConferenceId): Instant | undefined {
    return this.#statements.readHeartbeat.get({ conferenceId })?.at as Instant | undefined; // only instants are written
  }

  #head(conferenceId: ConferenceId): { version: number; at: number } | undefined {
    return this.#statements.head.get({ conferenceId });
  }

  #write({ conferenceId, expectedVersion, events: added, command, approval }: Append): AppendResult {
    const head = this.#head(conferenceId) ?? { version: 0, at: 0 };
    if (head.version !== expectedVersion) return { kind: 'conflict' };
    refuseDisorder(head.at, added);
    added.forEach(({ at, body }, index) => {
      this.#statements.addEvent.run({ conferenceId, version: expectedVersion + index + 1, at, body });
    });
    const version = expectedVersion + added.length;
    if (command) this.#statements.addCommand.run({ conferenceId, ...command, version });
    if (approval) writeApproval(this.#orm, conferenceId, approval);
    return { kind: 'appended', version };
  }
}

/** An event before its predecessor is a bug of the writer; the log stays free of it. */
function refuseDisorder(lastAt: number, added: Append['events']): void {
  let previous = lastAt;
  for (const { at } of added) {
    if (at < previous) throw new Error(`event at ${at} is before its predecessor at ${previous}`);
    previous = at;
  }
}

function prepareStatements(orm: Orm) {
  return { ...prepareLog(orm), ...prepareCaches(orm) };
}

function prepareLog(orm: Orm) {
  const ofConference = eq(events.conferenceId, sql.placeholder('conferenceId'));
  return {
    head: orm
      .select({ version: events.version, at: events.at })
      .from(events)
      .where(ofConference)
      .orderBy(desc(events.version))
      .limit(1)
      .prepare(),
    read: orm
      .select({ version: events.version, at: events.at, body: events.body })
      .from(events)
      .where(and(ofConference, gt(events.version, sql.placeholder('afterVersion'))))
      .orderBy(asc(events.version))
      .limit(sql.placeholder('limit'))
      .prepare(),
    conferences: orm
      .select({ conferenceId: events.conferenceId })
      .from(events)
      .where(eq(events.version, 1))
      .orderBy(asc(events.at), asc(events.conferenceId))
      .prepare(),
    addEvent: orm
      .insert(events)
      .values({
        conferenceId: sql.placeholder('conferenceId'),
        version: sql.placeholder('version'),
        at: sql.placeholder('at'),
        body: sql.placeholder('body'),
      })
      .prepare(),
    addCommand: orm
      .insert(commands)
      .values({
        conferenceId: sql.placeholder('conferenceId'),
        actorKey: sql.placeholder('actorKey'),
        commandId: sql.placeholder('commandId'),
        version: sql.placeholder('version'),
        digest: sql.placeholder('digest'),
      })
      .prepare(),
    findCommand: orm
      .select({ version: commands.version, digest: commands.digest })
      .from(commands)
      .where(
        and(
          eq(commands.conferenceId, sql.placeholder('conferenceId')),
          eq(commands.actorKey, sql.placeholder('actorKey')),
          eq(commands.commandId, sql.placeholder('commandId')),
        ),
      )
      .prepare(),
  };
}

function prepareCaches(orm: Orm) {
  return {
    readSnapshot: orm
      .select({ version: snapshots.version, rulesHash: snapshots.rulesHash, body: snapshots.body })
      .from(snapshots)
      .where(eq(snapshots.conferenceId, sql.placeholder('conferenceId')))
      .prepare(),
    writeSnapshot: orm
      .insert(snapshots)
      .values({
        conferenceId: sql.placeholder('conferenceId'),
        version: sql.placeholder('version'),
        rulesHash: sql.placeholder('rulesHash'),
        body: sql.placeholder('body'),
      })
      .onConflictDoUpdate({
        target: snapshots.conferenceId,
        set: { version: sql`excluded.version`, rulesHash: sql`excluded.rules_hash`, body: sql`excluded.body` },
      })
      .prepare(),
    readHeartbeat: orm
      .select({ at: heartbeats.at })
      .from(heartbeats)
      .where(eq(heartbeats.conferenceId, sql.placeholder('conferenceId')))
      .prepare(),
    writeHeartbeat: orm
      .insert(heartbeats)
      .values({ conferenceId: sql.placeholder('conferenceId'), at: sql.placeholder('at') })
      .onConflictDoUpdate({ target: heartbeats.conferenceId, set: { at: sql`excluded.at` } })
      .prepare(),
  };
}
