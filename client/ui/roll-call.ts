import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { Site } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';

/** The sites that a roll call goes through, in its order: all but the hub. */
export function sitesToCall(state: ConferenceState): Site[] {
  return orderedSites(state.roster).filter(({ siteId }) => siteId !== state.roster.hubSiteId);
}

/**
 * The site that comes next: the first one not called yet after the latest, and those passed over at the end. Sites
 * that are not connected are called too, since the record says who did not answer. Null when all were called.
 */
export function nextToCall(state: ConferenceState): SiteId | null {
  const { siteId, called } = state.agenda.rollCall;
  const order = sitesToCall(state).map((site) => site.siteId);
  const latest = siteId ?? called.at(-1);
  const start = latest === undefined ? 0 : order.indexOf(latest) + 1;
  return [...order.slice(start), ...order.slice(0, start)].find((each) => !called.includes(each)) ?? null;
}

/** Whether the roll call is the item that is before the conference. */
export function isRollCall({ agenda }: ConferenceState): boolean {
  return agenda.currentItemId !== null && agenda.itemById[agenda.currentItemId]?.kind === 'rollCall';
}
