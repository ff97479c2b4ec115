import { askServer } from '#client/connection/http.ts';
import type { CreationForm, Phase, Plan } from '#shared/conference/index.ts';
import type { DepartmentWork, InspectionFacts } from '#shared/directives/index.ts';
import type { AccountId, ConferenceId, DeviceId, Instant, Role, SiteId, UnitId } from '#shared/kernel/index.ts';
import type { Outcome } from './reason.ts';

/** A row of the list of conferences. */
export type ConferenceSummary = {
  readonly conferenceId: ConferenceId;
  readonly plan: Plan;
  readonly phase: Phase['kind'];
  /** What this browser is there. */
  readonly roles: readonly Role[];
  readonly siteId: SiteId | null;
  /** Without the hub. */
  readonly siteCount: number;
};

export type UnitSummary = UnitFields & { readonly id: UnitId };

/** A unit on a day, with what is known of it in the working year until then. */
export type UnitOfDaySummary = UnitSummary & InspectionFacts;

export type UnitFields = {
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly levelLabel: string;
  readonly parentId: UnitId | null;
  readonly symbol: string;
  readonly order: number;
  /** What a department does; null where its name tells it, or for other units. */
  readonly work: DepartmentWork | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type AccountSummary = {
  readonly id: AccountId;
  readonly name: string;
  readonly title: string;
  readonly unitId: UnitId | null;
};

/** An account as administrators see it. */
export type AdministeredAccount = AccountSummary & {
  readonly signInName: string;
  readonly isAdministrator: boolean;
  readonly createdAt: Instant;
  readonly passwordChangedAt: Instant;
  /** Since when nobody signs in with it. */
  readonly disabledAt: Instant | null;
};

export type AccountFields = Pick<AdministeredAccount, 'name' | 'title' | 'unitId' | 'isAdministrator'>;

/** Where a unit goes: directly before or after another one. */
export type UnitPlace = { readonly side: 'before' | 'after'; readonly unitId: UnitId };

export type JoinLinkSummary = {
  readonly id: string;
  readonly siteId: SiteId;
  readonly label: string;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

export type DisplayLinkSummary = Omit<JoinLinkSummary, 'closedAt'> & {
  readonly screenLimit: number;
  readonly screensOpen: number;
};

/** A new link. Its path is told this once. */
export type IssuedLink = { readonly id: string; readonly siteId: SiteId; readonly path: string };

export type LineRow = {
  readonly siteId: SiteId;
  readonly deviceId: DeviceId;
  readonly at: Instant;
  readonly figures: Readonly<Record<string, unknown>>;
};

type LinkKind = 'join-links' | 'display-links';
type NewLink = { readonly siteId: SiteId; readonly label: string };

/** The server's routes, for what is no event. Each answers with what was asked for or with words why not. */
export const api = {
  conferences: () =>
    ask<{ conferences: readonly ConferenceSummary[] }, 'conferences'>('/api/conferences', 'conferences'),
  /** The body is checked by the server's form; what it refuses comes with words. */
  createConference: (body: CreationForm) =>
    askServer<{ readonly conferenceId: ConferenceId }>({ method: 'POST', path: '/api/conferences', body }),
  /** Units that exist on a date ("2024-08-09"); without one all of them. */
  units: (onDate?: string) =>
    ask<{ units: readonly UnitOfDaySummary[] }, 'units'>(
      `/api/units${onDate === undefined ? '' : `?onDate=${onDate}`}`,
      'units',
    ),
  accounts: () => ask<{ accounts: readonly AccountSummary[] }, 'accounts'>('/api/accounts', 'accounts'),
  /** All accounts with all that administrators see. */
  administeredAccounts: () =>
    ask<{ accounts: readonly AdministeredAccount[] }, 'accounts'>('/api/accounts/administered', 'accounts'),
  /** The password is told this once. */
  createAccount: (body: AccountFields & { readonly signInName: string }) =>
    askServer<{ readonly account: AccountSummary; readonly password: string }>({
      method: 'POST',
      path: '/api/accounts',
      body,
    }),
  changeAccount: (id: AccountId, body: Partial<AccountFields>) =>
    askServer<object>({ method: 'PATCH', path: `/api/accounts/${id}`, body }),
  /** The new password is told this once; all sessions of the account end. */
  resetPassword: (id: AccountId) =>
    askServer<{ readonly password: string }>({ method: 'POST', path: `/api/accounts/${id}/password` }),
  switchAccount: (id: AccountId, act: 'disable' | 'enable') =>
    askServer<object>({ method: 'POST', path: `/api/accounts/${id}/${act}` }),
  addUnit: (body: UnitFields) =>
    askServer<{ readonly unit: UnitSummary }>({ method: 'POST', path: '/api/units', body }),
  /** All of them or none. */
  addUnits: (units: readonly UnitFields[]) =>
    askServer<object>({ method: 'POST', path: '/api/units/batch', body: { units } }),
  changeUnit: (id: UnitId, body: Partial<UnitFields>) =>
    askServer<object>({ method: 'PATCH', path: `/api/units/${id}`, body }),
  moveUnit: (id: UnitId, body: UnitPlace) => askServer<object>({ method: 'POST', path: `/api/units/${id}/move`, body }),
  changePassword: (body: { readonly current: string; readonly next: string }) =>
    askServer<object>({ method: 'POST', path: '/api/password', body }),
  joinLinks: (id: ConferenceId) =>
    ask<{ links: readonly JoinLinkSummary[] }, 'links'>(linksPath(id, 'join-links'), 'links'),
  issueJoinLink: (id: ConferenceId, link: NewLink) => issueLink(linksPath(id, 'join-links'), link),
  revokeJoinLink: (id: ConferenceId, linkId: string) => revokeLink(linksPath(id, 'join-links'), linkId),
  displayLinks: (id: ConferenceId) =>
    ask<{ links: readonly DisplayLinkSummary[] }, 'links'>(linksPath(id, 'display-links'), 'links'),
  issueDisplayLink: (id: ConferenceId, link: NewLink) => issueLink(linksPath(id, 'display-links'), link),
  revokeDisplayLink: (id: ConferenceId, linkId: string) => revokeLink(linksPath(id, 'display-links'), linkId),
  /** History of a site's lines, oldest first. */
  lines: (id: ConferenceId, siteId: SiteId) =>
    ask<{ lines: readonly LineRow[] }, 'lines'>(`/api/conferences/${id}/lines?siteId=${siteId}`, 'lines'),
} as const;

/** Asks for one thing that the answer holds under a name. */
async function ask<T extends object, K extends keyof T>(path: string, key: K): Promise<Outcome<T[K]>> {
  const outcome = await askServer<T>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value[key] } : outcome;
}

function linksPath(conferenceId: ConferenceId, kind: LinkKind): string {
  return `/api/conferences/${conferenceId}/${kind}`;
}

function issueLink(path: string, body: NewLink): Promise<Outcome<IssuedLink>> {
  return askServer<IssuedLink>({ method: 'POST', path, body });
}

function revokeLink(path: string, linkId: string): Promise<Outcome<object>> {
  return askServer<object>({ method: 'DELETE', path: `${path}/${linkId}` });
}
