import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { siteName } from './sites.ts';

/** A call of some site that could be called: tells whether calling is possible at all. */
export function callProbe(state: ConferenceState): PersonCommand | null {
  const siteId = anySite(state);
  if (siteId === null) return null;
  const speaker = { name: '', title: '?', unit: siteName(state, siteId), delegateId: null };
  const endsSpeechId = state.floor.currentSpeechId;
  return { type: 'floor/call', siteId, speaker, requestType: 'discussion', topic: '', allottedMs: null, endsSpeechId };
}

/** Opening some silent site beside the speaker; null while nobody speaks. */
export function openProbe(state: ConferenceState): PersonCommand | null {
  const speech = currentSpeech(state);
  const siteId = anySite(state);
  if (speech === null || siteId === null) return null;
  return { type: 'floor/openSite', speechId: speech.speechId, siteId, purpose: 'interjection' };
}

/** A site that nothing stands against: connected and not heard; otherwise the first. */
function anySite(state: ConferenceState): SiteId | null {
  const sites = orderedSites(state.roster);
  const heard = heardSites(state);
  const free = sites.find(
    ({ siteId }) => state.roster.lineBySite[siteId]?.kind === 'connected' && !heard.includes(siteId),
  );
  return free?.siteId ?? sites[0]?.siteId ?? null;
}
