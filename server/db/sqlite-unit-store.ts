import { asc, eq } from 'drizzle-orm';
import type { Unit, UnitStore } from '#server/ports/units.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { Database, Orm } from './open.ts';
import { units } from './schema/units.ts';
import { acceptedByKeys } from './storage-errors.ts';
import { inForceOn } from './validity.ts';

/** Units in SQLite. */
export class SqliteUnitStore implements UnitStore {
  readonly #orm: Orm;

  constructor(database: Database) {
    this.#orm = database.orm;
  }

  add(unit: Unit): boolean {
    return acceptedByKeys(() => this.#orm.insert(units).values(unit).run().changes === 1);
  }

  addAll(added: readonly Unit[]): boolean {
    return acceptedByKeys(() =>
      this.#orm.transaction(
        (tx) => {
          for (const unit of added) tx.insert(units).values(unit).run();
          return true;
        },
        { behavior: 'immediate' },
      ),
    );
  }

  replace(unit: Unit): boolean {
    return acceptedByKeys(() => this.#orm.update(units).set(unit).where(eq(units.id, unit.id)).run().changes === 1);
  }

  find(id: UnitId): Unit | undefined {
    return unitOf(this.#orm.select().from(units).where(eq(units.id, id)).get());
  }

  list(onDate?: string): readonly Unit[] {
    const rows = this.#orm
      .select()
      .from(units)
      .where(inForceOn(units, onDate))
      .orderBy(asc(units.order), asc(units.id))
      .all();
    return rows.flatMap((row) => unitOf(row) ?? []);
  }

  reorder(ids: readonly UnitId[]): void {
    this.#orm.transaction(
      (tx) => {
        for (const [order, id] of ids.entries()) tx.update(units).set({ order }).where(eq(units.id, id)).run();
      },
      { behavior: 'immediate' },
    );
  }
}

function unitOf(row: typeof units.$inferSelect | undefined): Unit | undefined {
  return row as Unit | undefined; // branded ids are all that `add` writes
}
