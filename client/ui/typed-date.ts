const dayFirst = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/;
const digitsOnly = /^(\d{2})(\d{2})(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The day ("2025-07-01") that somebody typed as "1/7/2025", "01.07.2025" or "01072025"; null when it is none. */
export function isoOfTyped(text: string): string | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = dayFirst.exec(typed) ?? digitsOnly.exec(typed) ?? [];
  if (year !== '') return dayThatExists(year, month, day);
  const [, isoYear = '', isoMonth = '', isoDay = ''] = yearFirst.exec(typed) ?? [];
  return isoYear === '' ? null : dayThatExists(isoYear, isoMonth, isoDay);
}

/** A day as people type it: "2025-07-01" becomes "01/07/2025"; none becomes nothing. */
export function typedOfIso(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('/');
}

/** The calendar has no 30 February. */
function dayThatExists(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date) ? date : null;
}
