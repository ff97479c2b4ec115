import { z } from 'zod';
import { type DayText, dateSchema, daysLater, weekdayOf } from '#shared/kernel/index.ts';

const FRIDAY = 5;

/** The notice of conclusions is sent within so many working days from the end (Quyết định 45/2018/QĐ-TTg). */
const NOTICE_WORKING_DAYS = 5;

/** Which days are worked, as data: Monday to Friday but the holidays, and the days on which such a one is made up for. */
export const workingCalendarSchema = z.strictObject({
  holidays: z.array(dateSchema).max(400),
  makeUpDays: z.array(dateSchema).max(100),
});
export type WorkingCalendar = {
  readonly holidays: readonly DayText[];
  readonly makeUpDays: readonly DayText[];
};

/** Whether a day is worked; a day that is in both lists is made up for. */
export function isWorkingDay(day: DayText, { holidays, makeUpDays }: WorkingCalendar): boolean {
  return makeUpDays.includes(day) || (weekdayOf(day) <= FRIDAY && !holidays.includes(day));
}

/** The n-th working day after a day, which itself does not count; the day itself when n is 0. n is whole, not negative. */
export function addWorkingDays(day: DayText, n: number, calendar: WorkingCalendar): DayText {
  let reached = day;
  for (let left = n; left > 0; ) {
    reached = daysLater(reached, 1);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * How many working days remain after a day until another, which counts: 0 on that day, and negative after it by the
 * working days since.
 */
export function workingDaysLeft(from: DayText, until: DayText, calendar: WorkingCalendar): number {
  if (until < from) return 0 - workingDaysLeft(until, from, calendar);
  let count = 0;
  for (let day = from; day < until; ) {
    day = daysLater(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** The last day on which the notice of conclusions is in time. */
export function noticeDueOn(endedOn: DayText, calendar: WorkingCalendar): DayText {
  return addWorkingDays(endedOn, NOTICE_WORKING_DAYS, calendar);
}
