import type { Account, AccountChange, AccountChangeResult, AccountStore } from '#server/ports/accounts.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Session, SessionId, SessionStore } from '#server/ports/sessions.ts';
import type { AccountId, DeviceId, Instant, UnitId } from '#shared/kernel/index.ts';
import type { Attempt, LockOut } from './lock-out.ts';
import {
  generatePassword,
  hashPassword,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  verifyPassword,
} from './password.ts';
import type { Sessions } from './sessions.ts';

export type AccountsOptions = {
  readonly store: AccountStore;
  readonly sessionStore: SessionStore;
  readonly sessions: Sessions;
  readonly lockOut: LockOut;
  readonly clock: Clock;
  readonly ids: Ids;
};

export type NewAccount = {
  readonly signInName: string;
  readonly name: string;
  readonly title?: string;
  readonly unitId?: UnitId | null;
  readonly isAdministrator?: boolean;
};

/** What an administrator corrects of an account, or gives and takes. */
export type AccountDetails = Omit<AccountChange, 'disabledAt'>;

/** Someone at the door. */
export type SignInRequest = {
  readonly signInName: string;
  readonly password: string;
  readonly address: string;
  readonly deviceId: DeviceId | null;
  /** Makes the browser known where it was not, once name and password are right. */
  readonly newDevice?: () => DeviceId;
};

export type SignInResult =
  | { readonly kind: 'signedIn'; readonly token: string; readonly session: Session }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly until: Instant };

export type PasswordChange = {
  readonly accountId: AccountId;
  readonly current: string;
  readonly next: string;
  readonly address: string;
  readonly deviceId: DeviceId | null;
  /** The session that asks and goes on; all others of the account end. */
  readonly sessionId: SessionId;
};

export type PasswordChangeResult =
  | { readonly kind: 'changed' | 'wrong' | 'unfit' }
  | { readonly kind: 'locked'; readonly until: Instant };

/** Accounts, their passwords and signing in. */
export class Accounts {
  readonly #options: AccountsOptions;
  /** Verified against for names that do not exist, so that they take as long as those that do. */
  readonly #nobody = hashPassword(generatePassword());

  constructor(options: AccountsOptions) {
    this.#options = options;
  }

  /** Makes an account with a generated password, which is told this once. Undefined when the name is taken. */
  async create(details: NewAccount): Promise<{ account: Account; password: string } | undefined> {
    const password = generatePassword();
    const now = this.#options.clock.now();
    const account: Account = {
      id: this.#options.ids.draw() as AccountId, // drawn for an account
      signInName: normaliseSignInName(details.signInName),
      name: details.name.normalize('NFC'),
      title: details.title?.normalize('NFC') ?? '',
      unitId: details.unitId ?? null,
      isAdministrator: details.isAdministrator ?? false,
      createdAt: now,
      passwordChangedAt: now,
      disabledAt: null,
    };
    const added = this.#options.store.add(account, await hashPassword(password));
    return added ? { account, password } : undefined;
  }

  /** All of them, those that are disabled too. */
  list(): readonly Account[] {
    return this.#options.store.list();
  }

  find(id: AccountId): Account | undefined {
    return this.#options.store.find(id);
  }

  findByName(signInName: string): Account | undefined {
    return this.#options.store.findByName(normaliseSignInName(signInName));
  }

