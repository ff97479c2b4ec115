import type { Abilities } from '#shared/roster/index.ts';

/** What a device is for, as people choose it. */
export const services = ['all', 'camera', 'console'] as const;
export type Service = (typeof services)[number];

/** The abilities that go with a choice. */
export function abilitiesOf(service: Service): Abilities {
  return { sound: service === 'all', camera: service !== 'console', console: true, display: false };
}
