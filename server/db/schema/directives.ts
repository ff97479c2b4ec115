import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Directives and commitments of approved minutes, to be followed up; written with the event that approved them. */
export const directives = sqliteTable(
  'directives',
  {
    conferenceId: text().notNull(),
    /** The id of the directive or of the commitment. */
    id: text().notNull(),
    kind: text({ enum: ['directive', 'commitment'] }).notNull(),
    order: integer().notNull(),
    dueDate: text(),
    /** JSON of what was approved. */
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.kind, table.id] })],
);
