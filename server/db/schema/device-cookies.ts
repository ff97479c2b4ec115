import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Browsers known by their long-lived cookie, of which only a hash is kept. */
export const deviceCookies = sqliteTable('device_cookies', {
  deviceId: text().primaryKey(),
  tokenHash: text().notNull().unique(),
  createdAt: integer().notNull(),
});
