import type { Cell, CellChange } from '#server/ports/figures.ts';
import type { Figure, FigureContent } from '#shared/indicators/index.ts';

/** The contents of the cells of a period; empty ones are not in it. */
export type Contents = ReadonlyMap<string, FigureContent>;

export const EMPTY: FigureContent = { kind: 'none' };

/** Ids have no blanks. */
export function cellKey({ indicatorId, unitId, extent }: Cell): string {
  return `${indicatorId} ${unitId} ${extent}`;
}

export function contentsOf(figures: readonly Omit<Figure, 'periodId'>[]): Map<string, FigureContent> {
  return new Map(figures.map((figure) => [cellKey(figure), figure.content]));
}

/** Whether two cells say the same. */
export function isSameContent(a: FigureContent, b: FigureContent): boolean {
  switch (a.kind) {
    case 'none':
      return b.kind === 'none';
    case 'count':
      return b.kind === 'count' && a.value === b.value;
    case 'ratio':
      return b.kind === 'ratio' && a.numerator === b.numerator && a.denominator === b.denominator;
    case 'status':
      return b.kind === 'status' && a.status === b.status;
  }
}

/** The figures as they were before these changes, the latest of which comes first. */
export function undone(
  figures: readonly Figure[],
  changes: readonly CellChange[],
  periodId: Figure['periodId'],
): Figure[] {
  const byKey = new Map(figures.map((figure) => [cellKey(figure), figure]));
  for (const { indicatorId, unitId, extent, from } of changes) {
    const figure: Figure = { periodId, indicatorId, unitId, extent, content: from };
    if (from.kind === 'none') byKey.delete(cellKey(figure));
    else byKey.set(cellKey(figure), figure);
  }
  return [...byKey.values()];
}
