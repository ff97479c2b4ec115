import type { BasisComparison, Book, Indicator, ProvinceResult, Result } from '#shared/indicators/index.ts';
import {
  provinceResult,
  rankUnits,
  scorecardOf,
  shortfalls,
  unitResult,
  unitResults,
} from '#shared/indicators/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import type { FigureWords } from './figure-words.ts';
import { provinceResults } from './slide-figures.ts';

/** The figures of a slide as a table: for screen readers, for reading on, for copying. */
export type SlideTable = {
  readonly columns: readonly string[];
  /** Each as long as the columns; the first cell heads its row. */
  readonly rows: readonly (readonly string[])[];
};

export type TableInput = {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly words: FigureWords;
};

/** The table of a view. */
export function tableOf(view: IndicatorView, input: TableInput): SlideTable {
  switch (view) {
    case 'card':
      return cardTable(input);
    case 'ranking':
      return rankingTable(input);
    case 'heatMap':
      return heatMapTable(input);
    case 'samePeriod':
      return samePeriodTable(input);
    case 'scorecard':
      return scorecardTable(input);
    case 'notReached':
      return notReachedTable(input);
    default:
      return view satisfies never;
  }
}

/** A table as text for the clipboard: cells apart by tabs, as spreadsheets paste them. */
export function copyTextOf({ columns, rows }: SlideTable): string {
  const flat = (cell: string) => cell.replaceAll(/\s+/g, ' ');
  return [columns, ...rows].map((row) => row.map(flat).join('\t')).join('\n');
}

function cardTable({ book, indicators, words }: TableInput): SlideTable {
  const { t } = words;
  const columns = ['indicator', 'result', 'basis', 'target', 'difference', 'status'] as const;
  return {
    columns: columns.map((column) => t(`figures.table.${column}`)),
    rows: provinceResults(book, indicators).flatMap((result) => {
      const head = [result.indicator.name, provinceValue(result, words)];
      const against = [...result.comparison.bases.map((basis) => basisCells(basis, result, words))];
      const same = samePeriodCells(result, words);
      const lines = same === null ? against : [...against, same];
      return lines.length === 0
        ? [[...head, '', '', '', words.status(result.comparison.status)]]
        : lines.map((line) => [...head, ...line]);
    }),
  };
}

function provinceValue(result: ProvinceResult, words: FigureWords): string {
  const coverage = words.coverage(result);
  return coverage === null ? words.fullValue(result) : `${words.fullValue(result)} (${coverage})`;
}

function basisCells(basis: BasisComparison, { indicator }: Result, words: FigureWords): string[] {
  return [words.basis(basis), words.target(basis), words.difference(basis, indicator), words.status(basis.status)];
}

function samePeriodCells(result: Result, words: FigureWords): string[] | null {
  const { samePeriod } = result.comparison;
  if (samePeriod === null) return null;
  return [words.before(), samePeriod.printed.previous, words.samePeriod(result) ?? '', ''];
}

function rankingTable({ book, indicators: [indicator], words }: TableInput): SlideTable {
  const { t } = words;
  const columns = ['unit', 'rank', 'result', 'target', 'difference', 'status'] as const;
  const ranking = rankUnits(indicator === undefined ? [] : unitResults(book, indicator));
  const ranks = [...ranking.ranked, ...ranking.unranked.map((unranked) => ({ ...unranked, rank: null }))];
  return {
    columns: columns.map((column) => t(`figures.table.${column}`)),
    rows: ranks.map(({ unitId, rank, comparison }) => {
      const result = { indicator: indicator as Indicator, comparison }; // ranked units are those of an indicator
      return [words.unit(unitId), rank?.toString() ?? '', words.fullValue(result), ...decidingCells(result, words)];
    }),
  };
}

function decidingCells(
  { indicator, comparison }: Pick<Result, 'indicator' | 'comparison'>,
  words: FigureWords,
): string[] {
  const { deciding, status } = comparison;
  if (deciding === null) return ['', '', words.status(status)];
  return [words.target(deciding), words.difference(deciding, indicator), words.status(status)];
}

function heatMapTable({ book, indicators, words }: TableInput): SlideTable {
  return {
    columns: [words.t('figures.table.unit'), ...indicators.map(({ code, name }) => `${code} ${name}`)],
    rows: book.unitIds.map((unitId) => [
      words.unit(unitId),
      ...indicators.map((indicator) => cellWords(unitResult(book, indicator, unitId), words)),
    ]),
  };
}

/** "3 (chưa đạt)", or the status alone. */
export function cellWords(result: Pick<Result, 'indicator' | 'comparison'>, words: FigureWords): string {
  const { value, status } = result.comparison;
  if (value === null || status === null) return words.value(result);
  return `${value.printed} (${words.status(status)})`;
}

function samePeriodTable({ book, indicators, words }: TableInput): SlideTable {
  const { t } = words;
  const columns = ['indicator', 'now', 'before', 'difference'] as const;
  return {
    columns: columns.map((column) => t(`figures.table.${column}`)),
    rows: provinceResults(book, indicators).map((result) => [
      result.indicator.name,
      provinceValue(asCompared(result), words),
      result.comparison.samePeriod?.printed.previous ?? '',
      words.samePeriod(result) ?? t('figures.sameMissing'),
    ]),
  };
}

/** With the digits of the comparison, so that whoever subtracts finds the same. */
function asCompared(result: ProvinceResult): ProvinceResult {
  const { value, samePeriod } = result.comparison;
  if (value === null || samePeriod === null) return result;
  return { ...result, comparison: { ...result.comparison, value: { ...value, printed: samePeriod.printed.value } } };
}

function scorecardTable({ book, indicators, words }: TableInput): SlideTable {
  const { t } = words;
  const columns = ['indicator', 'result', 'target', 'difference', 'status'] as const;
  return {
    columns: columns.map((column) => t(`figures.table.${column}`)),
    rows: provinceResults(book, indicators).map((result) => [
      result.indicator.name,
      provinceValue(result, words),
      ...decidingCells(result, words),
    ]),
  };
}

function notReachedTable({ book, indicators, words }: TableInput): SlideTable {
  const { t } = words;
  const columns = ['indicator', 'unit', 'result', 'target', 'difference', 'status'] as const;
  return {
    columns: columns.map((column) => t(`figures.table.${column}`)),
    rows: shortfalls(book, indicators).flatMap(({ province, units }) =>
      [province, ...units].map((result) => [
        result.indicator.name,
        result === province ? t('figures.province') : words.unit(result.unitId),
        result === province ? provinceValue(province, words) : words.fullValue(result),
        ...decidingCells(result, words),
      ]),
    ),
  };
}

/** How the province stands on all of a slide's indicators together. */
export function scorecardOfSlide(book: Book, indicators: readonly Indicator[]) {
  return scorecardOf(indicators.map((indicator) => provinceResult(book, indicator)));
}
