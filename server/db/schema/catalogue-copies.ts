import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The catalogue as it stood when figures were closed or papers pinned; by its version. Never changed. */
export const catalogueCopies = sqliteTable('catalogue_copies', {
  version: integer().primaryKey(),
  /** Settings, indicators, targets and units as JSON: they are read together only. */
  content: text().notNull(),
});
