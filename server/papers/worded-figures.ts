import type { FigureBook } from '#server/figures/book.ts';
import type { WordedFigures, WordedIndicator } from '#server/ports/worded-figures.ts';
import type { Indicator, ProvinceResult, WordingStyle } from '#shared/indicators/index.ts';
import {
  briefWords,
  fullWords,
  inOneLine,
  openBook,
  provinceResult,
  resultSentence,
  statusWords,
  unitResult,
} from '#shared/indicators/index.ts';
import { shortDay } from '#shared/kernel/index.ts';

/** Words the figures of a period as official papers do: two digits for counts below ten, surpluses in units. */
export function wordFigures(book: FigureBook, label: string): WordedFigures {
  const opened = openBook(book.input);
  const { period, previous } = book.input;
  const style: WordingStyle = {
    padding: 'official',
    countDifference: 'units',
    previousYear: previous ? Number(previous.period.to.slice(0, 4)) : null,
  };
  const results = opened.indicators.map((indicator) => provinceResult(opened, indicator));
  const nameByUnit = new Map(book.units.map(({ unitId, name }) => [unitId, name]));
  return {
    period: `${label} (${shortDay(period.from)} - ${shortDay(period.to)})`,
    revision: book.revision,
    remarks: book.isSample ? ['Số liệu minh họa.'] : [],
    sentences: results
      .filter(({ indicator }) => indicator.isTypical)
      .map((result) => resultSentence(result, { style, form: 'brief' })),
    groups: groupsOf(results, style),
    byUnit: {
      indicators: opened.indicators.map(({ code, name }) => `${code} ${name}`),
      rows: opened.unitIds.map((unitId) => ({
        unit: nameByUnit.get(unitId) ?? '',
        figures: opened.indicators.map((indicator) => cellOf(unitResult(opened, indicator, unitId))),
      })),
    },
  };
}

function groupsOf(results: readonly ProvinceResult[], style: WordingStyle): WordedFigures['groups'] {
  const byGroup = Map.groupBy(results, ({ indicator }) => indicator.group);
  return [...byGroup].map(([name, members]) => ({
    name,
    indicators: members.map((result) => wordedIndicator(result, style)),
  }));
}

function wordedIndicator(result: ProvinceResult, style: WordingStyle): WordedIndicator {
  const { comparison, indicator } = result;
  const words = fullWords(result, style);
  const isOfBefore = (clause: string) => clause.includes('cùng kỳ');
  return {
    name: nameOf(indicator),
    result: inOneLine({ ...briefWords(result, style), bracket: '', clauses: [] }),
    compared: words.clauses.filter((clause) => !isOfBefore(clause)).join('; '),
    samePeriod: words.clauses.filter(isOfBefore).join('; '),
    status: comparison.status === null ? '' : statusWords[comparison.status],
  };
}

function nameOf({ code, name }: Indicator): string {
  return `${code} ${name}`;
}

/** Digits where there are some; otherwise what is known in words. */
function cellOf({ comparison }: Pick<ProvinceResult, 'comparison'>): string {
  if (comparison.value !== null) return comparison.value.printed;
  return comparison.status === null ? '' : statusWords[comparison.status];
}
