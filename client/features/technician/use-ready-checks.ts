import { useCameraPictures, useHeardSoFar } from '#client/bindings/technician.ts';
import type { ReadyCheck } from './ready-check.ts';
import { checkSite } from './ready-check.ts';
import type { SiteFacts } from './site-facts.ts';

export type CheckedSite = { readonly facts: SiteFacts; readonly check: ReadyCheck };

/** The ready check of every site. Who was heard is kept for as long as the board is open. */
export function useReadyChecks(facts: readonly SiteFacts[]): CheckedSite[] {
  const heardSites = useHeardSoFar();
  const pictureById = useCameraPictures();
  const pictureOf =
    pictureById === null ? null : ({ deviceId }: { deviceId: string }) => pictureById[deviceId] ?? 'none';
  return facts.map((each) => ({ facts: each, check: checkSite(each, { heardSites, pictureOf }) }));
}
