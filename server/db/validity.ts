import { and, gte, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

type Dated = { readonly validFrom: AnySQLiteColumn; readonly validTo: AnySQLiteColumn };

/** The condition that a row is in force on a day; of all rows without one. */
export function inForceOn({ validFrom, validTo }: Dated, onDate: string | undefined): SQL | undefined {
  if (onDate === undefined) return undefined;
  return and(or(isNull(validFrom), lte(validFrom, onDate)), or(isNull(validTo), gte(validTo, onDate)));
}
