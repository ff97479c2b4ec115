import type { Unit } from '#server/ports/units.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { ProblemCode } from './problem.ts';

/** What stands against a unit among the others; undefined when nothing does. Whether its parent exists, the store says. */
export function faultOfUnit(unit: Unit, units: readonly Unit[]): ProblemCode | undefined {
  if (unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo) return 'unit/datesReversed';
  return isUnderItself(unit, units) ? 'unit/cycle' : undefined;
}

/** Where something goes in its list: directly before or after another one. */
export type Place<Id> = { readonly side: 'before' | 'after'; readonly id: Id };

/** The ids in their new order; undefined when one of the two is not among them. */
export function movedIds<Id extends string>(ids: readonly Id[], moved: Id, place: Place<Id>): Id[] | undefined {
  if (!ids.includes(moved) || !ids.includes(place.id)) return undefined;
  if (moved === place.id) return [...ids];
  const others = ids.filter((id) => id !== moved);
  const at = others.indexOf(place.id) + (place.side === 'after' ? 1 : 0);
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

/** Follows the parents upwards; a circle that was there before does not hold it up. */
function isUnderItself(unit: Unit, units: readonly Unit[]): boolean {
  const parentById = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const passed = new Set<UnitId>();
  for (let id = unit.parentId; id !== null && !passed.has(id); id = parentById.get(id) ?? null) {
    if (id === unit.id) return true;
    passed.add(id);
  }
  return false;
}
