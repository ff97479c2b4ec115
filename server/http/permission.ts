import type { Principal } from '#server/ports/sessions.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { ConferenceDesk } from './collaborators.ts';

/** `hidden`: whoever asks may not even know of it. */
export type Verdict = 'open' | 'forbidden' | 'hidden';
type Rule = (principal: Principal, desk: ConferenceDesk, conferenceId: ConferenceId | undefined) => Verdict;

/** Who may call a route. What a principal may not even know of answers as if it did not exist. */
const rules = {
  signedIn: () => 'open',
  account: (principal) => (principal.kind === 'account' ? 'open' : 'forbidden'),
  administrator: (principal) => (isAdministrator(principal) ? 'open' : 'forbidden'),
  createConference: (principal, desk) => (desk.mayCreate(principal) ? 'open' : 'forbidden'),
  chooseAccounts: (principal, desk) => (isAdministrator(principal) || desk.mayCreate(principal) ? 'open' : 'forbidden'),
  seeConference: (principal, desk, id) => (id && desk.maySee(principal, id) ? 'open' : 'hidden'),
  prepareConference: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayPrepare(principal, known)),
  addFiles: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayAddFiles(principal, known)),
  readMinutes: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayReadMinutes(principal, known)),
  writeMinutes: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayWriteMinutes(principal, known)),
  enterFigures: (principal, desk) => (desk.mayEnterFigures(principal) ? 'open' : 'forbidden'),
  manageLinks: (principal, desk, id) => seen(principal, desk, id, (known) => desk.mayManageLinks(principal, known)),
  seeLines: (principal, desk, id) =>
    seen(principal, desk, id, (known) => desk.visibleLines(principal, known) !== 'none'),
} as const satisfies Record<string, Rule>;

/** What a route declares of who may call it. */
export type Permission = 'public' | keyof typeof rules;

/** What a route's permission says to whoever asks. */
export function verdictOf(
  permission: Exclude<Permission, 'public'>,
  principal: Principal,
  { desk, conferenceId }: { readonly desk: ConferenceDesk; readonly conferenceId: ConferenceId | undefined },
): Verdict {
  return rules[permission](principal, desk, conferenceId);
}

function isAdministrator(principal: Principal): boolean {
  return principal.kind === 'account' && principal.isAdministrator;
}

function seen(
  principal: Principal,
  desk: ConferenceDesk,
  id: ConferenceId | undefined,
  may: (id: ConferenceId) => boolean,
): Verdict {
  if (!id || !desk.maySee(principal, id)) return 'hidden';
  return may(id) ? 'open' : 'forbidden';
}
