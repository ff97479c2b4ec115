import type { AccountId, ConferenceId, Instant, SiteId } from '#shared/kernel/index.ts';
import type { LinkId } from './sessions.ts';

/** A link by which operators of one site come in. */
export type JoinLink = {
  readonly id: LinkId;
  readonly conferenceId: ConferenceId;
  readonly siteId: SiteId;
  readonly label: string;
  readonly createdAt: Instant;
  readonly createdBy: AccountId | null;
  /** From then on it lets in only devices that it let in before. */
  readonly closedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

/** A read-only link for screens at the hub or at a site. */
export type DisplayLink = {
  readonly id: LinkId;
  readonly conferenceId: ConferenceId;
  readonly siteId: SiteId;
  readonly label: string;
  readonly screenLimit: number;
  readonly createdAt: Instant;
  readonly createdBy: AccountId | null;
  readonly revokedAt: Instant | null;
};

/** Where links of one kind are kept. Tokens are known by their hash only. */
export type LinkStore<Link> = {
  add(link: Link, tokenHash: string): void;
  findByToken(tokenHash: string): Link | undefined;
  find(id: LinkId): Link | undefined;
  /** All links of a conference, or of all conferences, oldest first, revoked ones included. */
  list(conferenceId?: ConferenceId): readonly Link[];
  revoke(id: LinkId, at: Instant): void;
};

export type JoinLinkStore = LinkStore<JoinLink> & { close(id: LinkId, at: Instant): void };
export type DisplayLinkStore = LinkStore<DisplayLink>;
