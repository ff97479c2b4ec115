import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is set once for the installation: the organisation, the form of its papers, the working calendar. */
export const officeSettings = sqliteTable('office_settings', {
  key: text({ enum: ['organisation', 'paperForm', 'calendar'] }).primaryKey(),
  /** JSON, checked where it came in. */
  body: text().notNull(),
});
