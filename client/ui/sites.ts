import type { ConferenceState } from '#shared/conference/index.ts';
import { currentSpeech, heardSites } from '#shared/conference/index.ts';
import type { Speaker } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { TileStatus } from './SiteTile.tsx';

/** A site's full name; empty when the conference has no such site. */
export function siteName(state: ConferenceState, siteId: SiteId): string {
  return state.roster.siteById[siteId]?.name ?? '';
}

/** A site's short name, for tiles and tables. */
export function siteShortName(state: ConferenceState, siteId: SiteId): string {
  return state.roster.siteById[siteId]?.shortName ?? '';
}

/** The one state of a site that matters most at a glance. */
export function tileStatus(state: ConferenceState, siteId: SiteId): TileStatus {
  const line = state.roster.lineBySite[siteId]?.kind ?? 'never';
  if (line === 'dropped') return 'dropped';
  if (line === 'never') return 'away';
  if (state.floor.silencedSites[siteId]) return 'silenced';
  if (state.roster.mutedSites[siteId]) return 'muted';
  if (currentSpeech(state)?.siteId === siteId) return 'speaking';
  return heardSites(state).includes(siteId) ? 'heard' : 'connected';
}

/** How a speaker is announced: "Đồng chí" is left to the voice; name, title and unit on screen. */
export function speakerLine(speaker: Speaker): string {
  const role = speaker.title.includes(speaker.unit) ? speaker.title : `${speaker.title} ${speaker.unit}`;
  return speaker.name === '' ? role : `${speaker.name}, ${role}`;
}
