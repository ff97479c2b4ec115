import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type {
  LinkId,
  NewSession,
  Session,
  SessionId,
  SessionOwner,
  SessionStore,
  SessionsToEnd,
} from '#server/ports/sessions.ts';
import { type ConferenceId, type DeviceId, type Instant, instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { accounts } from './schema/accounts.ts';
import { displayLinks } from './schema/display-links.ts';
import { joinLinks } from './schema/join-links.ts';
import { sessionEndings } from './schema/session-endings.ts';
import { sessions } from './schema/sessions.ts';
import { sessionOfRow } from './session-row.ts';

/** Sessions in SQLite, joined at each look-up with what they hang on: a revoked link or a lost account lets nobody in. */
export class SqliteSessionStore implements SessionStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add({ owner, ...session }: NewSession): void {
    this.#orm
      .insert(sessions)
      .values({
        ...session,
        kind: owner.kind,
        accountId: owner.kind === 'account' ? owner.accountId : null,
        linkId: owner.kind === 'account' ? null : owner.linkId,
      })
      .run();
  }

  findByToken(tokenHash: string, now: Instant): Session | undefined {
    return this.#living(eq(sessions.tokenHash, tokenHash), now);
  }

  find(id: SessionId, now: Instant): Session | undefined {
    return this.#living(eq(sessions.id, id), now);
  }

  renew(id: SessionId, { expiresAt, longestMs }: { expiresAt: Instant; longestMs: number }): Instant {
    const atMost = sql<number>`min(${expiresAt}, ${sessions.createdAt} + ${longestMs})`;
    const row = this.#orm
      .update(sessions)
      .set({ expiresAt: sql`max(${sessions.expiresAt}, ${atMost})` })
      .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
      .returning({ expiresAt: sessions.expiresAt })
      .get();
    return instant(row?.expiresAt ?? 0);
  }

  end(which: SessionsToEnd, now: Instant): readonly SessionId[] {
    const living = and(isNull(sessions.endedAt), this.#matching(which, now));
    return this.#orm.transaction(
      (tx) => {
        const ended = tx
          .update(sessions)
          .set({ endedAt: now })
          .where(living)
          .returning({ sessionId: sessions.id })
          .all();
        if (ended.length > 0) tx.insert(sessionEndings).values(ended).run();
        return ended.map(({ sessionId }) => sessionId as SessionId); // ids of sessions
      },
      { behavior: 'immediate' },
    );
  }

  deviceKnownTo(owner: SessionOwner, deviceId: DeviceId): boolean {
    const ofDevice = and(eq(sessions.deviceId, deviceId), ofOwner(owner));
    return this.#orm.select({ id: sessions.id }).from(sessions).where(ofDevice).limit(1).get() !== undefined;
  }

  openLinksOf(deviceId: DeviceId, conferenceId: ConferenceId): readonly LinkId[] {
    const rows = this.#orm
      .selectDistinct({ id: joinLinks.id })
      .from(sessions)
      .innerJoin(joinLinks, eq(sessions.linkId, joinLinks.id))
      .where(and(eq(sessions.deviceId, deviceId), eq(joinLinks.conferenceId, conferenceId), isNull(joinLinks.closedAt)))
      .all();
    return rows.map(({ id }) => id as LinkId); // ids of links
  }

  endings(afterSequence: number): readonly { sequence: number; sessionId: SessionId }[] {
    const rows = this.#orm
      .select()
      .from(sessionEndings)
      .where(gt(sessionEndings.sequence, afterSequence))
      .orderBy(asc(sessionEndings.sequence))
      .all();
    return rows.map((row) => ({ ...row, sessionId: row.sessionId as SessionId })); // ids of sessions
  }

  lastEnding(): number {
    const last = this.#orm.select().from(sessionEndings).orderBy(desc(sessionEndings.sequence)).limit(1).get();
    return last?.sequence ?? 0;
  }

  prune(before: Instant): void {
    const stale = this.#orm.select({ id: sessions.id }).from(sessions).where(lt(sessions.expiresAt, before));
    this.#orm.transaction((tx) => {
      tx.delete(sessionEndings).where(inArray(sessionEndings.sessionId, stale)).run();
      tx.delete(sessions).where(lt(sessions.expiresAt, before)).run();
    });
  }

  #living(which: SQL, now: Instant): Session | undefined {
    const row = this.#orm
      .select({ session: sessions, account: accounts, joinLink: joinLinks, displayLink: displayLinks })
      .from(sessions)
      .leftJoin(accounts, eq(sessions.accountId, accounts.id))
      .leftJoin(joinLinks, eq(sessions.linkId, joinLinks.id))
      .leftJoin(displayLinks, eq(sessions.linkId, displayLinks.id))
      .where(and(which, isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
      .get();
    return row && sessionOfRow(row);
  }

  #matching(which: SessionsToEnd, now: Instant): SQL | undefined {
    switch (which.by) {
      case 'session':
        return eq(sessions.id, which.sessionId);
      case 'account':
        return and(eq(sessions.accountId, which.accountId), which.except && ne(sessions.id, which.except));
      case 'link':
        return eq(sessions.linkId, which.linkId);
      case 'deviceInConference':
        return and(eq(sessions.deviceId, which.deviceId), this.#linkInConference(which.conferenceId));
      case 'expiry':
        return lte(sessions.expiresAt, now);
    }
  }

  #linkInConference(conferenceId: ConferenceId): SQL | undefined {
    const join = this.#orm.select({ id: joinLinks.id }).from(joinLinks).where(eq(joinLinks.conferenceId, conferenceId));
    const display = this.#orm
      .select({ id: displayLinks.id })
      .from(displayLinks)
      .where(eq(displayLinks.conferenceId, conferenceId));
    return or(inArray(sessions.linkId, join), inArray(sessions.linkId, display));
  }
}

function ofOwner(owner: SessionOwner): SQL {
  return owner.kind === 'account' ? eq(sessions.accountId, owner.accountId) : eq(sessions.linkId, owner.linkId);
}
