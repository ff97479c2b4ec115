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
};

/** Where accounts are kept. Password hashes leave it only by `passwordHash`. */
export type AccountStore = {
  /** False when the sign-in name is taken. */
  add(account: Account, passwordHash: string): boolean;
  find(id: AccountId): Account | undefined;
  findByName(signInName: string): Account | undefined;
  list(): readonly Account[];
  passwordHash(id: AccountId): string | undefined;
  setPassword(id: AccountId, passwordHash: string, at: Instant): void;
  setAdministrator(id: AccountId, isAdministrator: boolean): void;
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
