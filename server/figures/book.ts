import type { CatalogueCopy, FigureQuery, FigureStore, KeptPeriod } from '#server/ports/figures.ts';
import { type BookInput, type Figure, isInForce, type Period, samePeriodLastYear } from '#shared/indicators/index.ts';
import type { FigurePin, Instant, PeriodId, UnitId } from '#shared/kernel/index.ts';
import type { CatalogueCopies } from './catalogue-copies.ts';
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
  /** Grows with each change of catalogue, targets, periods, settings and units; that of a closed period stays. */
  readonly catalogueVersion: number;
  /** Số liệu minh họa, of this period or of the one beside it. */
  readonly isSample: boolean;
  readonly closedAt: Instant | null;
};

export type BookQuery = FigureQuery & {
  /** The figures as they were at an earlier revision; the latest otherwise. */
  readonly revision?: number | undefined;
  /** The figures and the catalogue that papers use. */
  readonly pin?: FigurePin | undefined;
  /** With the catalogue of today also where the period is closed, as a correction would find it. */
  readonly isToCorrect?: boolean | undefined;
};

export type BookSources = {
  readonly figures: FigureStore;
  readonly copies: CatalogueCopies;
};

/** The book of a period. Refuses where the period, or that revision of it, or any unit is unknown. */
export function bookOf(sources: BookSources, periodId: PeriodId, asked: BookQuery = {}): FigureBook | Refused {
  const kept = sources.figures.period(periodId);
  if (!kept) return refusal('period/unknown');
  const revision = asked.pin?.revision ?? asked.revision ?? kept.revision;
  if (revision > kept.revision) return refusal('revision/unknown');
  const query = { ...asked, revision };
  const { version, settings, ...catalogue } = catalogueAt(sources, kept, query);
  const units = countingUnits(catalogue.units);
  const provinceId = provinceOf(units, { on: kept.to, chosen: settings.provinceId });
  if (provinceId === null) return refusal('figures/noProvince');
  const previous = previousOf(sources, kept, query);
  const input: BookInput = {
    period: periodOf(kept),
    ...catalogueOf(catalogue, kept, query),
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
    previousRevision: previous?.revision ?? null,
    catalogueVersion: version,
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

/** That of the papers; that of its closing, where the revision closed the period; otherwise that of today. */
function catalogueAt({ figures, copies }: BookSources, { periodId }: KeptPeriod, query: AtRevision): CatalogueCopy {
  if (query.isToCorrect) return copies.present();
  const version = query.pin?.catalogueVersion ?? figures.catalogueVersionOf(periodId, query.revision);
  return version === null ? copies.present() : copies.at(version);
}

type AtRevision = BookQuery & { readonly revision: number };

/** Indicators in force at the period's end, with their targets of then. */
function catalogueOf(
  catalogue: Pick<CatalogueCopy, 'indicators' | 'targets'>,
  { to }: KeptPeriod,
  { indicatorIds }: BookQuery,
) {
  const wanted = indicatorIds && new Set(indicatorIds);
  const indicators = catalogue.indicators.filter(
    (each) => isInForce(each, to) && (wanted?.has(each.indicatorId) ?? true),
  );
  const there = new Set(indicators.map(({ indicatorId }) => indicatorId));
  const targets = catalogue.targets.filter((each) => there.has(each.indicatorId) && isInForce(each, to));
  return { indicators, targets };
}

function previousOf({ figures }: BookSources, kept: KeptPeriod, { indicatorIds, unitIds, pin }: BookQuery) {
  const periods = figures.periods();
  const before = samePeriodLastYear(kept, periods);
  const period = before && periods.find(({ periodId }) => periodId === before.periodId);
  if (!period || pin?.previousRevision === null) return null;
  const revision = pin?.previousRevision ?? period.revision;
  return { period, revision, figures: figuresAt(figures, period, { indicatorIds, unitIds, revision }) };
}

function periodOf({ periodId, label, from, to, isYearEnd }: KeptPeriod): Period {
  return { periodId, label, from, to, isYearEnd };
}
