import { matches } from '#client/i18n/fold.ts';
import type { Indicator } from '#shared/indicators/index.ts';

export type ColumnChoice = {
  /** A group, or null for the typical indicators. */
  readonly group: string | null;
  /** Searches all groups where it is not empty. */
  readonly query: string;
};

/** More columns than fit on any screen; the rest is found by group or search. */
export const MOST_COLUMNS = 24;

/** Groups in the order of their first indicator. */
export function groupsOf(indicators: readonly Pick<Indicator, 'group'>[]): string[] {
  return [...new Set(indicators.map(({ group }) => group))];
}

/** Indicators that are looked at, at most `MOST_COLUMNS`, and how many there are. */
export function chosenColumns(indicators: readonly Indicator[], { group, query }: ColumnChoice) {
  const found =
    query.trim() === ''
      ? indicators.filter((indicator) => (group === null ? indicator.isTypical : indicator.group === group))
      : indicators.filter(({ code, name }) => matches(`${code} ${name}`, query));
  return { columns: found.slice(0, MOST_COLUMNS), total: found.length };
}
