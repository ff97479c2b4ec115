import { matches } from '#client/i18n/fold.ts';
import type { Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';

export type IndicatorGroup =
  | { readonly kind: 'typical' | 'all' }
  /** Khâu công tác. */
  | { readonly kind: 'group'; readonly name: string };

export type ColumnChoice = {
  readonly group: IndicatorGroup;
  /** Searches all groups where it is not empty. */
  readonly query: string;
  /** Counted from 0. */
  readonly page: number;
};

export type ColumnPage = {
  readonly columns: readonly Indicator[];
  /** Of all pages. */
  readonly total: number;
  /** How many columns stand on the pages before. */
  readonly skipped: number;
  readonly page: number;
  readonly pageCount: number;
};

/** More fields at once would make typing slow; the rest stands on further pages. */
export const PAGE_COLUMNS = 24;

/** Groups in the order of their first indicator. */
export function groupsOf(indicators: readonly Pick<Indicator, 'group'>[]): string[] {
  return [...new Set(indicators.map(({ group }) => group))];
}

/** The page of indicators that is looked at; the last one where there is none of that number any more. */
export function chosenColumns(indicators: readonly Indicator[], { group, query, page }: ColumnChoice): ColumnPage {
  const found =
    query.trim() === ''
      ? indicators.filter((indicator) => isIn(group, indicator))
      : indicators.filter(({ code, name }) => matches(`${code} ${name}`, query));
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_COLUMNS));
  const own = Math.min(page, pageCount - 1);
  const skipped = own * PAGE_COLUMNS;
  const columns = found.slice(skipped, skipped + PAGE_COLUMNS);
  return { columns, total: found.length, skipped, page: own, pageCount };
}

/** A choice by which an indicator is seen: the same where it is seen already. */
export function choiceShowing(
  indicators: readonly Indicator[],
  choice: ColumnChoice,
  indicatorId: IndicatorId,
): ColumnChoice {
  const isShown = ({ columns }: ColumnPage) => columns.some((indicator) => indicator.indicatorId === indicatorId);
  if (isShown(chosenColumns(indicators, choice))) return choice;
  const wanted = indicators.find((indicator) => indicator.indicatorId === indicatorId);
  if (wanted === undefined) return choice;
  const group: IndicatorGroup = { kind: 'group', name: wanted.group };
  const { pageCount } = chosenColumns(indicators, { group, query: '', page: 0 });
  const pages = Array.from({ length: pageCount }, (_, page) => ({ group, query: '', page }));
  return pages.find((each) => isShown(chosenColumns(indicators, each))) ?? choice;
}

function isIn(group: IndicatorGroup, indicator: Indicator): boolean {
  if (group.kind === 'group') return indicator.group === group.name;
  return group.kind === 'all' || indicator.isTypical;
}
