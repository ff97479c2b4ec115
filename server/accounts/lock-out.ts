import type { SignInFailureStore } from '#server/ports/accounts.ts';
import type { Clock } from '#server/ports/clock.ts';
import { type Instant, instant, MINUTE_MS, SECOND_MS } from '#shared/kernel/index.ts';

/** Failures that are free, by what they are counted under. */
const FREE_FOR_NAME = 5;
const FREE_FOR_ADDRESS = 20;
const FIRST_LOCK_MS = 30 * SECOND_MS;
const LONGEST_LOCK_MS = 15 * MINUTE_MS;
/** After so long without a failure counting begins anew. */
const FORGOTTEN_AFTER_MS = 30 * MINUTE_MS;

/** Who tries: the name at its device if that signed in before, and the address. */
export type Attempt = {
  readonly signInName: string;
  readonly address: string;
  /** The device, if it signed in to this name before: strangers who guess do not lock its owner out. */
  readonly knownDeviceId: string | null;
};

/** Counts failed sign-ins and locks a name or an address for growing times. Names count whether they exist or not. */
export class LockOut {
  readonly #store: SignInFailureStore;
  readonly #clock: Clock;

  constructor(collaborators: { readonly store: SignInFailureStore; readonly clock: Clock }) {
    this.#store = collaborators.store;
    this.#clock = collaborators.clock;
  }

  /** Until when this attempt is refused; null when it may be made. */
  lockedUntil(attempt: Attempt): Instant | null {
    const now = this.#clock.now();
    const until = keysOf(attempt).map(({ key }) => this.#store.read(key)?.lockedUntil ?? 0);
    const latest = Math.max(...until);
    return latest > now ? instant(latest) : null;
  }

  /** Counts an attempt as failed before its password is looked at, so that many at once do not slip through. */
  begin(attempt: Attempt): void {
    const now = this.#clock.now();
    this.#store.prune(instant(Math.max(0, now - FORGOTTEN_AFTER_MS)));
    for (const { key, free } of keysOf(attempt)) {
      const count = (this.#store.read(key)?.count ?? 0) + 1;
      this.#store.write(key, { count, lastAt: now, lockedUntil: instant(lockEnd(now, count - free)) });
    }
  }

  /** The attempt was right: the name starts anew, the address has this one back. */
  succeed(attempt: Attempt): void {
    const [name, address] = keysOf(attempt);
    this.#store.forget(name.key);
    const failures = this.#store.read(address.key);
    if (!failures) return;
    const count = failures.count - 1;
    this.#store.write(address.key, { ...failures, count, lockedUntil: instant(0) });
  }
}

type CountedKey = { readonly key: string; readonly free: number };

function keysOf({ signInName, address, knownDeviceId }: Attempt): [CountedKey, CountedKey] {
  const name = knownDeviceId === null ? `name:${signInName}` : `device:${knownDeviceId}:${signInName}`;
  return [
    { key: name, free: FREE_FOR_NAME },
    { key: `address:${address}`, free: FREE_FOR_ADDRESS },
  ];
}

function lockEnd(now: Instant, beyondFree: number): number {
  if (beyondFree < 0) return 0;
  return now + Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** beyondFree);
}
