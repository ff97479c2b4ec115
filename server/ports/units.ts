import type { DepartmentWork } from '#shared/directives/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';

/** A unit of the sector. Its level is data, with the label that sentences use. */
export type Unit = {
  readonly id: UnitId;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly levelLabel: string;
  readonly parentId: UnitId | null;
  /** The symbol on its papers. */
  readonly symbol: string;
  readonly order: number;
  /** What a department does; null where its name tells it, or for other units. */
  readonly work: DepartmentWork | null;
  /** Dates as YYYY-MM-DD, both inclusive; null is open-ended. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** Where units are kept. They are never deleted: `validTo` ends them. */
export type UnitStore = {
  /** False when the id is taken or the parent is not known. */
  add(unit: Unit): boolean;
  /** All of them or, when one is not accepted, none. */
  addAll(units: readonly Unit[]): boolean;
  /** False when the unit or its parent is not known. */
  replace(unit: Unit): boolean;
  find(id: UnitId): Unit | undefined;
  /** In order; with a date only those that exist on it. */
  list(onDate?: string): readonly Unit[];
  /** Numbers the units in the order given. */
  reorder(ids: readonly UnitId[]): void;
};
