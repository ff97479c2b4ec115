import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { DisplayLink, DisplayLinkStore, JoinLink, JoinLinkStore } from '#server/ports/links.ts';
import type { LinkId, Session, SessionOwner, SessionStore } from '#server/ports/sessions.ts';
import type { AccountId, ConferenceId, DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { Devices } from './devices.ts';
import { drawToken, hashToken } from './secret.ts';
import type { Sessions } from './sessions.ts';

/** Most screens that show one display link at once. */
export const SCREEN_LIMIT = 5;

export type LinksOptions = {
  readonly joinLinks: JoinLinkStore;
  readonly displayLinks: DisplayLinkStore;
  readonly sessionStore: SessionStore;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly clock: Clock;
  readonly ids: Ids;
};

export type NewLink = {
  readonly conferenceId: ConferenceId;
  readonly siteId: SiteId;
  readonly label?: string;
  readonly createdBy?: AccountId;
};

/** A new link with its token, which is told this once, and the path that opens it. */
export type IssuedLink<Link> = { readonly link: Link; readonly token: string; readonly path: string };

/** Who comes with a link. */
export type Visitor = {
  /** Null for a browser that is not known yet. */
  readonly deviceId: DeviceId | null;
  /** Makes the browser known where it was not, once the link is found to let it in. */
  readonly newDevice?: () => DeviceId;
  readonly current: Session | undefined;
};

export type EnterResult =
  /** The token is null when the visitor's session is of this link already. */
  | { readonly kind: 'entered'; readonly session: Session; readonly token: string | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'deviceBarred' }
  | { readonly kind: 'linkClosed' };

/** Links by which sites and screens come in without an account. */
export class Links {
  readonly #options: LinksOptions;

  constructor(options: LinksOptions) {
    this.#options = options;
  }

  /** Makes a link for the operators of one site. */
  issueJoinLink(details: NewLink): IssuedLink<JoinLink> {
    const token = drawToken();
    const link: JoinLink = { ...this.#base(details), closedAt: null };
    this.#options.joinLinks.add(link, hashToken(token));
    return { link, token, path: `/v/${token}` };
  }

  /** Makes a read-only link for screens at the hub or a site. */
  issueDisplayLink(details: NewLink): IssuedLink<DisplayLink> {
    const token = drawToken();
    const link: DisplayLink = { ...this.#base(details), screenLimit: SCREEN_LIMIT };
    this.#options.displayLinks.add(link, hashToken(token));
    return { link, token, path: `/m/${token}` };
  }

  joinLinks(conferenceId?: ConferenceId): readonly JoinLink[] {
    return this.#options.joinLinks.list(conferenceId);
  }

  displayLinks(conferenceId?: ConferenceId): readonly DisplayLink[] {
    return this.#options.displayLinks.list(conferenceId);
  }

  /** Lets a site's browser in. A session of the same link is kept, so that a second tab does not end the first. */
  enterByJoinLink(token: string, visitor: Visitor): EnterResult {
    const link = this.#options.joinLinks.findByToken(hashToken(token));
    if (!link || link.revokedAt !== null) return { kind: 'unknown' };
    if (this.#isBarred(visitor, link.conferenceId)) return { kind: 'deviceBarred' };
    const owner = { kind: 'joinLink', linkId: link.id } as const;
    if (link.closedAt !== null && !this.#wasLetInBefore(owner, visitor)) return { kind: 'linkClosed' };
    return this.#enter(owner, visitor);
  }

  /** Lets a screen in. How many show it at once is counted by `DisplayScreens`. */
  enterByDisplayLink(token: string, visitor: Visitor): EnterResult {
    const link = this.#options.displayLinks.findByToken(hashToken(token));
    if (!link || link.revokedAt !== null) return { kind: 'unknown' };
    if (this.#isBarred(visitor, link.conferenceId)) return { kind: 'deviceBarred' };
    return this.#enter({ kind: 'display', linkId: link.id }, visitor);
  }

  /** Ends a link of this conference and every session that came by it. False when there is no such link. */
  revoke(linkId: LinkId, conferenceId?: ConferenceId): boolean {
    const { joinLinks, displayLinks, sessions, clock } = this.#options;
    const store = [joinLinks, displayLinks].find((links) => links.find(linkId));
    const link = store?.find(linkId);
    if (!store || !link || (conferenceId !== undefined && link.conferenceId !== conferenceId)) return false;
    if (link.revokedAt === null) store.revoke(linkId, clock.now());
    sessions.end({ by: 'link', linkId });
    return true;
  }

  #isBarred({ deviceId }: Visitor, conferenceId: ConferenceId): boolean {
    return deviceId !== null && this.#options.devices.isBarred(deviceId, conferenceId);
  }

  #wasLetInBefore(owner: SessionOwner, { deviceId }: Visitor): boolean {
    return deviceId !== null && this.#options.sessionStore.deviceKnownTo(owner, deviceId);
  }

  #enter(owner: SessionOwner & { kind: 'joinLink' | 'display' }, visitor: Visitor): EnterResult {
    const { deviceId, newDevice, current } = visitor;
    const isSame = current && current.principal.kind !== 'account' && current.principal.linkId === owner.linkId;
    if (isSame) return { kind: 'entered', session: current, token: null };
    const opened = this.#options.sessions.open(owner, deviceId ?? newDevice?.() ?? null);
    if (current) this.#options.sessions.end({ by: 'session', sessionId: current.id });
    return { kind: 'entered', ...opened };
  }

  #base({ conferenceId, siteId, label = '', createdBy }: NewLink) {
    return {
      id: this.#options.ids.draw() as LinkId, // drawn for a link
      conferenceId,
      siteId,
      label: label.normalize('NFC'),
      createdAt: this.#options.clock.now(),
      createdBy: createdBy ?? null,
      revokedAt: null,
    };
  }
}
