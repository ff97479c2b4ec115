import type { AccountId, ConferenceId, DeviceId, Id, Instant, SiteId } from '#shared/kernel/index.ts';

export type SessionId = Id<'Session'>;
export type LinkId = Id<'Link'>;

/** Who is asking: a person with an account, a site by its join link, or a screen by its display link. */
export type Principal =
  | {
      readonly kind: 'account';
      readonly accountId: AccountId;
      readonly name: string;
      readonly isAdministrator: boolean;
    }
  | {
      readonly kind: 'joinLink';
      readonly linkId: LinkId;
      readonly conferenceId: ConferenceId;
      readonly siteId: SiteId;
    }
  | {
      readonly kind: 'display';
      readonly linkId: LinkId;
      readonly conferenceId: ConferenceId;
      readonly siteId: SiteId;
      /** How many screens may show this link at once. */
      readonly screenLimit: number;
    };

/** A session that is neither ended nor expired. */
export type Session = {
  readonly id: SessionId;
  readonly principal: Principal;
  readonly deviceId: DeviceId | null;
  readonly expiresAt: Instant;
};

/** What a session hangs on. */
export type SessionOwner =
  | { readonly kind: 'account'; readonly accountId: AccountId }
  | { readonly kind: 'joinLink' | 'display'; readonly linkId: LinkId };

export type NewSession = {
  readonly id: SessionId;
  readonly tokenHash: string;
  readonly owner: SessionOwner;
  readonly deviceId: DeviceId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

/** Which living sessions to end. */
export type SessionsToEnd =
  | { readonly by: 'session'; readonly sessionId: SessionId }
  | { readonly by: 'account'; readonly accountId: AccountId; readonly except?: SessionId }
  | { readonly by: 'link'; readonly linkId: LinkId }
  | { readonly by: 'deviceInConference'; readonly deviceId: DeviceId; readonly conferenceId: ConferenceId }
  | { readonly by: 'expiry' };

/** Where sessions are kept. Every look-up reads the store, so an ending by another process counts at once. */
export type SessionStore = {
  add(session: NewSession): void;
  findByToken(tokenHash: string, now: Instant): Session | undefined;
  find(id: SessionId, now: Instant): Session | undefined;
  /** Puts the end off, to at most so long after the session was opened; gives the end. */
  renew(id: SessionId, to: { readonly expiresAt: Instant; readonly longestMs: number }): Instant;
  /** Ends what lives and matches; the endings can then be read by `endings`. */
  end(which: SessionsToEnd, now: Instant): readonly SessionId[];
  /** Whether this device ever had a session of this owner, ended ones included. */
  deviceKnownTo(owner: SessionOwner, deviceId: DeviceId): boolean;
  /** Links by which a device has come into a conference and that let newcomers in still. */
  openLinksOf(deviceId: DeviceId, conferenceId: ConferenceId): readonly LinkId[];
  /** Sessions that ended after a place in the order of endings, by whichever process. */
  endings(afterSequence: number): readonly { readonly sequence: number; readonly sessionId: SessionId }[];
  lastEnding(): number;
  /** Forgets sessions and endings of before. */
  prune(before: Instant): void;
};
