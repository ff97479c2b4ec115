import {
  type DayText,
  dayBefore,
  dayOf,
  daysInMonth,
  daysLater,
  isDay,
  monthEnd,
  partsOf,
  type WorkingYear,
  type WorkingYearRule,
  weekdayOf,
  workingYearOf,
} from '#shared/kernel/index.ts';
import { addWorkingDays, type WorkingCalendar } from './working-days.ts';

/** What a deadline is reckoned from. */
export type DeadlineContext = {
  /** The day of the conference. */
  readonly on: DayText;
  readonly workingYear: WorkingYearRule;
  readonly calendar: WorkingCalendar;
};

/**
 * The last day on which something is in time, and the last one by another way to read the words, where there is one:
 * a year or quarter of the calendar instead of the working year, or "trước ngày" with that day in it.
 */
export type Due = { readonly date: DayText | null; readonly otherDate: DayText | null };

/** Without a date: the words are an urgency, or name a day that no calendar has. */
export const noDate: Due = { date: null, otherDate: null };

const CALENDAR_YEAR: WorkingYearRule = { startMonth: 1, startDay: 1 };
const MONTHS = 12;
const MONTHS_OF_QUARTER = 3;
const DAYS_OF_WEEK = 7;

export type Named = { readonly year: number | null; readonly isBefore: boolean };

/** A day of a month. Without a year it is the next such day that is not before the conference. */
export function dueByDay(named: Named & { readonly day: number; readonly month: number }, on: DayText): Due {
  const { day, month, isBefore } = named;
  const lastDay = (said: DayText) => (isBefore && isDay(said) ? dayBefore(said) : said);
  const said = dayOf(named.year ?? partsOf(on).year, month, day);
  const isPast = named.year === null && lastDay(said) < on;
  const date = isPast ? dayOf(partsOf(on).year + 1, month, day) : said;
  if (!isDay(date)) return noDate;
  // "Before" leaves the day itself out; many mean it all the same, so that it is offered beside.
  return isBefore ? { date: lastDay(date), otherDate: date } : { date, otherDate: null };
}

/** A day of the month of the conference or of a later one; without a month the next that is not before the conference. */
export function dueByDayOfMonth(
  named: { readonly day: number; readonly ahead: number | null; readonly isBefore: boolean },
  on: DayText,
): Due {
  const { day, ahead, isBefore } = named;
  const inMonth = (count: number) => {
    const { year, month } = partsOf(monthEndAhead(count, on));
    return dueByDay({ day, month, year, isBefore }, on);
  };
  if (ahead !== null) return inMonth(ahead);
  const next = [0, 1, 2].map(inMonth).find(({ date }) => date !== null && date >= on);
  return next ?? noDate;
}

/** The last day of a month, or the one before it begins. Without a year the next such month that is not over. */
export function dueByMonth(named: Named & { readonly month: number }, on: DayText): Due {
  const { month, isBefore } = named;
  if (month < 1 || month > MONTHS) return noDate;
  const year = named.year ?? partsOf(on).year;
  const lastDayIn = (inYear: number) => (isBefore ? dayBefore(dayOf(inYear, month, 1)) : monthEnd(inYear, month));
  const isPast = named.year === null && lastDayIn(year) < on;
  return { date: lastDayIn(isPast ? year + 1 : year), otherDate: null };
}

/** The last day of the month of the conference, or of one of the next. */
export function dueByMonthsAhead(count: number, on: DayText): Due {
  return { date: monthEndAhead(count, on), otherDate: null };
}

/** The day of this number so many months later, or the last one of that month. */
export function dueByMonthsFrom(count: number, on: DayText): Due {
  const { year, month, day } = partsOf(monthEndAhead(count, on));
  return { date: dayOf(year, month, Math.min(day, partsOf(on).day)), otherDate: null };
}

function monthEndAhead(count: number, on: DayText): DayText {
  const { year, month } = partsOf(on);
  const months = year * MONTHS + month - 1 + count;
  return monthEnd(Math.floor(months / MONTHS), (months % MONTHS) + 1);
}

/** The Sunday of the week of the conference, or of one of the next: nobody is late before Monday. */
export function dueByWeeksAhead(count: number, on: DayText): Due {
  return { date: daysLater(on, DAYS_OF_WEEK * (1 + count) - weekdayOf(on)), otherDate: null };
}

/**
 * The last day of a quarter of the working year, whose fourth ends with it; the other reading is the calendar's quarter.
 * Without a year the next such quarter that is not over.
 */
export function dueByQuarter(named: Named & { readonly quarter: number }, context: DeadlineContext): Due {
  const end = (rule: WorkingYearRule) => endOfQuarter(named, rule, context.on);
  return sooner(end(context.workingYear), end(CALENDAR_YEAR), context.on);
}

/** The last day of the working year of this number, or of the conference; the other reading is the calendar's year. */
export function dueByYear(year: number | null, { on, workingYear }: DeadlineContext): Due {
  const end = (rule: WorkingYearRule) => yearCalled(year, rule, on).to;
  return sooner(end(workingYear), end(CALENDAR_YEAR), on);
}

/** So many days from the conference, which itself does not count. */
export function dueWithin(
  count: number,
  { areWorkingDays }: { areWorkingDays: boolean },
  context: DeadlineContext,
): Due {
  const { on, calendar } = context;
  return { date: areWorkingDays ? addWorkingDays(on, count, calendar) : daysLater(on, count), otherDate: null };
}

/** The quarter of the conference. */
export function quarterOf({ on, workingYear }: DeadlineContext): number {
  return [1, 2, 3].find((quarter) => on <= quarterEnd(workingYearOf(on, workingYear), quarter)) ?? 4;
}

/** The sooner of two readings that is not over: a day too early is seen and put right, one too late is missed. */
function sooner(ours: DayText, calendars: DayText, on: DayText): Due {
  const [early, late] = ours <= calendars ? [ours, calendars] : [calendars, ours];
  if (early === late) return { date: early, otherDate: null };
  return early < on && late >= on ? { date: late, otherDate: early } : { date: early, otherDate: late };
}

function endOfQuarter(named: Named & { readonly quarter: number }, rule: WorkingYearRule, on: DayText): DayText {
  const year = yearCalled(named.year, rule, on);
  const before = named.isBefore ? named.quarter - 1 : named.quarter;
  const end = quarterEnd(year, before);
  if (named.year !== null || end >= on) return end;
  return quarterEnd(workingYearOf(daysLater(year.to, 1), rule), before);
}

/** The day on which a quarter ends; of quarter 0, the day before the year. */
function quarterEnd({ from, to }: WorkingYear, quarter: number): DayText {
  if (quarter === 4) return to;
  const { year, month, day } = partsOf(from);
  const months = year * MONTHS + month - 1 + quarter * MONTHS_OF_QUARTER;
  const [nextYear, nextMonth] = [Math.floor(months / MONTHS), (months % MONTHS) + 1];
  return dayBefore(dayOf(nextYear, nextMonth, Math.min(day, daysInMonth(nextYear, nextMonth))));
}

function yearCalled(year: number | null, rule: WorkingYearRule, on: DayText): WorkingYear {
  // The first of January lies in the working year that ends in that year, by which it is called.
  return workingYearOf(year === null ? on : dayOf(year, 1, 1), rule);
}
