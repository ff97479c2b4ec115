import { z } from 'zod';
import {
  type DayText,
  dateSchema,
  partsOf,
  type UnitId,
  type WorkingYearRule,
  workingYearOf,
} from '#shared/kernel/index.ts';

/** The province inspected a unit: from when to when, and when the conclusion was issued, if it was. */
export const inspectionDatesSchema = z.strictObject({
  from: dateSchema,
  to: dateSchema,
  concludedOn: dateSchema.nullable(),
});
export type InspectionDates = z.infer<typeof inspectionDatesSchema>;
export type Inspection = InspectionDates & { readonly unitId: UnitId };

/** What is known of the inspections of a unit in one working year until a day; what is absent is not known. */
export type InspectionFacts = {
  readonly isInspected?: boolean;
  readonly hasInspectionConclusion?: boolean;
  /** In which month of the working year, from 1, the first of them began. */
  readonly inspectedInMonth?: number;
  /** The working year of which this tells, by the calendar year in which it ends. */
  readonly workingYear?: number;
};

/** Why dates of an inspection cannot be; null where they can. */
export function faultOfInspection({ from, to, concludedOn }: InspectionDates): 'reversed' | 'concludedEarly' | null {
  if (from > to) return 'reversed';
  return concludedOn !== null && concludedOn < from ? 'concludedEarly' : null;
}

/**
 * What inspections tell of each unit in the working year until a day. As long as none was entered for that time nothing
 * is known of any unit; once there is one, who is not named was not inspected.
 */
export function inspectionFacts(
  inspections: readonly Inspection[],
  on: DayText,
  rule: WorkingYearRule,
): (unitId: UnitId) => InspectionFacts {
  const year = workingYearOf(on, rule);
  const isWithin = (day: DayText) => year.from <= day && day <= on;
  const held = inspections.filter(({ from, to }) => from <= on && to >= year.from);
  const concluded = inspections.filter(({ concludedOn }) => concludedOn !== null && isWithin(concludedOn));
  return (unitId) => {
    const own = held.filter((each) => each.unitId === unitId);
    const first = own.map(({ from }) => (from < year.from ? year.from : from)).sort()[0];
    return {
      ...(held.length > 0 && { isInspected: own.length > 0 }),
      ...((held.length > 0 || concluded.length > 0) && {
        hasInspectionConclusion: concluded.some((each) => each.unitId === unitId),
      }),
      ...(first !== undefined && { inspectedInMonth: monthOfYear(first, year.from) }),
      workingYear: year.year,
    };
  };
}

const MONTHS = 12;

function monthOfYear(day: DayText, start: DayText): number {
  const [at, first] = [partsOf(day), partsOf(start)];
  const months = (at.year - first.year) * MONTHS + at.month - first.month;
  return at.day < first.day ? months : months + 1;
}

const period =
  /trong (?:(?<months>\d{1,2}) tháng(?: (?<part>đầu|cuối))?(?: năm(?: (?<year>\d{4}))?)?|năm (?<wholeYear>\d{4}))$/u;

/**
 * Whether a unit was inspected in the time that words name at their end ("trong 6 tháng đầu năm"), or in the working year
 * until the day where they name none. Null is not known: of another year, or of one inspected at another time of it.
 * @param words as readings have them
 */
export function isInspectedIn(words: string, { isInspected, inspectedInMonth, workingYear }: InspectionFacts) {
  const { months, part, year, wholeYear } = period.exec(words)?.groups ?? {};
  const said = year ?? wholeYear;
  if (said !== undefined && Number(said) !== workingYear) return null;
  if (isInspected !== true) return isInspected ?? null;
  if (months === undefined || inspectedInMonth === undefined) return true;
  const count = Number(months);
  const isThen = part === 'cuối' ? inspectedInMonth > MONTHS - count : inspectedInMonth <= count;
  return isThen ? true : null;
}
