import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Failed sign-ins by key (a name, a name at a known device, an address), for lock-out. */
export const signInFailures = sqliteTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  lastAt: integer().notNull(),
  lockedUntil: integer().notNull(),
});
