import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Sessions of accounts, join links and display links. Only a hash of the token is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    kind: text({ enum: ['account', 'joinLink', 'display'] }).notNull(),
    accountId: text(),
    linkId: text(),
    deviceId: text(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    /** Kept after the end, so that a link knows the devices which it let in. */
    endedAt: integer(),
  },
  (table) => [
    index('sessions_account').on(table.accountId),
    index('sessions_link').on(table.linkId),
    index('sessions_device').on(table.deviceId),
    index('sessions_expiry').on(table.endedAt, table.expiresAt),
  ],
);
