import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { Indicator, Target } from './catalogue-schemas.ts';
import { type Comparison, compareFigure } from './compare.ts';
import { isInForce } from './dates.ts';
import type { ComparisonSettings, Figure, FigureContent } from './figure-schemas.ts';
import { groupedBy } from './grouping.ts';
import type { Period } from './period-schemas.ts';
import { type Coverage, isPartial, type RolledUp, rollUp } from './roll-up.ts';
import { type AppliedTarget, targetsOfProvince, targetsOfUnit } from './targets.ts';
import { contributingUnits, type UnitNode } from './units.ts';

/** Everything that the results of one period are reckoned from. Figures of other periods are left aside. */
export type BookInput = {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  /** Former units too: the same period of last year is added up from those of then. */
  readonly units: readonly UnitNode[];
  readonly provinceId: UnitId;
  readonly figures: readonly Figure[];
  /** The same period of last year, or null without one. */
  readonly previous: { readonly period: Period; readonly figures: readonly Figure[] } | null;
  readonly settings: ComparisonSettings;
  /** Of the province, reckoned beforehand, where what they were reckoned from is not for everybody. */
  readonly sums?: readonly ProvincialSum[];
};

/** What the result of the province is compared from. */
export type ProvincialSum = {
  readonly indicatorId: IndicatorId;
  readonly content: FigureContent;
  readonly coverage: Coverage;
  readonly expectedCount: number;
  readonly targets: readonly AppliedTarget[];
  /** Of the same period last year; null where nothing can be compared with it. */
  readonly previous: FigureContent | null;
};

/** The figures of one period, found quickly, with catalogue, targets and units as they are in force at its end. */
export type Book = {
  readonly input: BookInput;
  /** In their order. */
  readonly indicators: readonly Indicator[];
  /** The office's own row, under the province's id, then the leaf units in their order. */
  readonly unitIds: readonly UnitId[];
  readonly targetsByIndicator: ReadonlyMap<IndicatorId, readonly Target[]>;
  readonly current: Shelf;
  readonly previous: Shelf | null;
  readonly sumByIndicator: ReadonlyMap<IndicatorId, ProvincialSum>;
};

/** The result of one unit or of the province on one indicator. */
export type Result = {
  readonly indicator: Indicator;
  /** The province's id stands for the office's own row in the result of a unit. */
  readonly unitId: UnitId;
  readonly content: FigureContent;
  readonly targets: readonly AppliedTarget[];
  readonly comparison: Comparison;
};

export type ProvinceResult = Result & { readonly coverage: Coverage; readonly expectedCount: number };

type Shelf = { readonly unitIds: readonly UnitId[]; readonly contentByKey: ReadonlyMap<string, FigureContent> };

const NONE: FigureContent = { kind: 'none' };

/** Opens the book of a period. */
export function openBook(input: BookInput): Book {
  const on = input.period.to;
  const targets = input.targets.filter((target) => isInForce(target, on));
  const indicators = input.indicators.filter((indicator) => isInForce(indicator, on));
  const current = shelve(input, input.period, input.figures);
  return {
    input,
    indicators: indicators.sort((a, b) => a.order - b.order),
    unitIds: current.unitIds,
    targetsByIndicator: groupedBy(targets, ({ indicatorId }) => indicatorId),
    current,
    previous: input.previous && shelve(input, input.previous.period, input.previous.figures),
    sumByIndicator: new Map((input.sums ?? []).map((sum) => [sum.indicatorId, sum])),
  };
}

/** The result of one unit, or of the office's own row, against the targets of such a unit. */
export function unitResult(book: Book, indicator: Indicator, unitId: UnitId): Result {
  const content = contentOf(book.current, 'own', unitId, indicator.indicatorId);
  const targets = targetsOfUnit(indicator, targetsOf(book, indicator), unitId);
  const previous = book.previous && contentOf(book.previous, 'own', unitId, indicator.indicatorId);
  return { indicator, unitId, content, targets, comparison: compare(book, { indicator, content, targets, previous }) };
}

/** The result of the province, compared from its sum. */
export function provinceResult(book: Book, indicator: Indicator): ProvinceResult {
  const { content, targets, previous, coverage, expectedCount } = provincialSum(book, indicator);
  const comparison = compare(book, { indicator, content, targets, previous });
  return { indicator, unitId: book.input.provinceId, content, targets, comparison, coverage, expectedCount };
}

/**
 * The sum of the province. One of some of the units only is not compared with the same period of last year, nor is
 * anything compared with such a sum: it would say that results fell because figures are missing.
 */
export function provincialSum(book: Book, indicator: Indicator): ProvincialSum {
  const { indicatorId } = indicator;
  const known = book.sumByIndicator.get(indicatorId);
  if (known !== undefined) return known;
  const { content, coverage } = rolledUp(book, book.current, indicator);
  const before = book.previous && rolledUp(book, book.previous, indicator);
  const isComparable = before !== null && !isPartial(coverage) && !isPartial(before.coverage);
  return {
    indicatorId,
    content,
    coverage,
    expectedCount: book.unitIds.length,
    targets: targetsOfProvince(indicator, targetsOf(book, indicator), book.unitIds),
    previous: isComparable ? before.content : null,
  };
}

type Compared = {
  readonly indicator: Indicator;
  readonly content: FigureContent;
  readonly targets: readonly AppliedTarget[];
  readonly previous: FigureContent | null;
};

function compare({ input: { period, settings } }: Book, compared: Compared): Comparison {
  return compareFigure({ ...compared, isYearEnd: period.isYearEnd, settings });
}

function rolledUp({ input }: Book, shelf: Shelf, { indicatorId, measure }: Indicator): RolledUp {
  const parts = shelf.unitIds.map((unitId) => ({ unitId, content: contentOf(shelf, 'own', unitId, indicatorId) }));
  return rollUp({ measure, parts, total: contentOf(shelf, 'total', input.provinceId, indicatorId) });
}

function targetsOf({ targetsByIndicator }: Book, { indicatorId }: Indicator): readonly Target[] {
  return targetsByIndicator.get(indicatorId) ?? [];
}

function shelve({ units, provinceId }: BookInput, period: Period, figures: readonly Figure[]): Shelf {
  const own = figures.filter(({ periodId }) => periodId === period.periodId);
  return {
    unitIds: contributingUnits(units, provinceId, period.to),
    contentByKey: new Map(
      own.map(({ extent, unitId, indicatorId, content }) => [keyOf(extent, unitId, indicatorId), content]),
    ),
  };
}

function contentOf(shelf: Shelf, extent: Figure['extent'], unitId: UnitId, indicatorId: IndicatorId): FigureContent {
  return shelf.contentByKey.get(keyOf(extent, unitId, indicatorId)) ?? NONE;
}

/** Ids have no blanks. */
function keyOf(extent: Figure['extent'], unitId: UnitId, indicatorId: IndicatorId): string {
  return `${extent} ${unitId} ${indicatorId}`;
}
