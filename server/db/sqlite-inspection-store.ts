import { asc, desc, eq } from 'drizzle-orm';
import type { InspectionStore, KeptInspection } from '#server/ports/responsibilities.ts';
import type { InspectionId, UnitId } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { unitInspections } from './schema/unit-inspections.ts';
import { acceptedByKeys } from './storage-errors.ts';

/** Inspections of units in SQLite. */
export class SqliteInspectionStore implements InspectionStore {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  addAll(inspections: readonly KeptInspection[]): boolean {
    const write = (orm: Orm) => {
      for (const { inspectionId, ...row } of inspections)
        orm
          .insert(unitInspections)
          .values({ ...row, id: inspectionId })
          .run();
      return true;
    };
    return acceptedByKeys(() => this.#orm.transaction(write, { behavior: 'immediate' }));
  }

  replace({ inspectionId, ...row }: KeptInspection): boolean {
    const isIt = eq(unitInspections.id, inspectionId);
    return acceptedByKeys(() => this.#orm.update(unitInspections).set(row).where(isIt).run().changes === 1);
  }

  remove(inspectionId: InspectionId): boolean {
    return this.#orm.delete(unitInspections).where(eq(unitInspections.id, inspectionId)).run().changes === 1;
  }

  find(inspectionId: InspectionId): KeptInspection | undefined {
    const row = this.#orm.select().from(unitInspections).where(eq(unitInspections.id, inspectionId)).get();
    return row && inspectionOf(row);
  }

  list(): readonly KeptInspection[] {
    const rows = this.#orm
      .select()
      .from(unitInspections)
      .orderBy(desc(unitInspections.from), asc(unitInspections.id))
      .all();
    return rows.map(inspectionOf);
  }
}

/** Rows hold the ids that `addAll` wrote. */
function inspectionOf({ id, unitId, ...row }: typeof unitInspections.$inferSelect): KeptInspection {
  return { ...row, inspectionId: id as InspectionId, unitId: unitId as UnitId };
}
