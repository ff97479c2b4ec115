import { cleanText, type PersonId, type UnitId } from '#shared/kernel/index.ts';
import type { Person } from '#shared/roster/index.ts';
import type { BlockFields } from './blocks.ts';

/** To whom a difficulty goes, as its text says it: the block, and who answers for it. */
export type Route = { readonly block: string; readonly personId: PersonId | null; readonly personName: string };

/** What routes are told by: the blocks of the day, and those who sit at the hub. */
export type RouteContext = {
  readonly blocks: readonly Pick<BlockFields, 'name' | 'deputyName' | 'deputyTitle' | 'unitIds'>[];
  readonly people: readonly Pick<Person, 'personId' | 'name' | 'title'>[];
};

const openRoute: Route = { block: '', personId: null, personName: '' };

/** The route of a unit's difficulty: by the one block that it belongs to; of none or of several, people choose. */
export function routeOfUnit(unitId: UnitId | null, context: RouteContext): Route {
  const [own, ...others] = context.blocks.filter(({ unitIds }) => unitId !== null && unitIds.includes(unitId));
  return own === undefined || others.length > 0 ? openRoute : routeOfBlock(own.name, context);
}

/** The route of a block by its name; a name that is not on the list stands for itself, with nobody in charge. */
export function routeOfBlock(name: string, { blocks, people }: RouteContext): Route {
  const block = blocks.find((each) => isSame(each.name, name));
  if (block === undefined) return { ...openRoute, block: name };
  const [person, ...others] = people.filter((each) => isDeputy(each, block));
  const personId = person === undefined || others.length > 0 ? null : person.personId;
  return { block: name, personId, personName: block.deputyName === '' ? block.deputyTitle : block.deputyName };
}

/** The route once another unit is said to have raised it: whatever was chosen by hand stays. */
export function rerouteToUnit(
  from: { readonly unitId: UnitId | null; readonly route: Route },
  unitId: UnitId | null,
  context: RouteContext,
): Route {
  const proposed = routeOfUnit(from.unitId, context).block;
  if (!isSame(from.route.block, proposed)) return from.route;
  return rerouteToBlock(from.route, routeOfUnit(unitId, context).block, context);
}

/** The route once another block is named: its deputy, unless somebody else was chosen by hand. */
export function rerouteToBlock(route: Route, block: string, context: RouteContext): Route {
  const proposed = routeOfBlock(route.block, context);
  const isByHand = route.personName !== '' && !isSamePerson(route, proposed);
  return isByHand ? { ...route, block } : routeOfBlock(block, context);
}

function isSamePerson(one: Route, other: Route): boolean {
  return one.personId === other.personId && one.personName === other.personName;
}

/** By the name where both say it, else by the title. */
function isDeputy(person: Pick<Person, 'name' | 'title'>, block: RouteContext['blocks'][number]): boolean {
  if (person.name !== '' && block.deputyName !== '') return isSame(person.name, block.deputyName);
  return isSame(person.title, block.deputyTitle);
}

function isSame(one: string, other: string): boolean {
  return cleanText(one).toLowerCase() === cleanText(other).toLowerCase();
}
