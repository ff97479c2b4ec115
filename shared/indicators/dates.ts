import { type DayText, dayOf, daysInMonth, partsOf } from '#shared/kernel/index.ts';

/** Whether something with these dates, both inclusive and null where open, is in force on a day. */
export function isInForce(
  { validFrom, validTo }: { readonly validFrom: DayText | null; readonly validTo: DayText | null },
  on: DayText,
): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/** The same day a year before; the last day of February stays the last one. */
export function yearBefore(text: DayText): DayText {
  const { year, month, day } = partsOf(text);
  const isMonthEnd = month === 2 && day === daysInMonth(year, month);
  return dayOf(year - 1, month, isMonthEnd ? daysInMonth(year - 1, month) : day);
}
