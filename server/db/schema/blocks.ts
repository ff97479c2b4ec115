import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Blocks (khối), each with the deputy in charge and the dates between which that holds. */
export const blocks = sqliteTable(
  'blocks',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    deputyName: text().notNull(),
    deputyTitle: text().notNull(),
    order: integer().notNull(),
    /** Dates as YYYY-MM-DD, both inclusive; null is open-ended. */
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index('blocks_order').on(table.order)],
);
