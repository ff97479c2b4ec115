import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { indicators } from './indicators.ts';
import { reportingPeriods } from './reporting-periods.ts';
import { units } from './units.ts';

/** The figures that stand now; an empty cell has no row. */
export const figures = sqliteTable(
  'figures',
  {
    periodId: text()
      .notNull()
      .references(() => reportingPeriods.id),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    extent: text({ enum: ['own', 'total'] }).notNull(),
    kind: text({ enum: ['count', 'ratio', 'status'] }).notNull(),
    /** The count, the numerator or the status. */
    value: text().notNull(),
    denominator: text(),
  },
  (table) => [primaryKey({ columns: [table.periodId, table.indicatorId, table.unitId, table.extent] })],
);
