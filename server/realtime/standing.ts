import type { ConferenceState, View } from '#shared/conference/index.ts';
import { rolesOf, siteOfActor, viewOf } from '#shared/conference/index.ts';
import type { Actor, DeviceId } from '#shared/kernel/index.ts';
import type { Standing } from '#shared/protocol/index.ts';
import { type Device, hasPlace } from '#shared/roster/index.ts';

export type StandingInView = { readonly standing: Standing; readonly view: View };

/** Who somebody is in a conference and what they get to see of it. */
export function standingOf(
  state: ConferenceState,
  { actor, deviceId }: { readonly actor: Actor; readonly deviceId: DeviceId },
): StandingInView {
  const view = viewOf(state, actor);
  const roles = rolesOf(state, actor);
  return { standing: { actor, roles, siteId: siteOfActor(state, actor), deviceId, view: view.name }, view };
}

/** Whether two standings are the same to the client. */
export function isSameStanding(a: Standing, b: Standing): boolean {
  return (
    a.view === b.view &&
    a.siteId === b.siteId &&
    JSON.stringify(a.actor) === JSON.stringify(b.actor) &&
    a.roles.join() === b.roles.join()
  );
}

/**
 * The device of the roster that this socket speaks for. Several people may use one browser after each other: a device
 * belongs to whoever joined it.
 */
export function ownDevice(state: ConferenceState, { actor, deviceId }: Standing): Device | undefined {
  const device = state.roster.deviceById[deviceId];
  if (!device || !hasPlace(device)) return undefined;
  switch (actor.kind) {
    case 'person':
      return device.personId === actor.personId ? device : undefined;
    case 'site':
      return device.personId === null && device.siteId === actor.siteId ? device : undefined;
    case 'display':
      return device.abilities.display && device.siteId === actor.siteId ? device : undefined;
    case 'administrator':
      return device.personId === null ? device : undefined;
    case 'system':
      return undefined;
  }
}
