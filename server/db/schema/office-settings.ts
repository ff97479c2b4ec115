import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is set once for the installation: the organisation, the working calendar. */
export const officeSettings = sqliteTable('office_settings', {
  key: text({ enum: ['organisation', 'calendar'] }).primaryKey(),
  /** JSON, checked where it came in. */
  body: text().notNull(),
});
