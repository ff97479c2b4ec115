import type { DayText, UnitId } from '#shared/kernel/index.ts';
import { isInForce } from './dates.ts';
import { groupedBy } from './grouping.ts';

/** What adding up needs of a unit. Departments whose work stands in the office's own row are left out by the caller. */
export type UnitNode = {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly order: number;
  readonly validFrom: DayText | null;
  readonly validTo: DayText | null;
};

/**
 * The units whose figures make up the province's on a day: the province itself, for the office's own row, and below it
 * the units in force that have none in force below them, in their order.
 */
export function contributingUnits(units: readonly UnitNode[], provinceId: UnitId, on: DayText): UnitId[] {
  const inForce = new Set(units.filter((unit) => isInForce(unit, on)).map(({ id }) => id));
  const below = unitsBelow(units, provinceId);
  const belowInForce = below.filter(({ id }) => inForce.has(id));
  const byId = new Map(below.map((unit) => [unit.id, unit]));
  const parents = new Set(belowInForce.flatMap((unit) => ancestors(unit, byId)));
  const leaves = belowInForce.filter(({ id }) => !parents.has(id));
  return [provinceId, ...leaves.sort((a, b) => a.order - b.order).map(({ id }) => id)];
}

/** All units below one, whether in force or not; a circle, which the tables refuse, would be walked once. */
function unitsBelow(units: readonly UnitNode[], topId: UnitId): UnitNode[] {
  const childrenByParent = groupedBy(units, ({ parentId }) => parentId);
  const found = new Map<UnitId, UnitNode>();
  const open = [topId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of childrenByParent.get(id) ?? []) {
      if (child.id === topId || found.has(child.id)) continue;
      found.set(child.id, child);
      open.push(child.id);
    }
  }
  return [...found.values()];
}

/** All units above one: whatever is in force below a unit, directly or not, makes it no leaf. */
function ancestors(unit: UnitNode, byId: ReadonlyMap<UnitId, UnitNode>): UnitId[] {
  const found: UnitId[] = [];
  for (let id = unit.parentId; id !== null && !found.includes(id); id = byId.get(id)?.parentId ?? null) found.push(id);
  return found;
}
