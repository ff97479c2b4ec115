import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Account, AccountChange, AccountChangeResult, AccountStore } from '#server/ports/accounts.ts';
import type { AccountId, Instant } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { accounts } from './schema/accounts.ts';
import { isDangling, isDuplicate } from './storage-errors.ts';

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
    const inUse = and(eq(accounts.id, id), isNull(accounts.disabledAt));
    return this.#orm.select({ hash: hashColumn }).from(accounts).where(inUse).get()?.hash;
  }

  setPassword(id: AccountId, passwordHash: string, at: Instant): void {
    this.#orm.update(accounts).set({ passwordHash, passwordChangedAt: at }).where(eq(accounts.id, id)).run();
  }

  change(id: AccountId, change: AccountChange): AccountChangeResult {
    try {
      return this.#orm.transaction(() => this.#changed(id, change), { behavior: 'immediate' });
    } catch (error) {
      if (isDangling(error)) return { kind: 'noSuchUnit' };
      throw error;
    }
  }

  #changed(id: AccountId, change: AccountChange): AccountChangeResult {
    const before = this.find(id);
    if (!before) return { kind: 'unknown' };
    const account = { ...before, ...change };
    if (administers(before) && !administers(account) && !this.#hasOtherAdministrator(id)) {
      return { kind: 'lastAdministrator' };
    }
    this.#orm.update(accounts).set(account).where(eq(accounts.id, id)).run();
    return { kind: 'changed', before, account };
  }

  #hasOtherAdministrator(id: AccountId): boolean {
    const others = and(ne(accounts.id, id), eq(accounts.isAdministrator, true), isNull(accounts.disabledAt));
    return this.#orm.select({ id: accounts.id }).from(accounts).where(others).limit(1).get() !== undefined;
  }
}

function administers({ isAdministrator, disabledAt }: Account): boolean {
  return isAdministrator && disabledAt === null;
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
    disabledAt: accounts.disabledAt,
    passwordHash: accounts.passwordHash,
  };
}

type Row = Omit<typeof accounts.$inferSelect, 'passwordHash'>;

function accountOf(row: Row | undefined): Account | undefined {
  return row as Account | undefined; // branded ids and instants are all that `add` writes
}
