import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Devices that were removed from a conference and may not return to it. */
export const deviceBars = sqliteTable(
  'device_bars',
  {
    conferenceId: text().notNull(),
    deviceId: text().notNull(),
    barredAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conferenceId, table.deviceId] })],
);
