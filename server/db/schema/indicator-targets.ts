import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { indicators } from './indicators.ts';
import { units } from './units.ts';

/** Targets of indicators, each with the basis that sets it and the dates between which it holds. */
export const indicatorTargets = sqliteTable(
  'indicator_targets',
  {
    id: text().primaryKey(),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    basis: text({ enum: ['sector', 'nationalAssembly', 'ownPlan', 'wholeYear'] }).notNull(),
    operator: text({ enum: ['atLeast', 'moreThan', 'atMost', 'equals'] }).notNull(),
    value: text().notNull(),
    scope: text({ enum: ['eachUnit', 'perUnitMinimum', 'province', 'unit'] }).notNull(),
    /** The unit of a target for one unit. */
    unitId: text().references(() => units.id),
    source: text().notNull(),
    isAssumed: integer({ mode: 'boolean' }).notNull(),
    validFrom: text(),
    validTo: text(),
  },
  (table) => [index('indicator_targets_indicator').on(table.indicatorId)],
);
