import { asc, eq } from 'drizzle-orm';
import type { Account, AccountStore } from '#server/ports/accounts.ts';
import type { AccountId, Instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { accounts } from './schema/accounts.ts';
import { isDuplicate } from './storage-errors.ts';

const { passwordHash: hashColumn, ...publicColumns } = columnsOf();

/** Accounts in SQLite. */
export class SqliteAccountStore implements AccountStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add(account: Account, passwordHash: string): boolean {
    try {
      this.#orm
        .insert(accounts)
        .values({ ...account, passwordHash })
        .run();
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  find(id: AccountId): Account | undefined {
    return accountOf(this.#orm.select(publicColumns).from(accounts).where(eq(accounts.id, id)).get());
  }

  findByName(signInName: string): Account | undefined {
    return accountOf(this.#orm.select(publicColumns).from(accounts).where(eq(accounts.signInName, signInName)).get());
  }

  list(): readonly Account[] {
    const rows = this.#orm.select(publicColumns).from(accounts).orderBy(asc(accounts.signInName)).all();
    return rows.flatMap((row) => accountOf(row) ?? []);
  }

  passwordHash(id: AccountId): string | undefined {
    return this.#orm.select({ hash: hashColumn }).from(accounts).where(eq(accounts.id, id)).get()?.hash;
  }

  setPassword(id: AccountId, passwordHash: string, at: Instant): void {
    this.#orm.update(accounts).set({ passwordHash, passwordChangedAt: at }).where(eq(accounts.id, id)).run();
  }

  setAdministrator(id: AccountId, isAdministrator: boolean): void {
    this.#orm.update(accounts).set({ isAdministrator }).where(eq(accounts.id, id)).run();
  }
}

function columnsOf() {
  return {
    id: accounts.id,
    signInName: accounts.signInName,
    name: accounts.name,
    title: accounts.title,
    unitId: accounts.unitId,
    isAdministrator: accounts.isAdministrator,
    createdAt: accounts.createdAt,
    passwordChangedAt: accounts.passwordChangedAt,
    passwordHash: accounts.passwordHash,
  };
}

type Row = Omit<typeof accounts.$inferSelect, 'passwordHash'>;

function accountOf(row: Row | undefined): Account | undefined {
  return row as Account | undefined; // branded ids and instants are all that `add` writes
}
