import { type DayText, dayBefore, dayOf, daysInMonth, partsOf, yearBefore } from './dates.ts';
import type { Period, WorkingYearRule } from './period-schemas.ts';

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

export type PeriodProblem = 'endsBeforeItBegins' | 'notFromTheYearsBeginning' | 'beyondTheYear' | 'yearEndTooEarly';

/** What a period contradicts: figures are cumulative, so that it runs from the beginning of one working year. */
export function periodProblems(period: Omit<Period, 'periodId' | 'label'>, rule: WorkingYearRule): PeriodProblem[] {
  if (period.to < period.from) return ['endsBeforeItBegins'];
  const year = workingYearOf(period.from, rule);
  const problems: PeriodProblem[] = [];
  if (period.from !== year.from) problems.push('notFromTheYearsBeginning');
  if (period.to > year.to) problems.push('beyondTheYear');
  if (period.isYearEnd && period.to < year.to) problems.push('yearEndTooEarly');
  return problems;
}

/** The period of the working year before with the same days, or null: then nothing can be compared with it. */
export function samePeriodLastYear(period: Period, periods: readonly Period[]): Period | null {
  const [from, to] = [yearBefore(period.from), yearBefore(period.to)];
  return periods.find((other) => other.from === from && other.to === to) ?? null;
}

/** The year by which a period is called: that of the working year in which it ends. */
export function yearOfPeriod(period: Pick<Period, 'to'>, rule: WorkingYearRule): number {
  return workingYearOf(period.to, rule).year;
}

function beginningIn(year: number, { startMonth, startDay }: WorkingYearRule): DayText {
  return dayOf(year, startMonth, Math.min(startDay, daysInMonth(year, startMonth)));
}
