import type { CellChange } from '#server/ports/figures.ts';
import {
  contributingUnits,
  type FigureContent,
  type FigureProblem,
  figureProblems,
  type Measure,
} from '#shared/indicators/index.ts';
import type { FigureBook } from './book.ts';
import { cellKey } from './cells.ts';
import { type FigureRefusalCode, type Refused, refusal } from './refusal.ts';

const codeOfProblem: Readonly<Record<FigureProblem, FigureRefusalCode>> = {
  wrongKind: 'figures/wrongKind',
  statusAgainstDirection: 'figures/statusAgainstDirection',
  notWhole: 'figures/notWhole',
  numeratorOverDenominator: 'figures/numeratorOverDenominator',
  numeratorWithoutDenominator: 'figures/numeratorWithoutDenominator',
};

/** What stands against changes of a period's cells; cells that are only emptied need no more than to be there. */
export function faultOfChanges(
  book: FigureBook,
  changes: readonly CellChange[],
  isConfirmed: boolean,
): Refused | undefined {
  const { period, units, provinceId } = book.input;
  const counted = new Set(contributingUnits(units, provinceId, period.to));
  const indicatorById = new Map(book.input.indicators.map((indicator) => [indicator.indicatorId, indicator]));
  const nameById = new Map(book.units.map(({ unitId, shortName }) => [unitId, shortName]));
  const seen = new Set<string>();
  for (const change of changes) {
    const { indicatorId, unitId, extent, to } = change;
    const indicator = indicatorById.get(indicatorId);
    const params = { indicator: indicator?.name ?? '', unit: nameById.get(unitId) ?? '' };
    if (seen.has(cellKey(change))) return refusal('figures/cellTwice', params);
    seen.add(cellKey(change));
    if (to.kind === 'none') continue;
    if (!indicator) return refusal('figures/indicatorNotInForce', params);
    if (!nameById.has(unitId)) return refusal('figures/unitUnknown');
    const isCounted = extent === 'total' ? unitId === provinceId : counted.has(unitId);
    if (!isCounted) return refusal('figures/unitNotCounted', params);
    const fault = faultOfContent(indicator.measure, to, isConfirmed);
    if (fault) return refusal(fault, params);
  }
  return undefined;
}

/** What is wrong with a content; undefined where it may stand, or was confirmed. */
export function faultOfContent(
  measure: Measure,
  content: FigureContent,
  isConfirmed: boolean,
): FigureRefusalCode | undefined {
  const [problem] = figureProblems(measure, content);
  if (problem === undefined || (problem === 'numeratorOverDenominator' && isConfirmed)) return undefined;
  return codeOfProblem[problem];
}
