import { asc, eq } from 'drizzle-orm';
import type { CatalogueCopy, FigureSettings, IndicatorPlace, IndicatorStore } from '#server/ports/figures.ts';
import { decimal, type Indicator, type Target } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import { bumpCatalogue, indicatorOf, rowOfIndicator, rowOfTarget, targetOf } from './figure-rows.ts';
import type { Database, Orm } from './open.ts';
import { catalogueCopies } from './schema/catalogue-copies.ts';
import { figureChanges } from './schema/figure-changes.ts';
import { figureSettings } from './schema/figure-settings.ts';
import { indicatorTargets } from './schema/indicator-targets.ts';
import { indicators } from './schema/indicators.ts';
import { isStorageFailure } from './storage-errors.ts';

const ONLY_ROW = 1;
const IMMEDIATE = { behavior: 'immediate' } as const;

/** The catalogue of indicators in SQLite. */
export class SqliteIndicatorStore implements IndicatorStore {
  readonly #orm: Orm;

  constructor({ orm }: Database) {
    this.#orm = orm;
  }

  settings(): FigureSettings | undefined {
    const row = this.#orm.select().from(figureSettings).get();
    if (!row) return undefined;
    const { startMonth, startDay, farAbovePercent, farAbovePoints, provinceId } = row;
    return {
      workingYear: { startMonth, startDay },
      comparison: { farAbovePercent: decimal(farAbovePercent), farAbovePoints: decimal(farAbovePoints) },
      provinceId: provinceId as UnitId | null, // only such are written
    };
  }

  setSettings(settings: FigureSettings): void {
    this.#orm.transaction((tx) => putSettings(tx, settings), IMMEDIATE);
  }

  fill(settings: FigureSettings, added: readonly Indicator[], targets: readonly Target[]): void {
    this.#orm.transaction((tx) => {
      putCatalogue(tx, added, targets);
      putSettings(tx, settings);
    }, IMMEDIATE);
  }

  version(): number {
    return this.#orm.select({ version: figureSettings.catalogueVersion }).from(figureSettings).get()?.version ?? 0;
  }

  noteChange(): void {
    bumpCatalogue(this.#orm);
  }

  keepCopy({ version, ...content }: CatalogueCopy): boolean {
    try {
      const row = { version, content: JSON.stringify(content) };
      this.#orm.insert(catalogueCopies).values(row).onConflictDoNothing().run();
      return true;
    } catch (error) {
      if (isStorageFailure(error)) return false;
      throw error;
    }
  }

  copy(version: number): CatalogueCopy | undefined {
    const row = this.#orm.select().from(catalogueCopies).where(eq(catalogueCopies.version, version)).get();
    return row && { ...JSON.parse(row.content), version }; // what `keepCopy` wrote
  }

  indicators(): readonly Indicator[] {
    const rows = this.#orm.select().from(indicators).orderBy(asc(indicators.order), asc(indicators.id)).all();
    return rows.map(indicatorOf);
  }

  targets(): readonly Target[] {
    return this.#orm.select().from(indicatorTargets).orderBy(asc(indicatorTargets.id)).all().map(targetOf);
  }

  add(indicator: Indicator, targets: readonly Target[], moved: readonly IndicatorPlace[]): void {
    this.#orm.transaction((tx) => {
      putCatalogue(tx, [indicator], targets);
      putPlaces(tx, moved);
      bumpCatalogue(tx);
    }, IMMEDIATE);
  }

  replace(indicator: Indicator, targets: readonly Target[], moved: readonly IndicatorPlace[]): void {
    const { indicatorId } = indicator;
    this.#orm.transaction((tx) => {
      tx.update(indicators).set(rowOfIndicator(indicator)).where(eq(indicators.id, indicatorId)).run();
      tx.delete(indicatorTargets).where(eq(indicatorTargets.indicatorId, indicatorId)).run();
      putCatalogue(tx, [], targets);
      putPlaces(tx, moved);
      bumpCatalogue(tx);
    }, IMMEDIATE);
  }

  remove(indicatorId: IndicatorId): boolean {
    return this.#orm.transaction((tx) => {
      if (this.hasFigures(indicatorId)) return false;
      tx.delete(indicatorTargets).where(eq(indicatorTargets.indicatorId, indicatorId)).run();
      tx.delete(indicators).where(eq(indicators.id, indicatorId)).run();
      bumpCatalogue(tx);
      return true;
    }, IMMEDIATE);
  }

  /** Every figure came by a change. */
  hasFigures(indicatorId: IndicatorId): boolean {
    const { number } = figureChanges;
    const found = this.#orm.select({ number }).from(figureChanges).where(eq(figureChanges.indicatorId, indicatorId));
    return found.limit(1).get() !== undefined;
  }
}

function putSettings(orm: Orm, { workingYear, comparison, provinceId }: FigureSettings): void {
  const row = { ...workingYear, ...comparison, provinceId };
  orm
    .insert(figureSettings)
    .values({ id: ONLY_ROW, catalogueVersion: 1, ...row })
    .onConflictDoUpdate({ target: figureSettings.id, set: row })
    .run();
  bumpCatalogue(orm);
}

function putCatalogue(orm: Orm, added: readonly Indicator[], targets: readonly Target[]): void {
  for (const indicator of added) orm.insert(indicators).values(rowOfIndicator(indicator)).run();
  for (const target of targets) orm.insert(indicatorTargets).values(rowOfTarget(target)).run();
}

function putPlaces(orm: Orm, moved: readonly IndicatorPlace[]): void {
  for (const { indicatorId, order } of moved) {
    orm.update(indicators).set({ order }).where(eq(indicators.id, indicatorId)).run();
  }
}
