import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Texts of papers in their canonical form, as they were drawn. */
export const paperTexts = sqliteTable('paper_texts', {
  textId: text().primaryKey(),
  conferenceId: text().notNull(),
  paper: text({ enum: ['minutes', 'notice'] }).notNull(),
  at: integer().notNull(),
  digest: text().notNull(),
  body: text().notNull(),
  headSeq: integer().notNull(),
  recordDigest: text().notNull(),
  /** JSON of the directives that it holds. */
  directives: text().notNull(),
});
