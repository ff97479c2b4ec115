import type { Instant } from '#shared/kernel/index.ts';
import type { Language } from './language.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** "03:12", "-00:30" or "1:02:05": a length in ms; what remains of a clock is rounded up, so that it ends at 00:00. */
export function formatLength(ms: number, rounding: 'down' | 'up' = 'down'): string {
  const seconds = Math.abs(rounding === 'up' ? Math.ceil(ms / SECOND_MS) : Math.trunc(ms / SECOND_MS));
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${sign}${hours.toString()}:${rest}` : `${sign}${rest}`;
}

/** Whole minutes of a length in ms, rounded to the nearest. */
export function wholeMinutes(ms: number): number {
  return Math.round(ms / MINUTE_MS);
}

/** "09:42": the hour and minute in Vietnam. */
export function formatTime(at: Instant): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "09:42:05": as `formatTime`, with seconds. */
export function formatTimeWithSeconds(at: Instant): string {
  const options = { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(at);
}

/** A date as "2024-08-09" in the form that official Vietnamese uses: day padded, month not ("09/8/2024"). */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month).toString()}/${year}`;
}

/** The day in Vietnam at an instant, as "2024-08-09". */
export function dateOf(at: Instant | number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(at).slice(0, 10);
}

/** A time of day ("09:05") of the given day in Vietnam as ms since 1970, or null if it is not one. */
export function instantOf(date: string, time: string): number | null {
  const ms = Date.parse(`${date}T${time}${time.length === 5 ? ':00' : ''}+07:00`);
  return Number.isNaN(ms) ? null : ms;
}

/** A number with the separators of the language: "1.180" and "67,5" in Vietnamese. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** A share from 0 to 1 as a percentage, without a space before the sign. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 1)}%`;
}

/** A rate in bit/s as "1,2 Mbit/s" or "480 kbit/s". */
export function formatRate(bitsPerSecond: number, language: Language): string {
  if (bitsPerSecond >= 1_000_000) return `${formatNumber(bitsPerSecond / 1_000_000, language, 1)} Mbit/s`;
  return `${formatNumber(bitsPerSecond / 1_000, language)} kbit/s`;
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}
