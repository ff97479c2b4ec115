import type { AccountId, Instant, UnitId } from '#shared/kernel/index.ts';

/** A person who signs in. */
export type Account = {
  readonly id: AccountId;
  /** NFC, lower case, unique. */
  readonly signInName: string;
  readonly name: string;
  readonly title: string;
  readonly unitId: UnitId | null;
  readonly isAdministrator: boolean;
  readonly createdAt: Instant;
  readonly passwordChangedAt: Instant;
  /** Since when nobody signs in with it; null while it is in use. Accounts are never deleted: records name them. */
  readonly disabledAt: Instant | null;
};

/** What changes of an account besides its password. */
export type AccountChange = Partial<Pick<Account, 'name' | 'title' | 'unitId' | 'isAdministrator' | 'disabledAt'>>;

export type AccountChangeResult =
  | { readonly kind: 'changed'; readonly before: Account; readonly account: Account }
  /** `lastAdministrator`: nobody would be left who can administer. `noSuchUnit`: the unit does not exist. */
  | { readonly kind: 'unknown' | 'lastAdministrator' | 'noSuchUnit' };

/** Where accounts are kept. Password hashes leave it only by `passwordHash`. */
export type AccountStore = {
  /** False when the sign-in name is taken. */
  add(account: Account, passwordHash: string): boolean;
  find(id: AccountId): Account | undefined;
  findByName(signInName: string): Account | undefined;
  list(): readonly Account[];
  /** What the account signs in against; undefined when there is no such account or it is disabled. */
  passwordHash(id: AccountId): string | undefined;
  setPassword(id: AccountId, passwordHash: string, at: Instant): void;
  /** Changes what is given, all or nothing, beside other processes too. One administrator in use always remains. */
  change(id: AccountId, change: AccountChange): AccountChangeResult;
};

/** Failed sign-ins under one key. */
export type SignInFailure = { readonly count: number; readonly lastAt: Instant; readonly lockedUntil: Instant };

/** Where failed sign-ins are counted, so that a restart forgets no lock-out. */
export type SignInFailureStore = {
  read(key: string): SignInFailure | undefined;
  write(key: string, failure: SignInFailure): void;
  forget(key: string): void;
  /** Removes what was last touched before `before`. */
  prune(before: Instant): void;
};
