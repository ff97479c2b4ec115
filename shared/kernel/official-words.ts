import { type DayText, dayOf, partsOf } from './days.ts';
import { type Instant, MINUTE_MS } from './time.ts';

/** A moment of the day as clocks in Vietnam show it. */
export type ClockTime = { readonly hour: number; readonly minute: number };

/** The part of a day that a conference takes, as papers and news name it instead of hours. */
export type Session = 'morning' | 'afternoon' | 'wholeDay';

/** Vietnam is seven hours ahead of UTC all year round. */
const VIETNAM_OFFSET_MS = 7 * 60 * MINUTE_MS;

const NOON = 12 * 60;
/** A morning that runs over is still one: who goes on after this has had a break and holds an afternoon, too. */
const AFTERNOON_BEGINS = 13 * 60;

const sessions: Readonly<Record<Session, string>> = { morning: 'sáng', afternoon: 'chiều', wholeDay: 'cả ngày' };

/** The day of an instant in Vietnam. */
export function dayOfInstant(at: Instant): DayText {
  const there = new Date(at + VIETNAM_OFFSET_MS);
  return dayOf(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate());
}

/** The time of an instant by the clocks of Vietnam, seconds cut off. */
export function clockTimeOf(at: Instant): ClockTime {
  const there = new Date(at + VIETNAM_OFFSET_MS);
  return { hour: there.getUTCHours(), minute: there.getUTCMinutes() };
}

/**
 * A day as official papers write it: "ngày 05 tháng 01 năm 2020", "ngày 12 tháng 9 năm 2022". Days below 10 and the
 * months 1 and 2 have two digits (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function officialDay(day: DayText): string {
  const { day: date, month, year } = writtenParts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** A day within a sentence, its digits as in `officialDay`: "12/9/2022", "04/7/2024". */
export function shortDay(day: DayText): string {
  const { day: date, month, year } = writtenParts(day);
  return `${date}/${month}/${year}`;
}

/** A time as official papers write it: "08 giờ 00 phút". */
export function officialTime({ hour, minute }: ClockTime): string {
  return `${padded(hour)} giờ ${padded(minute)} phút`;
}

/** Which part of the day lies between two times of one day. */
export function sessionOf({ from, to }: { readonly from: ClockTime; readonly to: ClockTime }): Session {
  if (minutesOf(from) >= NOON) return 'afternoon';
  return minutesOf(to) > AFTERNOON_BEGINS ? 'wholeDay' : 'morning';
}

/** The Vietnamese of a session, as in "sáng ngày 12/9/2022". */
export function sessionWords(session: Session): string {
  return sessions[session];
}

function writtenParts(text: DayText): { day: string; month: string; year: number } {
  const { year, month, day } = partsOf(text);
  return { day: padded(day), month: month <= 2 ? padded(month) : String(month), year };
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
