import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Ended sessions in order, so that a running server also learns of those that another process ended. */
export const sessionEndings = sqliteTable('session_endings', {
  sequence: integer().primaryKey({ autoIncrement: true }),
  sessionId: text().notNull(),
});
