import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Read-only links for the screens of a hall. */
export const displayLinks = sqliteTable(
  'display_links',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    conferenceId: text().notNull(),
    siteId: text().notNull(),
    label: text().notNull(),
    screenLimit: integer().notNull(),
    createdAt: integer().notNull(),
    createdBy: text(),
    revokedAt: integer(),
  },
  (table) => [index('display_links_conference').on(table.conferenceId)],
);
