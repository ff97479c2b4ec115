import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The log of edits of the documents of the minutes: never rewritten. */
export const minutesUpdates = sqliteTable(
  'minutes_updates',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    conferenceId: text().notNull(),
    part: text({ enum: ['minutes', 'conclusions', 'remarks'] }).notNull(),
    at: integer().notNull(),
    personId: text(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('minutes_updates_of_document').on(table.conferenceId, table.part, table.seq)],
);
