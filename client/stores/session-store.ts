import { createStore } from 'zustand/vanilla';
import type { AccountId, ConferenceId, DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';
import type { Reason } from './reason.ts';
import type { Store } from './store.ts';

/** As whom this browser came in: by password, by a site's join link, or as a screen by its display link. */
export type Principal =
  | {
      readonly kind: 'account';
      readonly accountId: AccountId;
      readonly name: string;
      readonly isAdministrator: boolean;
    }
  | { readonly kind: 'joinLink'; readonly linkId: string; readonly conferenceId: ConferenceId; readonly siteId: SiteId }
  | {
      readonly kind: 'display';
      readonly linkId: string;
      readonly conferenceId: ConferenceId;
      readonly siteId: SiteId;
      readonly screenLimit: number;
    };

/** Who this browser is signed in as, as the server says. */
export type Session = {
  readonly principal: Principal;
  /** This browser, as conferences know it. */
  readonly deviceId: DeviceId;
  readonly expiresAt: Instant;
  readonly mayCreateConferences: boolean;
};

export type SessionFact =
  /** The server has not been asked yet. */
  | { readonly kind: 'unknown' }
  /** The server did not answer. */
  | { readonly kind: 'away'; readonly reason: Reason }
  | { readonly kind: 'signedOut'; readonly reason: Reason | null }
  | { readonly kind: 'signedIn'; readonly session: Session };

export type SessionStore = Store<SessionFact>;

/** Makes the store of who is signed in. */
export function createSessionStore(): SessionStore {
  return createStore<SessionFact>(() => ({ kind: 'unknown' }));
}

/** Puts one fact in the place of the other: facts of different kinds do not merge. */
export function setSession(store: SessionStore, fact: SessionFact): void {
  store.setState(fact, true);
}
