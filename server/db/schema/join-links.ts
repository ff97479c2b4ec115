import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Links by which site operators come in. */
export const joinLinks = sqliteTable(
  'join_links',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    conferenceId: text().notNull(),
    siteId: text().notNull(),
    label: text().notNull(),
    createdAt: integer().notNull(),
    createdBy: text(),
    /** From then on only devices that it let in before may use it. */
    closedAt: integer(),
    revokedAt: integer(),
  },
  (table) => [index('join_links_conference').on(table.conferenceId)],
);
