import type { FigureSheet, SheetRow } from '#server/ports/figure-workbooks.ts';
import { contributingUnits, type DayText } from '#shared/indicators/index.ts';
import type { FigureBook } from './book.ts';

/** What the workbook of a period consists of: the office's own row, the units, and the province as it was reported. */
export function sheetOf(book: FigureBook): FigureSheet {
  const { period, units, provinceId, indicators, figures } = book.input;
  const namesById = new Map(book.units.map((unit) => [unit.unitId, unit]));
  const rowOf = (unitId: SheetRow['unitId'], extent: SheetRow['extent']): SheetRow => {
    const { name, shortName } = namesById.get(unitId) ?? { name: unitId, shortName: unitId };
    return { unitId, extent, name, shortName };
  };
  const own = contributingUnits(units, provinceId, period.to).map((unitId) => rowOf(unitId, 'own'));
  return {
    periodId: period.periodId,
    title: `${period.label} (${shownDay(period.from)} - ${shownDay(period.to)})`,
    isSample: book.isSample,
    rows: [...own, rowOf(provinceId, 'total')],
    indicators: indicators
      .toSorted((a, b) => a.order - b.order)
      .map(({ indicatorId, code, group, name, measure }) => ({ indicatorId, code, group, name, measure })),
    figures: figures.map(({ indicatorId, unitId, extent, content }) => ({ indicatorId, unitId, extent, content })),
  };
}

/** A name for the file that any system can keep: "so-lieu-8-thang-nam-2024.xlsx". */
export function fileNameOf({ label }: { readonly label: string }, extension: string): string {
  const plain = label.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return `so-lieu-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.${extension}`;
}

function shownDay(day: DayText): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
