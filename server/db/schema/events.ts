import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The log. The primary key is the fence against a second writer: no two events share a version. */
export const events = sqliteTable(
  'events',
  {
    conferenceId: text().notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.version] })],
);
