import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The catalogue of indicators with the dates between which they are in force. */
export const indicators = sqliteTable(
  'indicators',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    group: text().notNull(),
    name: text().notNull(),
    /** What is measured, as JSON: its parts depend on its kind and are read together only. */
    measure: text().notNull(),
    sentence: text(),
    isTypical: integer({ mode: 'boolean' }).notNull(),
    decidingBasis: text({ enum: ['sector', 'nationalAssembly', 'ownPlan'] }).notNull(),
    order: integer().notNull(),
    /** Dates as YYYY-MM-DD, both inclusive; null is open-ended. */
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index('indicators_order').on(table.order)],
);
