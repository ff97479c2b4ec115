import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What was typed and is in no text: it arrived after the papers were locked, or its place was taken away. */
export const minutesLate = sqliteTable(
  'minutes_late',
  {
    lateId: text().primaryKey(),
    conferenceId: text().notNull(),
    part: text({ enum: ['minutes', 'conclusions', 'remarks'] }).notNull(),
    cause: text({ enum: ['locked', 'displaced'] })
      .notNull()
      .default('locked'),
    at: integer().notNull(),
    personId: text(),
    text: text().notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('minutes_late_of_conference').on(table.conferenceId, table.at)],
);
