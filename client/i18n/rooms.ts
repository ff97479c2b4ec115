import type { i18n as I18n } from 'i18next';

const fetched = new WeakMap<I18n, Promise<void>>();

/**
 * Puts the Vietnamese words of all that comes behind the entrance into an i18next, once. A failure stays one, so that
 * whoever waits for the words is told of it.
 */
export function wordsOfRooms(i18n: I18n): Promise<void> {
  const before = fetched.get(i18n);
  if (before !== undefined) return before;
  const words = fetchInto(i18n);
  fetched.set(i18n, words);
  return words;
}

/** As `wordsOfRooms`, before anybody waits for them: what fails now is fetched again when it is needed. */
export function fetchWordsAhead(i18n: I18n): void {
  wordsOfRooms(i18n).catch(() => fetched.delete(i18n));
}

async function fetchInto(i18n: I18n): Promise<void> {
  const { viRooms } = await import('./vi-rooms.ts');
  i18n.addResourceBundle('vi', 'app', viRooms, true);
}
