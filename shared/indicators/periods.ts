import { type WorkingYearRule, workingYearOf } from '#shared/kernel/index.ts';
import { yearBefore } from './dates.ts';
import type { Period } from './period-schemas.ts';

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
