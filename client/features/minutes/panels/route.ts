import type { ConferenceState } from '#shared/conference/index.ts';
import type { PersonId, UnitId } from '#shared/kernel/index.ts';
import type { Block, Route, RouteContext } from '#shared/minutes/index.ts';

/** What the route of a difficulty is told by: the blocks of the day, and who sits at the hub. */
export function routeContext({ roster }: ConferenceState, blocks: readonly Block[]): RouteContext {
  const people = Object.values(roster.personById).filter(({ siteId }) => siteId === roster.hubSiteId);
  return { blocks, people };
}

/** Unit and route as a difficulty's node has them. */
export function readRoute(attributes: Readonly<Record<string, unknown>>): { unitId: UnitId | null; route: Route } {
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : '');
  const idOf = (name: string) => (text(name) === '' ? null : text(name));
  return {
    unitId: idOf('unitId') as UnitId | null, // written from a unit
    route: { block: text('block'), personId: idOf('personId') as PersonId | null, personName: text('personName') }, // from a person
  };
}
