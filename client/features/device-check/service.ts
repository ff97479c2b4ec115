import type { Role } from '#shared/kernel/index.ts';
import type { Abilities } from '#shared/roster/index.ts';

/** What a device is for, as people choose it. */
export const services = ['all', 'camera', 'console'] as const;
export type Service = (typeof services)[number];

/**
 * What a device is likely for. Who works at the hub beside the room's own equipment brings a console; the chair and
 * the rooms of sites bring everything.
 */
export function likelyService(roles: readonly Role[]): Service {
  const bringsRoom = roles.includes('chair') || roles.includes('siteOperator');
  return bringsRoom ? 'all' : 'console';
}

/** The abilities that go with a choice. */
export function abilitiesOf(service: Service): Abilities {
  return { sound: service === 'all', camera: service !== 'console', console: true, display: false };
}
