import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reportingPeriods } from './reporting-periods.ts';

/** Every change of a period's figures, numbered from 1. Never changed, never removed. */
export const figureRevisions = sqliteTable(
  'figure_revisions',
  {
    periodId: text()
      .notNull()
      .references(() => reportingPeriods.id),
    number: integer().notNull(),
    at: integer().notNull(),
    accountId: text(),
    /** The title that the account had then. */
    authorTitle: text().notNull(),
    kind: text({ enum: ['edit', 'import', 'restore', 'close', 'reopen'] }).notNull(),
    reason: text().notNull(),
    fileName: text().notNull(),
    restoredNumber: integer(),
    changeCount: integer().notNull(),
    /** Of a closing: the version of the catalogue that its figures are read with. */
    catalogueVersion: integer(),
  },
  (table) => [primaryKey({ columns: [table.periodId, table.number] })],
);
