import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The approved text of each paper, written with the event that approved it. */
export const approvedPapers = sqliteTable(
  'approved_papers',
  {
    conferenceId: text().notNull(),
    paper: text({ enum: ['minutes', 'notice'] }).notNull(),
    textId: text().notNull(),
    digest: text().notNull(),
    body: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.paper] })],
);
