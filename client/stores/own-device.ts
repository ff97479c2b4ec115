import type { Device } from '#shared/roster/index.ts';
import { hasPlace } from '#shared/roster/index.ts';
import type { Picture } from './replica-store.ts';

/**
 * This browser as a device of the conference; null before it has entered, and after it left or was removed. Several people may
 * use one browser after each other: a device belongs to whoever entered it.
 */
export function ownDeviceIn({ state, standing }: Picture): Device | null {
  const device = state.roster.deviceById[standing.deviceId];
  if (device === undefined || !hasPlace(device)) return null;
  return isOwn(device, standing.actor) ? device : null;
}

function isOwn(device: Device, actor: Picture['standing']['actor']): boolean {
  switch (actor.kind) {
    case 'person':
      return device.personId === actor.personId;
    case 'site':
      return device.personId === null && device.siteId === actor.siteId;
    case 'display':
      return device.abilities.display && device.siteId === actor.siteId;
    case 'administrator':
      return device.personId === null;
    case 'system':
      return false;
  }
}
