import { asc, eq, max } from 'drizzle-orm';
import type { BlockStore } from '#server/ports/responsibilities.ts';
import type { BlockId, UnitId } from '#shared/kernel/index.ts';
import type { Block } from '#shared/minutes/index.ts';
import type { Database, Orm } from './open.ts';
import { blockUnits } from './schema/block-units.ts';
import { blocks } from './schema/blocks.ts';
import { units } from './schema/units.ts';
import { acceptedByKeys } from './storage-errors.ts';
import { inForceOn } from './validity.ts';

/** Blocks and their units in SQLite. */
export class SqliteBlockStore implements BlockStore {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  add(block: Block): boolean {
    return this.#written((orm) => {
      const last = orm
        .select({ order: max(blocks.order) })
        .from(blocks)
        .get();
      const { blockId: id, unitIds, ...row } = block;
      orm
        .insert(blocks)
        .values({ ...row, id, order: (last?.order ?? -1) + 1 })
        .run();
      putUnits(orm, id, unitIds);
      return true;
    });
  }

  replace(block: Block): boolean {
    return this.#written((orm) => {
      const { blockId, unitIds, ...row } = block;
      const isThere = orm.update(blocks).set(row).where(eq(blocks.id, blockId)).run().changes === 1;
      if (isThere) putUnits(orm, blockId, unitIds);
      return isThere;
    });
  }

  remove(blockId: BlockId): boolean {
    return this.#orm.delete(blocks).where(eq(blocks.id, blockId)).run().changes === 1;
  }

  find(blockId: BlockId): Block | undefined {
    const row = this.#orm.select().from(blocks).where(eq(blocks.id, blockId)).get();
    return row && this.#blockOf(row);
  }

  list(onDate?: string): readonly Block[] {
    const rows = this.#orm
      .select()
      .from(blocks)
      .where(inForceOn(blocks, onDate))
      .orderBy(asc(blocks.order), asc(blocks.id))
      .all();
    return rows.map((row) => this.#blockOf(row));
  }

  reorder(blockIds: readonly BlockId[]): void {
    this.#written((orm) => {
      for (const [order, id] of blockIds.entries()) orm.update(blocks).set({ order }).where(eq(blocks.id, id)).run();
      return true;
    });
  }

  #blockOf({ id, order: _, ...row }: typeof blocks.$inferSelect): Block {
    const rows = this.#orm
      .select({ unitId: blockUnits.unitId })
      .from(blockUnits)
      .innerJoin(units, eq(units.id, blockUnits.unitId))
      .where(eq(blockUnits.blockId, id))
      .orderBy(asc(units.order), asc(units.id))
      .all();
    // Rows hold the ids that `add` wrote.
    return { ...row, blockId: id as BlockId, unitIds: rows.map(({ unitId }) => unitId as UnitId) };
  }

  #written(write: (orm: Orm) => boolean): boolean {
    return acceptedByKeys(() => this.#orm.transaction(write, { behavior: 'immediate' }));
  }
}

function putUnits(orm: Orm, blockId: BlockId, unitIds: readonly UnitId[]): void {
  orm.delete(blockUnits).where(eq(blockUnits.blockId, blockId)).run();
  for (const unitId of new Set(unitIds)) orm.insert(blockUnits).values({ blockId, unitId }).run();
}
