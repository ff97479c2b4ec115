import type { PeriodBook } from '#client/bindings/figures.ts';
import type { Figure, Indicator, ProvinceResult } from '#shared/indicators/index.ts';
import { openBook, provinceResult } from '#shared/indicators/index.ts';
import type { Drafts, StatusWords } from './drafts.ts';
import { cellKey, readCell } from './drafts.ts';

export type SumsInput = {
  readonly book: PeriodBook;
  readonly columns: readonly Indicator[];
  readonly drafts: Drafts;
  readonly words: StatusWords;
};

/** The province's results as they would be with what is typed; what cannot be read yet counts as it was. */
export function liveSums({ book: { input }, columns, drafts, words }: SumsInput): ProvinceResult[] {
  const ids = new Set(columns.map(({ indicatorId }) => indicatorId));
  const kept = input.figures.filter(({ indicatorId }) => ids.has(indicatorId));
  const byKey = new Map<string, Figure>(kept.map((figure) => [cellKey(figure), figure]));
  for (const { cell, typed } of drafts.values()) {
    const indicator = columns.find(({ indicatorId }) => indicatorId === cell.indicatorId);
    const reading = indicator && readCell(indicator.measure, typed, words);
    if (reading?.kind !== 'content') continue;
    byKey.set(cellKey(cell), { ...cell, periodId: input.period.periodId, content: reading.content });
  }
  const book = openBook({ ...input, previous: null, indicators: columns, figures: [...byKey.values()] });
  return columns.map((indicator) => provinceResult(book, indicator));
}
