import type { LinkId, Principal, Session, SessionId } from '#server/ports/sessions.ts';
import { type AccountId, type ConferenceId, type DeviceId, instant, type SiteId } from '#shared/kernel/index.ts';
import type { accounts } from './schema/accounts.ts';
import type { displayLinks } from './schema/display-links.ts';
import type { joinLinks } from './schema/join-links.ts';
import type { sessions } from './schema/sessions.ts';

export type SessionRow = {
  readonly session: typeof sessions.$inferSelect;
  readonly account: typeof accounts.$inferSelect | null;
  readonly joinLink: typeof joinLinks.$inferSelect | null;
  readonly displayLink: typeof displayLinks.$inferSelect | null;
};

/** The session of a row, unless what it hangs on is gone or revoked. The ids in rows are what the stores wrote. */
export function sessionOfRow(row: SessionRow): Session | undefined {
  const principal = principalOf(row);
  if (!principal) return undefined;
  return {
    id: row.session.id as SessionId,
    principal,
    deviceId: row.session.deviceId as DeviceId | null,
    expiresAt: instant(row.session.expiresAt),
  };
}

function principalOf({ session, account, joinLink, displayLink }: SessionRow): Principal | undefined {
  switch (session.kind) {
    case 'account':
      return account && account.disabledAt === null ? accountPrincipal(account) : undefined;
    case 'joinLink':
      return joinLink && joinLink.revokedAt === null ? { kind: 'joinLink', ...placeOf(joinLink) } : undefined;
    case 'display':
      return displayLink && displayLink.revokedAt === null
        ? { kind: 'display', ...placeOf(displayLink), screenLimit: displayLink.screenLimit }
        : undefined;
  }
}

function accountPrincipal(account: NonNullable<SessionRow['account']>): Principal {
  return {
    kind: 'account',
    accountId: account.id as AccountId,
    name: account.name,
    isAdministrator: account.isAdministrator,
  };
}

function placeOf(link: { id: string; conferenceId: string; siteId: string }) {
  return {
    linkId: link.id as LinkId,
    conferenceId: link.conferenceId as ConferenceId,
    siteId: link.siteId as SiteId,
  };
}
