import type { Unit } from '#server/ports/units.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { ProblemCode } from './problem.ts';

/** What stands against a unit among the others; undefined when nothing does. Whether its parent exists, the store says. */
export function faultOfUnit(unit: Unit, units: readonly Unit[]): ProblemCode | undefined {
  if (unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo) return 'unit/datesReversed';
  return isUnderItself(unit, units) ? 'unit/cycle' : undefined;
}

/** Where a unit goes: directly before or after another one. */
export type Place = { readonly side: 'before' | 'after'; readonly unitId: UnitId };

/** The ids in their new order; undefined when one of the two units is not among them. */
export function movedIds(units: readonly Unit[], moved: UnitId, { side, unitId }: Place): UnitId[] | undefined {
  const ids = units.map(({ id }) => id);
  if (!ids.includes(moved) || !ids.includes(unitId)) return undefined;
  if (moved === unitId) return ids;
  const others = ids.filter((id) => id !== moved);
  const at = others.indexOf(unitId) + (side === 'after' ? 1 : 0);
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
