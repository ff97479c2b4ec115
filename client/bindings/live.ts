import type { LineOfSite } from '#client/stores/live-store.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type { LineOfSite } from '#client/stores/live-store.ts';

/** Loudness of a site's open microphone, 0 to 1. */
export function useLevel(siteId: SiteId): number {
  return useFacts(useConferenceClient().live, (facts) => facts.levelBySite[siteId] ?? 0);
}

/** Loudness of all open microphones, 0 to 1, by site. */
export function useLevels(): Readonly<Record<SiteId, number>> {
  return useFacts(useConferenceClient().live, (facts) => facts.levelBySite);
}

/** Sites whose microphone is open while nothing is heard from it. */
export function useSilentMicrophones(): readonly SiteId[] {
  return useFacts(useConferenceClient().live, (facts) => facts.silentSites);
}

/** Lines of all sites that this role may see, each with its last two minutes. */
export function useLines(): readonly LineOfSite[] {
  return useFacts(useConferenceClient().live, (facts) => Object.values(facts.lineBySite));
}

/** The line of one site; null when there are no figures, or none that this role may see. */
export function useLine(siteId: SiteId): LineOfSite | null {
  return useFacts(useConferenceClient().live, (facts) => facts.lineBySite[siteId] ?? null);
}
