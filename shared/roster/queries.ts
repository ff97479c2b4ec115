import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import type { Delegate, Device, Roster, Site } from './state.ts';

/** Sites in their order, the hub first. */
export function orderedSites(roster: Roster): Site[] {
  const rank = (site: Site) => (site.siteId === roster.hubSiteId ? -1 : site.order);
  return Object.values(roster.siteById).sort((a, b) => rank(a) - rank(b) || (a.siteId < b.siteId ? -1 : 1));
}

/** Devices of a site that were not removed. */
export function devicesOf(roster: Roster, siteId: SiteId): Device[] {
  return Object.values(roster.deviceById).filter((device) => device.siteId === siteId && hasPlace(device));
}

/** Whether a device has a place in the conference: it is here, or was lost and comes back by itself. */
export function hasPlace({ presence }: Device): boolean {
  return presence.kind === 'here' || presence.kind === 'gone';
}

/**
 * The device whose camera stands for a site: that of its sound, so that picture and voice come from one place, else one
 * that is here, else one that was lost. Null where there is none.
 */
export function cameraDeviceOf(roster: Roster, siteId: SiteId): DeviceId | null {
  const cameras = devicesOf(roster, siteId).filter(({ abilities }) => abilities.camera);
  const withSound = cameras.find(({ deviceId }) => deviceId === roster.soundDeviceBySite[siteId]);
  const here = cameras.find(({ presence }) => presence.kind === 'here');
  return (withSound ?? here ?? cameras[0])?.deviceId ?? null;
}

/** Delegates of a site, head first, then in the order of entry. */
export function delegatesOf(roster: Roster, siteId: SiteId): Delegate[] {
  const rank = { head: 0, standsInForHead: 1, member: 2, guest: 3 } as const;
  return Object.values(roster.delegateById)
    .filter((delegate) => delegate.siteId === siteId)
    .sort((a, b) => rank[a.standing] - rank[b.standing]);
}

/** Counts of sites; the hub is never among them: "điểm cầu VKSND tỉnh và 27 điểm cầu". */
export type SiteCounts = {
  readonly siteCount: number;
  readonly connectedCount: number;
  readonly droppedCount: number;
  /** Sites that have not reported their attendance yet. */
  readonly notReportedSiteIds: readonly SiteId[];
  readonly hubConnected: boolean;
};

/** Counts the sites of the conference without the hub. */
export function siteCounts(roster: Roster): SiteCounts {
  const sites = orderedSites(roster).filter((site) => site.siteId !== roster.hubSiteId);
  const lineOf = (siteId: SiteId) => roster.lineBySite[siteId]?.kind ?? 'never';
  return {
    siteCount: sites.length,
    connectedCount: sites.filter((site) => lineOf(site.siteId) === 'connected').length,
    droppedCount: sites.filter((site) => lineOf(site.siteId) === 'dropped').length,
    notReportedSiteIds: sites.filter((site) => !roster.reportBySite[site.siteId]).map((site) => site.siteId),
    hubConnected: lineOf(roster.hubSiteId) === 'connected',
  };
}

/** Delegates present and absent, for the sites alone and with the hub; unnamed delegates count as present. */
export type AttendanceTotals = {
  readonly presentAtSites: number;
  readonly presentAtHub: number;
  readonly presentWithHub: number;
  readonly absentExcused: number;
  readonly absentUnexcused: number;
  readonly guests: number;
  readonly presentBySite: Readonly<Record<SiteId, number>>;
};

/** Adds up the attendance of all sites as it stands now. */
export function attendanceTotals(roster: Roster): AttendanceTotals {
  const delegates = Object.values(roster.delegateById);
  const present = delegates.filter((delegate) => delegate.attendance.kind === 'present');
  const presentBySite: Record<SiteId, number> = {};
  for (const site of Object.values(roster.siteById)) {
    const named = present.filter((delegate) => delegate.siteId === site.siteId).length;
    presentBySite[site.siteId] = named + (roster.reportBySite[site.siteId]?.unnamedCount ?? 0);
  }
  const presentWithHub = Object.values(presentBySite).reduce((sum, count) => sum + count, 0);
  const presentAtHub = presentBySite[roster.hubSiteId] ?? 0;
  return {
    presentAtSites: presentWithHub - presentAtHub,
    presentAtHub,
    presentWithHub,
    absentExcused: delegates.filter((delegate) => delegate.attendance.kind === 'absentExcused').length,
    absentUnexcused: delegates.filter((delegate) => delegate.attendance.kind === 'absentUnexcused').length,
    guests: present.filter((delegate) => delegate.standing === 'guest').length,
    presentBySite,
  };
}
