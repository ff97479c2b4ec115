import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Cached folds of the log, one a conference. */
export const snapshots = sqliteTable('snapshots', {
  conferenceId: text().primaryKey(),
  version: integer().notNull(),
  rulesHash: text().notNull(),
  body: text().notNull(),
});
