import type { ConferenceState } from '#shared/conference/index.ts';
import { headOf } from '#shared/conference/index.ts';
import type { SiteId, UnitId } from '#shared/kernel/index.ts';

/** The unit that speaks in an entry. */
export type Origin = { readonly unitId: UnitId | null; readonly siteId: SiteId | null; readonly unitName: string };

/** Of which unit an entry is; of none where it is no speech. */
export function originOf(state: ConferenceState, ref: string): Origin {
  const head = headOf(state, ref);
  if (head?.kind !== 'speech') return { unitId: null, siteId: null, unitName: '' };
  const { siteId, speaker } = head.speech;
  const site = state.roster.siteById[siteId];
  return { siteId, unitId: site?.unitId ?? null, unitName: speaker.unit === '' ? (site?.name ?? '') : speaker.unit };
}
