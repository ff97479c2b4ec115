/** A day as YYYY-MM-DD; such texts compare as the days do. */
export type DayText = string;

/** Whether something with these dates, both inclusive and null where open, is in force on a day. */
export function isInForce(
  { validFrom, validTo }: { readonly validFrom: DayText | null; readonly validTo: DayText | null },
  on: DayText,
): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/** Number of days of a month, which is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day a year before; the last day of February stays the last one. */
export function yearBefore(text: DayText): DayText {
  const { year, month, day } = partsOf(text);
  const isMonthEnd = month === 2 && day === daysInMonth(year, month);
  return dayOf(year - 1, month, isMonthEnd ? daysInMonth(year - 1, month) : day);
}

/** The day before. */
export function dayBefore(text: DayText): DayText {
  const { year, month, day } = partsOf(text);
  if (day > 1) return dayOf(year, month, day - 1);
  if (month > 1) return dayOf(year, month - 1, daysInMonth(year, month - 1));
  return dayOf(year - 1, 12, 31);
}

export function partsOf(text: DayText): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

export function dayOf(year: number, month: number, day: number): DayText {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
