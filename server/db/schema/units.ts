import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Units with their level as data and the dates between which they exist. */
export const units = sqliteTable(
  'units',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    shortName: text().notNull(),
    level: text().notNull(),
    levelLabel: text().notNull(),
    parentId: text().references((): AnySQLiteColumn => units.id),
    symbol: text().notNull(),
    order: integer().notNull(),
    /** What a department does. */
    work: text({ enum: ['professional', 'office', 'support'] }),
    /** Dates as YYYY-MM-DD, both inclusive; null is open-ended. */
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index('units_order').on(table.order)],
);
