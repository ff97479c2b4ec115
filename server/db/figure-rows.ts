import { sql } from 'drizzle-orm';
import type { KeptPeriod, Revision } from '#server/ports/figures.ts';
import type { Figure, FigureContent, Indicator, Target } from '#shared/indicators/index.ts';
import { instant, type PeriodId } from '#shared/kernel/index.ts';
import type { Orm } from './open.ts';
import type { figureRevisions } from './schema/figure-revisions.ts';
import { figureSettings } from './schema/figure-settings.ts';
import type { figures } from './schema/figures.ts';
import type { indicatorTargets } from './schema/indicator-targets.ts';
import type { indicators } from './schema/indicators.ts';
import type { reportingPeriods } from './schema/reporting-periods.ts';

// Rows hold what these stores wrote, parsed at the edge: ids are branded, decimals canonical, measures and contents
// whole. Each `as` below rests on that.

type FigureRow = Omit<typeof figures.$inferSelect, 'periodId'>;

export function figureOf(periodId: PeriodId, row: FigureRow): Figure {
  const { indicatorId, unitId, extent } = row;
  return { periodId, indicatorId, unitId, extent, content: contentOf(row) } as Figure;
}

export function contentOf({ kind, value, denominator }: Pick<FigureRow, 'kind' | 'value' | 'denominator'>) {
  if (kind === 'count') return { kind, value } as FigureContent;
  if (kind === 'ratio') return { kind, numerator: value, denominator } as FigureContent;
  return { kind, status: value } as FigureContent;
}

/** The columns of a content; null of an empty cell, which has no row. */
export function columnsOf(content: FigureContent): Pick<FigureRow, 'kind' | 'value' | 'denominator'> | null {
  switch (content.kind) {
    case 'none':
      return null;
    case 'count':
      return { kind: 'count', value: content.value, denominator: null };
    case 'ratio':
      return { kind: 'ratio', value: content.numerator, denominator: content.denominator };
    case 'status':
      return { kind: 'status', value: content.status, denominator: null };
  }
}

export function storedContent(json: string): FigureContent {
  return JSON.parse(json) as FigureContent;
}

export function indicatorOf({ id, measure, ...row }: typeof indicators.$inferSelect): Indicator {
  return { ...row, indicatorId: id, measure: JSON.parse(measure) } as Indicator;
}

export function rowOfIndicator({ indicatorId, measure, ...rest }: Indicator): typeof indicators.$inferInsert {
  return { ...rest, id: indicatorId, measure: JSON.stringify(measure) };
}

export function targetOf({ id, scope, unitId, ...row }: typeof indicatorTargets.$inferSelect): Target {
  return { ...row, targetId: id, scope: scope === 'unit' ? { kind: scope, unitId } : { kind: scope } } as Target;
}

export function rowOfTarget({ targetId, scope, ...rest }: Target): typeof indicatorTargets.$inferInsert {
  return { ...rest, id: targetId, scope: scope.kind, unitId: scope.kind === 'unit' ? scope.unitId : null };
}

export function periodOf(row: typeof reportingPeriods.$inferSelect): KeptPeriod {
  const { id, startsOn, endsOn, closedAt, ...rest } = row;
  const closed = closedAt === null ? null : instant(closedAt);
  return { ...rest, periodId: id as PeriodId, from: startsOn, to: endsOn, closedAt: closed };
}

export function rowOfPeriod({ periodId, from, to, ...rest }: KeptPeriod): typeof reportingPeriods.$inferInsert {
  return { ...rest, id: periodId, startsOn: from, endsOn: to };
}

export function revisionOf({ accountId, authorTitle, ...row }: typeof figureRevisions.$inferSelect): Revision {
  return { ...row, author: { accountId, title: authorTitle } } as Revision;
}

/** Tells that something besides figures has changed of what books are made of. */
export function bumpCatalogue(orm: Orm): void {
  orm
    .update(figureSettings)
    .set({ catalogueVersion: sql`${figureSettings.catalogueVersion} + 1` })
    .run();
}
