import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Periods for which figures are reported, from the beginning of a working year on. */
export const reportingPeriods = sqliteTable('reporting_periods', {
  id: text().primaryKey(),
  label: text().notNull(),
  /** Days as YYYY-MM-DD, both inclusive. */
  startsOn: text().notNull(),
  endsOn: text().notNull(),
  isYearEnd: integer({ mode: 'boolean' }).notNull(),
  isSample: integer({ mode: 'boolean' }).notNull(),
  closedAt: integer(),
  /** The number of its latest revision. */
  revision: integer().notNull(),
});
