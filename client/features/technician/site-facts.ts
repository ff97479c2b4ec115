import type { LineOfSite } from '#client/bindings/live.ts';
import type { MicrophoneState } from '#client/ui/LineCells.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { heardSites } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { SiteLineFigures } from '#shared/protocol/index.ts';
import { isWeak } from '#shared/protocol/index.ts';
import type { Device, Site, SiteLine } from '#shared/roster/index.ts';
import { devicesOf, orderedSites } from '#shared/roster/index.ts';

/** What the technician wants to know of a site at a glance. */
export type SiteFacts = {
  readonly site: Site;
  readonly isHub: boolean;
  readonly line: SiteLine;
  readonly devices: readonly Device[];
  /** The device that carries its sound; null when there is none. */
  readonly soundDevice: Device | null;
  readonly microphone: MicrophoneState;
  /** Its microphone is open while nothing is heard from it. */
  readonly isSilent: boolean;
  /** Newest figures; null before the first. They stay when the site drops. */
  readonly latest: SiteLineFigures | null;
  /** Figures of the last two minutes, oldest first. */
  readonly recent: readonly SiteLineFigures[];
  readonly isWeak: boolean;
};

/** What the board looks at: the conference, and the figures of the moment. */
export type Watched = {
  readonly state: ConferenceState;
  readonly lines: readonly LineOfSite[];
  readonly silentSiteIds: readonly SiteId[];
};

/** The facts of all sites, the hub first; sites that left are among them. */
export function factsOfSites({ state, lines, silentSiteIds }: Watched): SiteFacts[] {
  const lineById = new Map(lines.map((line) => [line.siteId, line]));
  const silent = new Set(silentSiteIds);
  const heard = new Set(heardSites(state));
  return orderedSites(state.roster).map((site) => {
    const { siteId } = site;
    const { roster } = state;
    const soundDeviceId = roster.soundDeviceBySite[siteId];
    const soundDevice = soundDeviceId === undefined ? null : (roster.deviceById[soundDeviceId] ?? null);
    const recent = figuresOf(lineById.get(siteId), soundDevice);
    const latest = recent.at(-1) ?? null;
    const line = roster.lineBySite[siteId] ?? { kind: 'never' };
    return {
      site,
      isHub: siteId === roster.hubSiteId,
      line,
      devices: devicesOf(roster, siteId),
      soundDevice,
      microphone: microphoneOf(state, { siteId, isHeard: heard.has(siteId), soundDevice }),
      isSilent: silent.has(siteId),
      latest,
      recent,
      isWeak: line.kind === 'connected' && latest !== null && isWeak(latest),
    };
  });
}

/** The line of a site is that of the device that carries its sound, where that one has figures. */
function figuresOf(line: LineOfSite | undefined, soundDevice: Device | null): readonly SiteLineFigures[] {
  if (line === undefined) return [];
  const ofSound = line.history.filter(({ deviceId }) => deviceId === soundDevice?.deviceId);
  if (ofSound.length > 0) return ofSound;
  return line.history.filter(({ deviceId }) => deviceId === line.latest.deviceId);
}

type MicrophoneAt = { readonly siteId: SiteId; readonly isHeard: boolean; readonly soundDevice: Device | null };

function microphoneOf(
  { floor, roster }: ConferenceState,
  { siteId, isHeard, soundDevice }: MicrophoneAt,
): MicrophoneState {
  if (floor.silencedSites[siteId] === true) return 'silenced';
  if (roster.mutedSites[siteId] === true) return 'muted';
  if (soundDevice === null) return 'none';
  if (soundDevice.presence.kind !== 'here') return 'gone';
  if (isHeard) return floor.testSites[siteId] === true ? 'test' : 'open';
  return 'closed';
}

export type SiteFilter = 'all' | 'weak' | 'dropped' | 'never';

/** Sites of one group. */
export function filterSites(facts: readonly SiteFacts[], filter: SiteFilter): SiteFacts[] {
  return facts.filter((each) => {
    if (filter === 'all') return true;
    return filter === 'weak' ? each.isWeak : each.line.kind === filter;
  });
}

/** Dropped sites first, then weak ones, then the others; within a group the order stays. */
export function weakFirst(facts: readonly SiteFacts[]): SiteFacts[] {
  const rank = (each: SiteFacts) => (each.line.kind === 'dropped' ? 0 : each.isWeak ? 1 : 2);
  return [...facts].sort((a, b) => rank(a) - rank(b));
}
