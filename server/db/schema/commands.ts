import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Accepted commands, so that asking twice acts once. Refused ones are not kept. */
export const commands = sqliteTable(
  'commands',
  {
    conferenceId: text().notNull(),
    actorKey: text().notNull(),
    commandId: text().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.actorKey, table.commandId] })],
);
