import type { ConferenceState } from '#shared/conference/index.ts';
import type { Decision } from '#shared/kernel/index.ts';
import { refused } from '#shared/kernel/index.ts';
import type { RosterEvent } from './events.ts';
import type { Device } from './state.ts';

/** Delegates of one site that are entered by name; the others are reported by their number. */
export const MAX_DELEGATES_PER_SITE = 500;
/** Devices of one site that are known at once, those that were removed not counted: they stay known as such. */
export const MAX_DEVICES_PER_SITE = 40;

/**
 * Lets a device enter where a site knows as many as it may: those that were away longest are forgotten. While all of
 * them are there the newcomer is refused.
 */
export function withinDeviceLimit(
  { roster }: Pick<ConferenceState, 'roster'>,
  decision: Decision<RosterEvent>,
): Decision<RosterEvent> {
  if (decision.kind === 'refusal') return decision;
  const joined = decision.events.find((event) => event.type === 'roster/deviceJoined')?.device;
  if (!joined) return decision;
  const others = Object.values(roster.deviceById).filter((device) => isKnownAt(device, joined));
  const excess = others.length + 1 - MAX_DEVICES_PER_SITE;
  if (excess <= 0) return decision;
  const holder = roster.soundDeviceBySite[joined.siteId];
  const away = others
    .filter(({ presence, deviceId }) => presence.kind !== 'here' && deviceId !== holder)
    .sort((a, b) => a.presence.since - b.presence.since)
    .slice(0, excess);
  if (away.length < excess) return refused('roster/tooManyDevices', { count: MAX_DEVICES_PER_SITE });
  const forgotten = away.map(({ deviceId }): RosterEvent => ({ type: 'roster/deviceForgotten', deviceId }));
  return { kind: 'events', events: [...forgotten, ...decision.events] };
}

function isKnownAt(device: Device, joined: Device): boolean {
  const isOther = device.deviceId !== joined.deviceId && device.siteId === joined.siteId;
  return isOther && device.presence.kind !== 'removed';
}
