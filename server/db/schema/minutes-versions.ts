import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Full copies of the documents of the minutes, with the last edit that they hold. */
export const minutesVersions = sqliteTable(
  'minutes_versions',
  {
    versionId: text().primaryKey(),
    conferenceId: text().notNull(),
    part: text({ enum: ['minutes', 'conclusions', 'remarks'] }).notNull(),
    seq: integer().notNull(),
    at: integer().notNull(),
    cause: text({ enum: ['interval', 'submitted', 'approved', 'restored'] }).notNull(),
    personId: text(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('minutes_versions_of_document').on(table.conferenceId, table.part, table.seq)],
);
