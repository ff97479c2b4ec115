import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Which conference has which files; the files themselves lie beside the database, under their digests. */
export const conferenceFiles = sqliteTable(
  'conference_files',
  {
    conferenceId: text().notNull(),
    digest: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['pdf', 'picture', 'video'] }).notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    durationMs: integer(),
    addedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.digest] })],
);
