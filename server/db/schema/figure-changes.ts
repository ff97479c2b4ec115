import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { indicators } from './indicators.ts';
import { reportingPeriods } from './reporting-periods.ts';
import { units } from './units.ts';

/** Each cell that a revision changed, with what stood there before and after, as JSON. */
export const figureChanges = sqliteTable(
  'figure_changes',
  {
    periodId: text()
      .notNull()
      .references(() => reportingPeriods.id),
    number: integer().notNull(),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    unitId: text()
      .notNull()
      .references(() => units.id),
    extent: text({ enum: ['own', 'total'] }).notNull(),
    before: text().notNull(),
    after: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.periodId, table.number, table.indicatorId, table.unitId, table.extent] }),
    index('figure_changes_indicator').on(table.indicatorId),
  ],
);
