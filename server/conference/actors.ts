import type { Principal } from '#server/ports/sessions.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { mayRead } from '#shared/conference/index.ts';
import type { Actor, DeviceId } from '#shared/kernel/index.ts';

/**
 * Who a signed-in principal is in a conference, from the session alone; null when the conference does not exist for
 * them. A person with a role acts in it, also when the account administers.
 */
export function actorOf(
  state: ConferenceState,
  who: { readonly principal: Principal; readonly deviceId: DeviceId | null },
): Actor | null {
  const actor = nameOf(state, who);
  return actor && mayRead(state, actor) ? actor : null;
}

function nameOf(
  state: ConferenceState,
  { principal, deviceId }: { readonly principal: Principal; readonly deviceId: DeviceId | null },
): Actor | null {
  if (principal.kind === 'account') {
    const { accountId, isAdministrator } = principal;
    const person = Object.values(state.roster.personById).find((known) => known.accountId === accountId);
    if (person) return { kind: 'person', personId: person.personId, deviceId };
    return isAdministrator ? { kind: 'administrator', accountId, deviceId } : null;
  }
  if (principal.conferenceId !== state.conferenceId || !state.roster.siteById[principal.siteId]) return null;
  const kind = principal.kind === 'display' ? 'display' : 'site';
  return { kind, siteId: principal.siteId, deviceId };
}
