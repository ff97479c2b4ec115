import { asc, eq } from 'drizzle-orm';
import type { DisplayLink, DisplayLinkStore, JoinLink, JoinLinkStore } from '#server/ports/links.ts';
import type { LinkId } from '#server/ports/sessions.ts';
import type { ConferenceId, Instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { displayLinks } from './schema/display-links.ts';
import { joinLinks } from './schema/join-links.ts';

/** Join links in SQLite. */
export class SqliteJoinLinkStore implements JoinLinkStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add(link: JoinLink, tokenHash: string): void {
    this.#orm
      .insert(joinLinks)
      .values({ ...link, tokenHash })
      .run();
  }

  findByToken(tokenHash: string): JoinLink | undefined {
    return joinLinkOf(this.#orm.select().from(joinLinks).where(eq(joinLinks.tokenHash, tokenHash)).get());
  }

  find(id: LinkId): JoinLink | undefined {
    return joinLinkOf(this.#orm.select().from(joinLinks).where(eq(joinLinks.id, id)).get());
  }

  list(conferenceId?: ConferenceId): readonly JoinLink[] {
    const which = conferenceId && eq(joinLinks.conferenceId, conferenceId);
    const rows = this.#orm.select().from(joinLinks).where(which).orderBy(asc(joinLinks.createdAt)).all();
    return rows.flatMap((row) => joinLinkOf(row) ?? []);
  }

  revoke(id: LinkId, at: Instant): void {
    this.#orm.update(joinLinks).set({ revokedAt: at }).where(eq(joinLinks.id, id)).run();
  }

  close(id: LinkId, at: Instant): void {
    this.#orm.update(joinLinks).set({ closedAt: at }).where(eq(joinLinks.id, id)).run();
  }
}

/** Display links in SQLite. */
export class SqliteDisplayLinkStore implements DisplayLinkStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add(link: DisplayLink, tokenHash: string): void {
    this.#orm
      .insert(displayLinks)
      .values({ ...link, tokenHash })
      .run();
  }

  findByToken(tokenHash: string): DisplayLink | undefined {
    return displayLinkOf(this.#orm.select().from(displayLinks).where(eq(displayLinks.tokenHash, tokenHash)).get());
  }

  find(id: LinkId): DisplayLink | undefined {
    return displayLinkOf(this.#orm.select().from(displayLinks).where(eq(displayLinks.id, id)).get());
  }

  list(conferenceId?: ConferenceId): readonly DisplayLink[] {
    const which = conferenceId && eq(displayLinks.conferenceId, conferenceId);
    const rows = this.#orm.select().from(displayLinks).where(which).orderBy(asc(displayLinks.createdAt)).all();
    return rows.flatMap((row) => displayLinkOf(row) ?? []);
  }

  revoke(id: LinkId, at: Instant): void {
    this.#orm.update(displayLinks).set({ revokedAt: at }).where(eq(displayLinks.id, id)).run();
  }
}

function joinLinkOf(row: typeof joinLinks.$inferSelect | undefined): JoinLink | undefined {
  if (!row) return undefined;
  const { tokenHash: _secret, ...link } = row;
  return link as JoinLink; // branded ids and instants are all that `add` writes
}

function displayLinkOf(row: typeof displayLinks.$inferSelect | undefined): DisplayLink | undefined {
  if (!row) return undefined;
  const { tokenHash: _secret, ...link } = row;
  return link as DisplayLink; // branded ids and instants are all that `add` writes
}
