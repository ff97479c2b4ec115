import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Figures of lines: a ring of rows for each site, never events. */
export const lineHistory = sqliteTable(
  'line_history',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    conferenceId: text().notNull(),
    siteId: text().notNull(),
    deviceId: text().notNull(),
    at: integer().notNull(),
    figures: text().notNull(),
  },
  (table) => [index('line_history_site').on(table.conferenceId, table.siteId, table.id)],
);
