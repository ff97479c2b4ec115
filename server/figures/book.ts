import type { FigureQuery, FigureSettings, FigureStore, IndicatorStore, KeptPeriod } from '#server/ports/figures.ts';
import type { UnitStore } from '#server/ports/units.ts';
import { type BookInput, type Figure, isInForce, type Period, samePeriodLastYear } from '#shared/indicators/index.ts';
import type { Instant, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { undone } from './cells.ts';
import { countingUnits, nodesOf, provinceOf } from './province.ts';
import { type Refused, refusal } from './refusal.ts';

/** Everything that comparing the figures of a period needs, and what tells whether it is still the same. */
export type FigureBook = {
  readonly kind: 'book';
  /** For `openBook`; with a choice of units, figures of the others are left out and sums are of those alone. */
  readonly input: BookInput;
  readonly units: readonly { readonly unitId: UnitId; readonly name: string; readonly shortName: string }[];
  /** The revision whose figures these are. */
  readonly revision: number;
  /** Of the same period last year; null without one. */
  readonly previousRevision: number | null;
  /** Grows with each change of catalogue, targets, periods and settings. */
  readonly catalogueVersion: number;
  /** Số liệu minh họa, of this period or of the one beside it. */
  readonly isSample: boolean;
  readonly closedAt: Instant | null;
};

export type BookQuery = FigureQuery & {
  /** The figures as they were at an earlier revision, as papers use them; the latest otherwise. */
  readonly revision?: number | undefined;
};

export type BookSources = {
  readonly figures: FigureStore;
  readonly indicators: IndicatorStore;
  readonly units: UnitStore;
  readonly settings: () => FigureSettings;
};

/** The book of a period. Refuses where the period, or that revision of it, or any unit is unknown. */
export function bookOf(sources: BookSources, periodId: PeriodId, query: BookQuery = {}): FigureBook | Refused {
  const kept = sources.figures.period(periodId);
  if (!kept) return refusal('period/unknown');
  const revision = query.revision ?? kept.revision;
  if (revision > kept.revision) return refusal('revision/unknown');
  const settings = sources.settings();
  const units = countingUnits(sources.units.list());
  const provinceId = provinceOf(units, { on: kept.to, chosen: settings.provinceId });
  if (provinceId === null) return refusal('figures/noProvince');
  const previous = previousOf(sources, kept, query);
  const input: BookInput = {
    period: periodOf(kept),
    ...catalogueOf(sources, kept, query),
    units: nodesOf(units),
    provinceId,
    figures: figuresAt(sources.figures, kept, query),
    previous: previous && { period: periodOf(previous.period), figures: previous.figures },
    settings: settings.comparison,
  };
  return {
    kind: 'book',
    input,
    units: units.map(({ id, name, shortName }) => ({ unitId: id, name, shortName })),
    revision,
    previousRevision: previous?.period.revision ?? null,
    catalogueVersion: sources.indicators.version(),
    isSample: kept.isSample || (previous?.period.isSample ?? false),
    closedAt: kept.closedAt,
  };
}

/** The figures of a period at a revision, or the latest. */
export function figuresAt(store: FigureStore, { periodId, revision }: KeptPeriod, query: BookQuery): readonly Figure[] {
  const now = store.figures(periodId, query);
  if (query.revision === undefined || query.revision >= revision) return now;
  const asked = (ids: readonly string[] | undefined, id: string) => ids === undefined || ids.includes(id);
  const changes = store
    .changesSince(periodId, query.revision)
    .filter(({ indicatorId, unitId }) => asked(query.indicatorIds, indicatorId) && asked(query.unitIds, unitId));
  return undone(now, changes, periodId);
}

/** Indicators in force at the period's end, with their targets of then. */
function catalogueOf({ indicators: store }: BookSources, { to }: KeptPeriod, { indicatorIds }: BookQuery) {
  const wanted = indicatorIds && new Set(indicatorIds);
  const indicators = store
    .indicators()
    .filter((each) => isInForce(each, to) && (wanted?.has(each.indicatorId) ?? true));
  const there = new Set(indicators.map(({ indicatorId }) => indicatorId));
  const targets = store.targets().filter((each) => there.has(each.indicatorId) && isInForce(each, to));
  return { indicators, targets };
}

function previousOf({ figures }: BookSources, kept: KeptPeriod, { indicatorIds, unitIds }: BookQuery) {
  const periods = figures.periods();
  const before = samePeriodLastYear(kept, periods);
  const period = before && periods.find(({ periodId }) => periodId === before.periodId);
  return period ? { period, figures: figures.figures(period.periodId, { indicatorIds, unitIds }) } : null;
}

function periodOf({ periodId, label, from, to, isYearEnd }: KeptPeriod): Period {
  return { periodId, label, from, to, isYearEnd };
}
