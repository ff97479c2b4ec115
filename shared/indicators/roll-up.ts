import type { UnitId } from '#shared/kernel/index.ts';
import type { Measure } from './catalogue-schemas.ts';
import { sumOf } from './exact.ts';
import type { FigureContent } from './figure-schemas.ts';
import { measureFigure } from './measured.ts';

/** Where a provincial figure comes from. */
export type Coverage =
  /** Reported as a total; what the units reported is not added up. */
  | { readonly origin: 'entered' }
  /** Added up from so many of the units; the others have no number. */
  | {
      readonly origin: 'summed';
      readonly reportedCount: number;
      readonly missingCount: number;
      /** None where who they are is not for everybody. */
      readonly missingUnitIds: readonly UnitId[];
    };

export type RolledUp = { readonly content: FigureContent; readonly coverage: Coverage };

export type RollUpInput = {
  readonly measure: Measure;
  /** The leaf units and the province's own row. */
  readonly parts: readonly { readonly unitId: UnitId; readonly content: FigureContent }[];
  /** The total as it was entered, if it was. */
  readonly total: FigureContent;
};

/**
 * The province's figure: the total that was entered, else the sum of the parts. Ratios are added numerator to numerator
 * and denominator to denominator, and never averaged. What did not arise in a unit adds nothing, and is no gap.
 */
export function rollUp({ measure, parts, total }: RollUpInput): RolledUp {
  if (measureFigure(measure, total).kind !== 'noFigure') return { content: total, coverage: { origin: 'entered' } };
  const kinds = parts.map(({ content }) => measureFigure(measure, content).kind);
  const reported = parts.filter((_, index) => kinds[index] === 'number' || kinds[index] === 'notArisen');
  const missing = parts.filter((_, index) => kinds[index] === 'noFigure' || kinds[index] === 'status');
  const coverage: Coverage = {
    origin: 'summed',
    reportedCount: reported.length,
    missingCount: missing.length,
    missingUnitIds: missing.map(({ unitId }) => unitId),
  };
  return { content: sumOfContents(reported.map(({ content }) => content)), coverage };
}

/** Whether a figure was added up from fewer units than there are. */
export function isPartial(coverage: Coverage): boolean {
  return coverage.origin === 'summed' && coverage.missingCount > 0;
}

function sumOfContents(contents: readonly FigureContent[]): FigureContent {
  const counts = contents.filter((content) => content.kind === 'count');
  const ratios = contents.filter((content) => content.kind === 'ratio');
  if (counts.length > 0) return { kind: 'count', value: sumOf(counts.map(({ value }) => value)) };
  if (ratios.length > 0) {
    return {
      kind: 'ratio',
      numerator: sumOf(ratios.map(({ numerator }) => numerator)),
      denominator: sumOf(ratios.map(({ denominator }) => denominator)),
    };
  }
  return contents.length > 0 ? { kind: 'status', status: 'notArisen' } : { kind: 'none' };
}
