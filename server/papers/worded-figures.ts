import { begun } from '#server/documents/official/document-words.ts';
import type { FigureBook } from '#server/figures/book.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import type { WordedFigures, WordedIndicator } from '#server/ports/worded-figures.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
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
import { shortDay, type UnitId } from '#shared/kernel/index.ts';

/** The figures that stand beside speakers and in papers, in words; null where the conference shows none. */
export function wordedFiguresOf(
  { figures, periods }: Pick<FigureDesk, 'figures' | 'periods'>,
  { stage }: Pick<ConferenceState, 'stage'>,
): WordedFigures | null {
  const { figuresPeriodId } = stage;
  if (figuresPeriodId === null) return null;
  // A closed conference prints the figures that it closed with.
  const book = figures.book(figuresPeriodId, { pin: stage.pinByPeriod[figuresPeriodId] });
  const label = periods.list().find(({ periodId }) => periodId === figuresPeriodId)?.label ?? '';
  return book.kind === 'book' ? wordFigures(book, label) : null;
}

/**
 * Words the figures of a period as official papers do: two digits for counts below ten, surpluses in units. What nobody
 * has reported is not printed.
 */
export function wordFigures(book: FigureBook, label: string): WordedFigures {
  const opened = openBook(book.input);
  const { period, previous } = book.input;
  const style: WordingStyle = {
    padding: 'official',
    countDifference: 'units',
    previousYear: previous ? Number(previous.period.to.slice(0, 4)) : null,
  };
  const results = opened.indicators
    .map((indicator) => provinceResult(opened, indicator))
    .filter(({ comparison }) => comparison.status !== 'noFigure');
  const indicators = results.map(({ indicator }) => indicator);
  const nameByUnit = new Map(book.units.map(({ unitId, name }) => [unitId, name]));
  return {
    period: `${label} (${shortDay(period.from)} - ${shortDay(period.to)})`,
    revision: book.revision,
    remarks: book.isSample ? ['Số liệu minh họa.'] : [],
    sentences: results
      .filter(({ indicator }) => indicator.isTypical)
      .map((result) => begun(resultSentence(result, { style, form: 'brief' }))),
    groups: groupsOf(results, style),
    byUnit: byUnit(opened, indicators, nameByUnit),
  };
}

/** Units by those indicators of which some unit has reported: others are known of the whole province only. */
function byUnit(
  opened: ReturnType<typeof openBook>,
  indicators: readonly Indicator[],
  nameByUnit: ReadonlyMap<UnitId, string>,
): WordedFigures['byUnit'] {
  const resultOf = (indicator: Indicator, unitId: UnitId) => unitResult(opened, indicator, unitId);
  const reported = indicators.filter((indicator) =>
    opened.unitIds.some((unitId) => resultOf(indicator, unitId).comparison.status !== 'noFigure'),
  );
  if (reported.length === 0) return { indicators: [], rows: [] };
  return {
    indicators: reported.map(nameOf),
    rows: opened.unitIds.map((unitId) => ({
      unit: nameByUnit.get(unitId) ?? '',
      figures: reported.map((indicator) => cellOf(resultOf(indicator, unitId))),
    })),
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
    result: begun(inOneLine({ ...briefWords(result, style), bracket: '', clauses: [] })),
    compared: words.clauses.filter((clause) => !isOfBefore(clause)).join('; '),
    samePeriod: words.clauses.filter(isOfBefore).join('; '),
    status: comparison.status === null ? '' : begun(statusWords[comparison.status]),
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
