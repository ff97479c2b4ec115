import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { units } from './units.ts';

/** One row, with the id 1: what is set for all periods. Its absence means that nothing was ever set. */
export const figureSettings = sqliteTable('figure_settings', {
  id: integer().primaryKey(),
  startMonth: integer().notNull(),
  startDay: integer().notNull(),
  farAbovePercent: text().notNull(),
  farAbovePoints: text().notNull(),
  provinceId: text().references(() => units.id),
  /** Grows with each change of catalogue, targets, periods, settings and units. */
  catalogueVersion: integer().notNull(),
});
