import type { DeviceId, Instant, SiteId } from '#shared/kernel/index.ts';
import { later, never } from '#shared/kernel/index.ts';
import type { RosterEvent } from './events.ts';
import { orderedSites } from './queries.ts';
import type { Delegate, Device, Person, Roster, Site } from './state.ts';

/** The roster as the first event of a conference says it. */
export function initialRoster(setup: {
  hubSiteId: Roster['hubSiteId'];
  sites: readonly Site[];
  people: readonly Person[];
  signerPersonId: Roster['signerPersonId'];
}): Roster {
  return {
    hubSiteId: setup.hubSiteId,
    siteById: Object.fromEntries(setup.sites.map((site) => [site.siteId, site])),
    personById: Object.fromEntries(setup.people.map((person) => [person.personId, person])),
    signerPersonId: setup.signerPersonId,
    chairChanges: [],
    deviceById: {},
    soundDeviceBySite: {},
    lineBySite: {},
    mutedSites: {},
    delegateById: {},
    reportBySite: {},
  };
}

/** Folds one event of the roster. */
export function evolveRoster(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'roster/siteAdded':
      return { ...roster, siteById: { ...roster.siteById, [event.site.siteId]: event.site } };
    case 'roster/siteRemoved':
      return { ...roster, siteById: without(roster.siteById, event.siteId) };
    case 'roster/siteMoved':
      return withSiteMoved(roster, event.siteId, event.beforeSiteId);
    case 'roster/personAdded':
    case 'roster/personChanged':
      return { ...roster, personById: { ...roster.personById, [event.person.personId]: event.person } };
    case 'roster/personRemoved':
      return { ...roster, personById: without(roster.personById, event.personId) };
    case 'roster/chairNamed':
      return withChair(roster, event);
    case 'roster/signerNamed':
      return { ...roster, signerPersonId: event.personId };
    case 'roster/deviceJoined':
    case 'roster/deviceLeft':
    case 'roster/deviceLost':
    case 'roster/deviceReturned':
    case 'roster/deviceRemoved':
    case 'roster/soundMoved':
    case 'roster/allDevicesLost':
      return evolveDevices(roster, event);
    case 'roster/deviceForgotten':
      return { ...roster, deviceById: without(roster.deviceById, event.deviceId) };
    case 'roster/siteDropped':
      return withLine(roster, event.siteId, { kind: 'dropped', since: event.asOf });
    case 'roster/siteReturned':
      return withLine(roster, event.siteId, { kind: 'connected', since: event.at });
    case 'roster/siteMuted':
      return { ...roster, mutedSites: { ...roster.mutedSites, [event.siteId]: true } };
    case 'roster/siteUnmuted':
      return { ...roster, mutedSites: without(roster.mutedSites, event.siteId) };
    case 'roster/delegateAdded':
    case 'roster/delegateChanged':
      return withDelegate(roster, event.delegate);
    case 'roster/delegateRemoved':
      return { ...roster, delegateById: without(roster.delegateById, event.delegateId) };
    case 'roster/attendanceReported':
      return {
        ...roster,
        reportBySite: { ...roster.reportBySite, [event.siteId]: { at: event.at, unnamedCount: event.unnamedCount } },
      };
    default:
      return never(event);
  }
}

/** Sites keep the numbers they stand under, moved up where two had the same, so that a site added later falls in. */
function withSiteMoved(roster: Roster, siteId: SiteId, beforeSiteId: SiteId | null): Roster {
  const sites = orderedSites(roster).filter((site) => site.siteId !== roster.hubSiteId);
  const moved = sites.find((site) => site.siteId === siteId);
  if (!moved) return roster;
  const others = sites.filter((site) => site !== moved);
  const found = others.findIndex((site) => site.siteId === beforeSiteId);
  const index = found < 0 ? others.length : found;
  const inOrder = [...others.slice(0, index), moved, ...others.slice(index)];
  const siteById: Record<SiteId, Site> = { ...roster.siteById };
  let last = -1;
  for (const [place, site] of inOrder.entries()) {
    const order = sites[place]?.order ?? 0;
    last = order > last ? order : last + 1;
    siteById[site.siteId] = { ...site, order: last };
  }
  return { ...roster, siteById };
}

