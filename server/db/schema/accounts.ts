import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

/** People who sign in. Roles are given per conference; only the right of an administrator belongs to the account. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  /** Normalised: NFC, lower case. */
  signInName: text().notNull().unique(),
  name: text().notNull(),
  title: text().notNull(),
  unitId: text().references(() => units.id),
  isAdministrator: integer({ mode: 'boolean' }).notNull(),
  passwordHash: text().notNull(),
  createdAt: integer().notNull(),
  passwordChangedAt: integer().notNull(),
  /** From then on nobody signs in with it. Never deleted, since records name it. */
  disabledAt: integer(),
});
