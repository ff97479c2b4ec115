import type { Connection, Document } from '@hocuspocus/server';
import type { Instant, PersonId } from '#shared/kernel/index.ts';
import { SECOND_MS } from '#shared/kernel/index.ts';

/** Whoever wrote within this time still writes. */
const WRITING_MS = 15 * SECOND_MS;

/** Who writes in a document at this moment: a caret that only stands there keeps nobody from anything. */
export class WritersNow {
  readonly #wroteAt = new WeakMap<Connection, Instant>();

  /** Somebody wrote over this line. */
  note(connection: Connection, at: Instant): void {
    this.#wroteAt.set(connection, at);
  }

  /** Whether somebody else than this person writes. */
  areOthers(document: Document, personId: PersonId | null, now: Instant): boolean {
    return document
      .getConnections()
      .some((each) => each.context.personId !== personId && (this.#wroteAt.get(each) ?? 0) > now - WRITING_MS);
  }
}
