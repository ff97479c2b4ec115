import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import { type Book, type ProvinceResult, provinceResult, type Result, unitResult } from './book.ts';
import type { Indicator } from './catalogue-schemas.ts';
import { isNotReached, isReached, type Status } from './kinds.ts';
import { unitsToFocusOn } from './ranking.ts';

/** One cell of a heat map: the status gives its colour and sign, the printed value its text. */
export type HeatMapCell = {
  readonly indicatorId: IndicatorId;
  readonly unitId: UnitId;
  readonly status: Status | null;
  /** Null without a number: the status says why. */
  readonly printed: string | null;
};

export type HeatMap = {
  readonly unitIds: readonly UnitId[];
  readonly indicatorIds: readonly IndicatorId[];
  /** A row a unit, a cell an indicator, in the orders above. */
  readonly rows: readonly (readonly HeatMapCell[])[];
};

/** Units × indicators of a period. */
export function heatMap(book: Book, indicators: readonly Indicator[] = book.indicators): HeatMap {
  return {
    unitIds: book.unitIds,
    indicatorIds: indicators.map(({ indicatorId }) => indicatorId),
    rows: book.unitIds.map((unitId) => indicators.map((indicator) => cellOf(unitResult(book, indicator, unitId)))),
  };
}

/** The results of all units on one indicator, the office's own row first. */
export function unitResults(book: Book, indicator: Indicator): Result[] {
  return book.unitIds.map((unitId) => unitResult(book, indicator, unitId));
}

/** An indicator that is not reached, and by whom; the province itself may have reached it. */
export type Shortfall = { readonly province: ProvinceResult; readonly units: readonly Result[] };

/** Chưa đạt: the indicators that the province or some unit has not reached, each with its units, the furthest first. */
export function shortfalls(book: Book, indicators: readonly Indicator[] = book.indicators): Shortfall[] {
  return indicators
    .map((indicator) => ({
      province: provinceResult(book, indicator),
      units: unitsToFocusOn(unitResults(book, indicator)),
    }))
    .filter(({ province, units }) => isNotReached(province.comparison.status) || units.length > 0);
}

/**
 * The indicators to show beside a unit that speaks: those with a number or a status against its target, to work on
 * first, then the typical ones, then in their order.
 */
export function spotlight(book: Book, unitId: UnitId, limit = 4): Result[] {
  return book.indicators
    .map((indicator) => unitResult(book, indicator, unitId))
    .filter(({ comparison }) => isNotReached(comparison.status) || isReached(comparison.status))
    .sort(
      (a, b) =>
        Number(isNotReached(b.comparison.status)) - Number(isNotReached(a.comparison.status)) ||
        Number(b.indicator.isTypical) - Number(a.indicator.isTypical) ||
        a.indicator.order - b.indicator.order,
    )
    .slice(0, limit);
}

function cellOf({ indicator, unitId, comparison: { status, value } }: Result): HeatMapCell {
  return { indicatorId: indicator.indicatorId, unitId, status, printed: value?.printed ?? null };
}