function withChair(roster: Roster, event: Extract<RosterEvent, { type: 'roster/chairNamed' }>): Roster {
  const { at, chair, former } = event;
  const named = ({ name, title }: Person) => ({ name, title });
  return {
    ...roster,
    personById: { ...roster.personById, [former.personId]: former, [chair.personId]: chair },
    chairChanges: [...roster.chairChanges, { at, former: named(former), chair: named(chair) }],
  };
}

type DeviceEvent = Extract<
  RosterEvent,
  {
    type:
      | 'roster/deviceJoined'
      | 'roster/deviceLeft'
      | 'roster/deviceLost'
      | 'roster/deviceReturned'
      | 'roster/deviceRemoved'
      | 'roster/soundMoved'
      | 'roster/allDevicesLost';
  }
>;

function evolveDevices(roster: Roster, event: DeviceEvent): Roster {
  switch (event.type) {
    case 'roster/deviceJoined':
      return withDevice(roster, event.device);
    case 'roster/deviceLeft':
      return withPresence(roster, event.deviceId, { kind: 'left', since: event.at });
    case 'roster/deviceLost':
      return withPresence(roster, event.deviceId, { kind: 'gone', since: event.asOf });
    case 'roster/deviceReturned':
      return withPresence(roster, event.deviceId, { kind: 'here', since: event.at });
    case 'roster/deviceRemoved':
      return withPresence(roster, event.deviceId, { kind: 'removed', since: event.at });
    case 'roster/soundMoved':
      return withSound(roster, event.siteId, event.from, event.to);
    case 'roster/allDevicesLost':
      return withAllLost(roster, event.asOf);
  }
}

function withSound(roster: Roster, siteId: SiteId, from: DeviceId | null, to: DeviceId | null): Roster {
  const quieter = from === null ? roster : withSoundAbility(roster, from, { sound: false });
  if (to === null) return { ...quieter, soundDeviceBySite: without(quieter.soundDeviceBySite, siteId) };
  const louder = withSoundAbility(quieter, to, { sound: true });
  return { ...louder, soundDeviceBySite: { ...louder.soundDeviceBySite, [siteId]: to } };
}

function withSoundAbility(roster: Roster, deviceId: DeviceId, { sound }: { sound: boolean }): Roster {
  const device = roster.deviceById[deviceId];
  if (!device) return roster;
  return withDevice(roster, { ...device, abilities: { ...device.abilities, sound } });
}

function withAllLost(roster: Roster, asOf: Instant): Roster {
  const deviceById = Object.fromEntries(
    Object.values(roster.deviceById).map((device) => [
      device.deviceId,
      device.presence.kind === 'here'
        ? { ...device, presence: { kind: 'gone' as const, since: later(device.presence.since, asOf) } }
        : device,
    ]),
  );
  const lineBySite = Object.fromEntries(
    Object.entries(roster.lineBySite).map(([siteId, line]) => [
      siteId,
      line.kind === 'connected' ? { kind: 'dropped' as const, since: asOf } : line,
    ]),
  );
  return { ...roster, deviceById, lineBySite };
}

function withPresence(roster: Roster, deviceId: DeviceId, presence: Device['presence']): Roster {
  const device = roster.deviceById[deviceId];
  return device ? withDevice(roster, { ...device, presence }) : roster;
}

function withDevice(roster: Roster, device: Device): Roster {
  return { ...roster, deviceById: { ...roster.deviceById, [device.deviceId]: device } };
}

function withLine(roster: Roster, siteId: SiteId, line: Roster['lineBySite'][SiteId]): Roster {
  return { ...roster, lineBySite: { ...roster.lineBySite, [siteId]: line } };
}

function withDelegate(roster: Roster, delegate: Delegate): Roster {
  return { ...roster, delegateById: { ...roster.delegateById, [delegate.delegateId]: delegate } };
}

function without<K extends string, V>(record: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> {
  const { [key]: _gone, ...rest } = record;
  return rest as Record<K, V>; // the same record less one key
}
