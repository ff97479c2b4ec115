import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

/** When the province inspected a unit, and when the conclusion was issued. Dates as YYYY-MM-DD, inclusive. */
export const unitInspections = sqliteTable(
  'unit_inspections',
  {
    id: text().primaryKey(),
    unitId: text()
      .notNull()
      .references(() => units.id),
    from: text().notNull(),
    to: text().notNull(),
    concludedOn: text(),
  },
  (table) => [index('unit_inspections_from').on(table.from)],
);
