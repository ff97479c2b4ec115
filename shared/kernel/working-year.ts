import { type DayText, dayBefore, dayOf, daysInMonth, partsOf } from './days.ts';

/** The month, from 1 to 12, and day on which the working year begins. */
export type WorkingYearRule = { readonly startMonth: number; readonly startDay: number };

/** One working year: its days, both inclusive, and the calendar year in which it ends, by which it is called. */
export type WorkingYear = { readonly from: DayText; readonly to: DayText; readonly year: number };

/**
 * The working year that a day lies in. Where it begins on 1 December, as QĐ 393/QĐ-VKSTC of 2016 counts, the year 2024
 * runs from 1/12/2023 to 30/11/2024.
 */
export function workingYearOf(day: DayText, rule: WorkingYearRule): WorkingYear {
  const { year } = partsOf(day);
  const thisYear = beginningIn(year, rule);
  const beganIn = thisYear <= day ? year : year - 1;
  const to = dayBefore(beginningIn(beganIn + 1, rule));
  return { from: beginningIn(beganIn, rule), to, year: partsOf(to).year };
}

function beginningIn(year: number, { startMonth, startDay }: WorkingYearRule): DayText {
  return dayOf(year, startMonth, Math.min(startDay, daysInMonth(year, startMonth)));
}
