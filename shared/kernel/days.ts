/** A day as YYYY-MM-DD; such texts compare as the days do. */
export type DayText = string;

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

/** The day before. */
export function dayBefore(text: DayText): DayText {
  return daysLater(text, -1);
}

/** The day so many days later, or earlier where the number is negative. */
export function daysLater(text: DayText, count: number): DayText {
  const { year, month, day } = partsOf(text);
  const then = new Date(Date.UTC(year, month - 1, day + count));
  return dayOf(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
}

/** The day of the week, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(text: DayText): number {
  const { year, month, day } = partsOf(text);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The last day of a month, which is 1 to 12. */
export function monthEnd(year: number, month: number): DayText {
  return dayOf(year, month, daysInMonth(year, month));
}

/** Year, month from 1 to 12 and day of the month. */
export function partsOf(text: DayText): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

/** The day of a year, month from 1 to 12 and day of the month. */
export function dayOf(year: number, month: number, day: number): DayText {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
