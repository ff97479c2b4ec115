import type { FigureSettings, IndicatorStore } from '#server/ports/figures.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { UnitStore } from '#server/ports/units.ts';
import {
  dateSchema,
  defaultComparisonSettings,
  type Indicator,
  starterCatalogue,
  type Target,
} from '#shared/indicators/index.ts';
import type { IndicatorId, TargetId } from '#shared/kernel/index.ts';
import { type CatalogueEntry, faultOfIndicator, faultOfTargets, thoseMakingWay } from './catalogue-rules.ts';
import { type Refused, refusal } from './refusal.ts';

/** An indicator as it is entered. */
export type IndicatorFields = Omit<Indicator, 'indicatorId'>;
/** A target as it is entered, within its indicator. */
export type TargetFields = Omit<Target, 'targetId' | 'indicatorId'>;

export type CatalogueResult = ({ readonly kind: 'kept' } & CatalogueEntry) | Refused;

export type CatalogueOptions = {
  readonly store: IndicatorStore;
  readonly units: UnitStore;
  readonly ids: Ids;
  /** Told after each change. */
  readonly changed: () => void;
};

/** The working year of the sector from 1 December on (QĐ 393/QĐ-VKSTC, 2016); a default, since it may move. */
const defaultSettings: FigureSettings = {
  workingYear: { startMonth: 12, startDay: 1 },
  comparison: defaultComparisonSettings,
  provinceId: null,
};

/** Indicators with their targets, and what is set for all periods. */
export class Catalogue {
  readonly #options: CatalogueOptions;

  constructor(options: CatalogueOptions) {
    this.#options = options;
  }

  /** Fills an installation in which nothing was ever set with the starter catalogue. Whether it did. */
  seed(): boolean {
    const { store } = this.#options;
    if (store.settings()) return false;
    const entries = starterCatalogue.map(({ targets, ...fields }, order) => {
      const indicator = { ...fields, order, validFrom: null, validTo: null };
      return this.#entry(
        indicator,
        targets.map((target) => ({ ...target, validFrom: null, validTo: null })),
      );
    });
    const indicators = entries.map(({ indicator }) => indicator);
    const targets = entries.flatMap((entry) => entry.targets);
    store.fill(defaultSettings, indicators, targets);
    return true;
  }

  /** All, former ones too. */
  list(): readonly CatalogueEntry[] {
    const targets = Map.groupBy(this.#options.store.targets(), ({ indicatorId }) => indicatorId);
    return this.#options.store
      .indicators()
      .map((indicator) => ({ indicator, targets: targets.get(indicator.indicatorId) ?? [] }));
  }

  version(): number {
    return this.#options.store.version();
  }

  settings(): FigureSettings {
    return this.#options.store.settings() ?? defaultSettings;
  }

  /** Sets what holds for all periods; those that are there keep their days. */
  setSettings(settings: FigureSettings): FigureSettings | Refused {
    const { startMonth, startDay } = settings.workingYear;
    // 29 February is no beginning: most years have none
    const day = ['2023', String(startMonth).padStart(2, '0'), String(startDay).padStart(2, '0')].join('-');
    if (!dateSchema.safeParse(day).success) return refusal('settings/noSuchDay');
    const { provinceId } = settings;
    if (provinceId !== null && !this.#options.units.find(provinceId)) return refusal('settings/provinceUnknown');
    this.#options.store.setSettings(settings);
    this.#options.changed();
    return settings;
  }

  /** Adds an indicator with its targets at its place, or says what is wrong with them. */
  add(fields: IndicatorFields, targets: readonly TargetFields[]): CatalogueResult {
    const entry = this.#entry(fields, targets);
    const fault = this.#faultOf(entry);
    if (fault) return fault;
    const { store } = this.#options;
    store.add(entry.indicator, entry.targets, thoseMakingWay(entry.indicator, store.indicators()));
    this.#options.changed();
    return { kind: 'kept', ...entry };
  }

  /** Changes what is given. Targets that are given take the place of all that were there, those with an id keep it. */
  change(
    indicatorId: IndicatorId,
    change: Partial<IndicatorFields>,
    targets?: readonly (TargetFields & { readonly targetId?: TargetId | undefined })[],
  ): CatalogueResult {
    const before = this.list().find(({ indicator }) => indicator.indicatorId === indicatorId);
    if (!before) return refusal('indicator/unknown');
    const indicator = { ...before.indicator, ...change };
    const known = new Set(before.targets.map(({ targetId }) => targetId));
    const drawn = targets?.map((target) => this.#target(indicatorId, target, known));
    const entry = { indicator, targets: drawn ?? before.targets };
    const isOtherKind = indicator.measure.kind !== before.indicator.measure.kind;
    if (isOtherKind && this.#options.store.hasFigures(indicatorId)) {
      return refusal('indicator/kindHasFigures', { indicator: indicator.name });
    }
    const fault = this.#faultOf(entry);
    if (fault) return fault;
    const isMoved = indicator.order !== before.indicator.order;
    const moved = isMoved ? thoseMakingWay(indicator, this.#options.store.indicators()) : [];
    this.#options.store.replace(indicator, entry.targets, moved);
    this.#options.changed();
    return { kind: 'kept', ...entry };
  }

  /** Removes an indicator that never had a figure; any other is ended by its `validTo`. */
  remove(indicatorId: IndicatorId): { readonly kind: 'removed' } | Refused {
    const { store } = this.#options;
    const indicator = store.indicators().find((each) => each.indicatorId === indicatorId);
    if (!indicator) return refusal('indicator/unknown');
    if (!store.remove(indicatorId)) return refusal('indicator/hasFigures', { indicator: indicator.name });
    this.#options.changed();
    return { kind: 'removed' };
  }

  #faultOf(entry: CatalogueEntry): Refused | undefined {
    const { store, units } = this.#options;
    const isUnit = (unitId: Parameters<UnitStore['find']>[0]) => units.find(unitId) !== undefined;
    return faultOfIndicator(entry.indicator, store.indicators()) ?? faultOfTargets(entry, isUnit);
  }

  #entry(fields: IndicatorFields, targets: readonly TargetFields[]): CatalogueEntry {
    const indicatorId = this.#options.ids.draw() as IndicatorId; // drawn for an indicator
    const indicator = { ...fields, indicatorId };
    return { indicator, targets: targets.map((target) => this.#target(indicatorId, target, new Set())) };
  }

  #target(
    indicatorId: IndicatorId,
    { targetId, ...fields }: TargetFields & { readonly targetId?: TargetId | undefined },
    known: ReadonlySet<TargetId>,
  ): Target {
    const isKnown = targetId !== undefined && known.has(targetId);
    return { ...fields, indicatorId, targetId: isKnown ? targetId : (this.#options.ids.draw() as TargetId) }; // drawn for a target
  }
}
