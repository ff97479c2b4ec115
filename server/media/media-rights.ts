import type { ConferenceState } from '#shared/conference/index.ts';
import { rolesOf } from '#shared/conference/index.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { MediaSource } from '#shared/protocol/index.ts';
import { type Device, hasPlace } from '#shared/roster/index.ts';
import { deviceOfSeat, isOwnSeat } from './seats.ts';

/** What a device may do with media, by its abilities and role. */
export type MediaRights = {
  readonly sends: readonly MediaSource[];
  /** Plays the sound of others: the sound device of a site, an observer; never a display. */
  readonly hears: boolean;
  readonly sees: boolean;
};

/** What a seat may do: a window beside the one that has the device's own seat watches, and nothing else. */
export function seatRightsOf(state: ConferenceState, seat: string): MediaRights | undefined {
  const rights = mediaRightsOf(state, deviceOfSeat(seat) as DeviceId); // ids of devices come from the roster
  return rights && !isOwnSeat(seat) ? { sends: [], hears: false, sees: rights.sees } : rights;
}

/** What a device may do with media, by its place in the roster; undefined for one that has none. */
export function mediaRightsOf(state: ConferenceState, deviceId: DeviceId): MediaRights | undefined {
  const device = state.roster.deviceById[deviceId];
  if (!device || !hasPlace(device) || !state.roster.siteById[device.siteId]) return undefined;
  // Who is no longer in the conference neither sees nor hears it.
  if (device.personId !== null && !state.roster.personById[device.personId]) return undefined;
  const observes = onlyObserves(state, device);
  return {
    sends: observes ? [] : sourcesOf(device),
    // A display never plays. Beside the sound device of a site only an observer hears, on headphones of their own.
    hears: device.abilities.sound || (observes && !device.abilities.display),
    sees: true,
  };
}

function sourcesOf({ abilities }: Device): MediaSource[] {
  const sources: MediaSource[] = [];
  if (abilities.sound) sources.push('microphone');
  if (abilities.camera) sources.push('camera');
  if (abilities.console) sources.push('screen');
  return sources;
}

function onlyObserves(state: ConferenceState, { personId, deviceId }: Device): boolean {
  if (personId === null) return false;
  return rolesOf(state, { kind: 'person', personId, deviceId }).every((role) => role === 'observer');
}
