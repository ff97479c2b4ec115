import { eq, lt } from 'drizzle-orm';
import type { SignInFailure, SignInFailureStore } from '#server/ports/accounts.ts';
import { type Instant, instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { signInFailures } from './schema/sign-in-failures.ts';

/** Failed sign-ins in SQLite. */
export class SqliteSignInFailureStore implements SignInFailureStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  read(key: string): SignInFailure | undefined {
    const row = this.#orm.select().from(signInFailures).where(eq(signInFailures.key, key)).get();
    return row && { count: row.count, lastAt: instant(row.lastAt), lockedUntil: instant(row.lockedUntil) };
  }

  write(key: string, failure: SignInFailure): void {
    this.#orm
      .insert(signInFailures)
      .values({ key, ...failure })
      .onConflictDoUpdate({ target: signInFailures.key, set: failure })
      .run();
  }

  forget(key: string): void {
    this.#orm.delete(signInFailures).where(eq(signInFailures.key, key)).run();
  }

  prune(before: Instant): void {
    this.#orm.delete(signInFailures).where(lt(signInFailures.lastAt, before)).run();
  }
}
