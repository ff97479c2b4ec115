import type { Unit } from '#server/ports/units.ts';
import { contributingUnits, type DayText, isInForce, type UnitNode } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';

/** Levels of departments, whose work stands in the office's own row. */
const departmentLevels = new Set(['phong', 'cap_phong', 'van_phong', 'thanh_tra', 'bo_phan']);

/** The units whose figures are added up, departments left out. */
export function countingUnits(units: readonly Unit[]): Unit[] {
  return units.filter(({ level }) => !departmentLevels.has(level));
}

/** What adding up needs of units. */
export function nodesOf(units: readonly Unit[]): UnitNode[] {
  return units.map(({ id, parentId, order, validFrom, validTo }) => ({ id, parentId, order, validFrom, validTo }));
}

export type ProvinceQuestion = { readonly on: DayText; readonly chosen: UnitId | null };

/**
 * The unit that the others add up to: the one that was chosen, else that of the topmost ones in force which has most
 * units below it, the first of equals. Null without any unit.
 */
export function provinceOf(units: readonly Unit[], { on, chosen }: ProvinceQuestion): UnitId | null {
  if (chosen !== null && units.some(({ id }) => id === chosen)) return chosen;
  const nodes = nodesOf(units);
  const top = units.filter((unit) => unit.parentId === null && isInForce(unit, on));
  const ranked = top.map(({ id, order }) => ({ id, order, count: contributingUnits(nodes, id, on).length }));
  return ranked.sort((a, b) => b.count - a.count || a.order - b.order)[0]?.id ?? null;
}