  /** Signs in, or says no more than that name or password are wrong. */
  async signIn(request: SignInRequest): Promise<SignInResult> {
    const account = this.findByName(request.signInName);
    const attempt = this.#attempt(normaliseSignInName(request.signInName), request, account);
    const until = this.#options.lockOut.lockedUntil(attempt);
    if (until !== null) return { kind: 'locked', until };
    const isRight = (await this.#verified(attempt, account, request.password)) !== undefined;
    if (!isRight || !account) return { kind: 'wrong' };
    const owner = { kind: 'account', accountId: account.id } as const;
    const deviceId = request.deviceId ?? request.newDevice?.() ?? null;
    return { kind: 'signedIn', ...this.#options.sessions.open(owner, deviceId) };
  }

  /** Changes one's own password. Other sessions of the account end. Wrong guesses count as failed sign-ins. */
  async changePassword(change: PasswordChange): Promise<PasswordChangeResult> {
    const account = this.find(change.accountId);
    if (!account) return { kind: 'wrong' };
    if (!isFit(change.next, account)) return { kind: 'unfit' };
    const attempt = this.#attempt(account.signInName, change, account);
    const until = this.#options.lockOut.lockedUntil(attempt);
    if (until !== null) return { kind: 'locked', until };
    const verified = await this.#verified(attempt, account, change.current);
    if (verified === undefined) return { kind: 'wrong' };
    const next = await hashPassword(change.next);
    if (this.#options.store.passwordHash(account.id) !== verified) return { kind: 'wrong' }; // reset meanwhile
    this.#options.store.setPassword(account.id, next, this.#options.clock.now());
    this.#options.sessions.end({ by: 'account', accountId: account.id, except: change.sessionId });
    return { kind: 'changed' };
  }

  /** Changes what is given. Who loses the right of an administrator is signed out, so that nothing open keeps it. */
  change(accountId: AccountId, details: AccountDetails): AccountChangeResult {
    const { name, title, ...others } = details;
    const result = this.#options.store.change(accountId, {
      ...others,
      ...(name !== undefined && { name: name.normalize('NFC') }),
      ...(title !== undefined && { title: title.normalize('NFC') }),
    });
    const isLess = result.kind === 'changed' && result.before.isAdministrator && !result.account.isAdministrator;
    if (isLess) this.#options.sessions.end({ by: 'account', accountId });
    return result;
  }

  /** From now on nobody signs in with the account; whoever did is signed out everywhere. It keeps its name. */
  disable(accountId: AccountId): AccountChangeResult {
    const disabledAt = this.find(accountId)?.disabledAt ?? this.#options.clock.now();
    const result = this.#options.store.change(accountId, { disabledAt });
    if (result.kind === 'changed') this.#options.sessions.end({ by: 'account', accountId });
    return result;
  }

  /** Lets a disabled account sign in again, with the password that it had. */
  enable(accountId: AccountId): AccountChangeResult {
    return this.#options.store.change(accountId, { disabledAt: null });
  }

  /** Gives an account a new generated password and ends all its sessions. Undefined when there is no such account. */
  async resetPassword(accountId: AccountId): Promise<string | undefined> {
    if (!this.find(accountId)) return undefined;
    const password = generatePassword();
    this.#options.store.setPassword(accountId, await hashPassword(password), this.#options.clock.now());
    this.#options.sessions.end({ by: 'account', accountId });
    return password;
  }

  #attempt(
    signInName: string,
    { address, deviceId }: { address: string; deviceId: DeviceId | null },
    account: Account | undefined,
  ): Attempt {
    const owner = account && ({ kind: 'account', accountId: account.id } as const);
    const isKnown = owner && deviceId && this.#options.sessionStore.deviceKnownTo(owner, deviceId);
    return { signInName, address, knownDeviceId: isKnown ? deviceId : null };
  }

  /** The hash that the password was found to fit, unless it was replaced while that took its time. */
  async #verified(attempt: Attempt, account: Account | undefined, password: string): Promise<string | undefined> {
    const stored = () => account && this.#options.store.passwordHash(account.id);
    this.#options.lockOut.begin(attempt);
    const before = stored();
    const isRight = await verifyPassword(before ?? (await this.#nobody), password);
    if (!isRight || before === undefined || stored() !== before) return undefined;
    this.#options.lockOut.succeed(attempt);
    return before;
  }
}

/** Sign-in names differ neither by case nor by how their letters are composed. */
export function normaliseSignInName(signInName: string): string {
  return signInName.trim().normalize('NFC').toLowerCase();
}

function isFit(password: string, account: Account): boolean {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_MIN_LENGTH || length > PASSWORD_MAX_LENGTH) return false;
  return !password.toLowerCase().includes(account.signInName);
}
