import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Last sign of life of the process that hosts a conference. */
export const heartbeats = sqliteTable('heartbeats', {
  conferenceId: text().primaryKey(),
  at: integer().notNull(),
});
