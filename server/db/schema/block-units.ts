import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { blocks } from './blocks.ts';
import { units } from './units.ts';

/** For which units the deputy of a block is in charge. */
export const blockUnits = sqliteTable(
  'block_units',
  {
    blockId: text()
      .notNull()
      .references(() => blocks.id, { onDelete: 'cascade' }),
    unitId: text()
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.blockId, table.unitId] })],
);
