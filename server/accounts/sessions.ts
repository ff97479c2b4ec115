import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Session, SessionId, SessionOwner, SessionStore, SessionsToEnd } from '#server/ports/sessions.ts';
import { type DeviceId, type Instant, instant, MINUTE_MS, SECOND_MS } from '#shared/kernel/index.ts';
import { cookieNames, cookieOf } from './cookies.ts';
import { drawToken, hashToken } from './secret.ts';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/**
 * An account is asked for its password after a day without use, and once a week; rooms and screens stay for a month.
 */
const LIFETIME_MS: Record<SessionOwner['kind'], number> = {
  account: DAY_MS,
  joinLink: 30 * DAY_MS,
  display: 30 * DAY_MS,
};
const LONGEST_MS: Record<SessionOwner['kind'], number> = { ...LIFETIME_MS, account: 7 * DAY_MS };
/** Use within this time is written down once. */
const RENEW_EVERY_MS = 10 * MINUTE_MS;
const WATCH_EVERY_MS = 200;
const EXPIRE_EVERY_MS = 5 * SECOND_MS;
const PRUNE_EVERY_MS = HOUR_MS;
/** Ended sessions tell which devices a person used before. */
const KEEP_EXPIRED_MS = 90 * DAY_MS;

/** Told of sessions that ended, by whatever process. */
export type SessionsEnded = (sessionIds: readonly SessionId[]) => void;

/** Whose cookie counts on a page: a display may run beside a console in one browser. */
export type CookieChoice = 'console' | 'display';

export type SessionsOptions = {
  readonly store: SessionStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told of faults of the watch, which has nobody to answer to. */
  readonly onFault: (error: unknown) => void;
};

/** Who is signed in. Each look-up reads the store. */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #observers = new Set<SessionsEnded>();
  #seenEnding: number;

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#seenEnding = options.store.lastEnding();
  }

  /** Opens a session; the token is known to its browser only. */
  open(owner: SessionOwner, deviceId: DeviceId | null): { token: string; session: Session } {
    const { store, clock, ids } = this.#options;
    const createdAt = clock.now();
    const id = ids.draw() as SessionId; // drawn for a session
    const token = drawToken();
    const expiresAt = instant(createdAt + LIFETIME_MS[owner.kind]);
    store.add({ id, tokenHash: hashToken(token), owner, deviceId, createdAt, expiresAt });
    const session = store.find(id, createdAt);
    if (!session) throw new Error('a session was opened for nobody');
    return { token, session };
  }

  /** The living session of a token, which is in use by that. */
  byToken(token: string): Session | undefined {
    return this.#renewed(this.#options.store.findByToken(hashToken(token), this.#options.clock.now()));
  }

  /** The living session of this id, which is in use by that. */
  find(id: SessionId): Session | undefined {
    return this.#renewed(this.#options.store.find(id, this.#options.clock.now()));
  }

  /** A session is in use in another way than by a look-up. Never throws. */
  used(id: SessionId): void {
    try {
      this.find(id);
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  /** How long a browser keeps the cookie of a session that was opened just now, in ms: as long as it may be renewed. */
  longestMs({ principal }: Session): number {
    return LONGEST_MS[principal.kind];
  }

  /**
   * The living session of a request's Cookie header, of HTTP as of an upgrade. A display page names itself and gets
   * the display's session; every other page gets the person's, or the display's where there is no other.
   */
  ofCookies(cookieHeader: string | undefined, choice: CookieChoice = 'console'): Session | undefined {
    const names = choice === 'display' ? [cookieNames.display] : [cookieNames.session, cookieNames.display];
    for (const name of names) {
      const token = cookieOf(cookieHeader, name);
      const session = token === undefined ? undefined : this.byToken(token);
      if (session) return session;
    }
    return undefined;
  }

  /** Ends sessions and tells the observers before it returns. */
  end(which: SessionsToEnd): void {
    this.#options.store.end(which, this.#options.clock.now());
    this.announce();
  }

  /** Calls back with every session that ends, from now on; the returned function stops that. */
  onSessionEnded(observer: SessionsEnded): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Tells the observers of sessions that ended since the last time, here or in another process. */
  announce(): void {
    const endings = this.#options.store.endings(this.#seenEnding);
    const last = endings.at(-1);
    if (!last) return;
    this.#seenEnding = last.sequence;
    for (const observer of this.#observers) observer(endings.map(({ sessionId }) => sessionId));
  }

  /**
   * Ends what expires and notices, several times a second, what other processes ended (the admin commands work on the
   * same database). The returned function stops watching.
   */
  watch(): () => void {
    const stops = [
      this.#every(WATCH_EVERY_MS, () => this.announce()),
      this.#every(EXPIRE_EVERY_MS, () => this.end({ by: 'expiry' })),
      this.#every(PRUNE_EVERY_MS, () => this.#prune()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Puts the end off. Where that cannot be written, the session is as good as before. */
  #renewed(session: Session | undefined): Session | undefined {
    const { store, clock, onFault } = this.#options;
    if (session?.principal.kind !== 'account') return session;
    const expiresAt = instant(clock.now() + LIFETIME_MS.account);
    if (expiresAt - session.expiresAt < RENEW_EVERY_MS) return session;
    try {
      return { ...session, expiresAt: store.renew(session.id, { expiresAt, longestMs: LONGEST_MS.account }) };
    } catch (error) {
      onFault(error);
      return session;
    }
  }

  #prune(): void {
    const before = Math.max(0, this.#options.clock.now() - KEEP_EXPIRED_MS);
    this.#options.store.prune(before as Instant); // not negative
  }

  #every(ms: number, call: () => void): () => void {
    const { clock, onFault } = this.#options;
    const tick = () => {
      try {
        call();
      } catch (error) {
        onFault(error);
      }
      cancel = clock.after(ms, tick);
    };
    let cancel = clock.after(ms, tick);
    return () => cancel();
  }
}
