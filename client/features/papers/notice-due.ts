import type { WorkingCalendar } from '#shared/directives/index.ts';
import { noticeDueOn, workingDaysLeft } from '#shared/directives/index.ts';
import type { DayText, Instant } from '#shared/kernel/index.ts';
import { dayOfInstant } from '#shared/kernel/index.ts';

/** From so many working days on it is time to hurry. */
const SOON = 2;

export type NoticeDue = {
  readonly dueOn: DayText;
  /** Working days that remain, the last one included; negative once it is over. */
  readonly left: number;
  readonly tone: 'navy' | 'amber' | 'red';
};

export type EndAndNow = { readonly closedAt: Instant; readonly now: Instant; readonly calendar: WorkingCalendar };

/** Until when the notice has to be out, counted from the end of the conference. */
export function noticeDue({ closedAt, now, calendar }: EndAndNow): NoticeDue {
  const dueOn = noticeDueOn(dayOfInstant(closedAt), calendar);
  const today = dayOfInstant(now);
  const left = workingDaysLeft(today, dueOn, calendar);
  // Over a weekend after the last day no working day has gone by, and yet it is over.
  if (today > dueOn) return { dueOn, left: Math.min(left, -1), tone: 'red' };
  return { dueOn, left, tone: left <= SOON ? 'amber' : 'navy' };
}
