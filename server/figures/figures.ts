import type { Clock } from '#server/ports/clock.ts';
import type {
  Author,
  CellChange,
  FigureQuery,
  FigureStore,
  IndicatorStore,
  KeptPeriod,
  NewRevision,
  Revision,
} from '#server/ports/figures.ts';
import type { Log } from '#server/ports/log.ts';
import type { UnitStore } from '#server/ports/units.ts';
import { samePeriodLastYear } from '#shared/indicators/index.ts';
import type { FigurePin, IndicatorId, PeriodId } from '#shared/kernel/index.ts';
import { type BookQuery, bookOf, type FigureBook, figuresAt } from './book.ts';
import type { CatalogueCopies } from './catalogue-copies.ts';
import { cellKey, contentsOf, EMPTY, isSameContent } from './cells.ts';
import { faultOfChanges } from './change-rules.ts';
import { Listeners } from './listeners.ts';
import { type Refused, refusal } from './refusal.ts';

export type FiguresOptions = {
  readonly store: FigureStore;
  readonly indicators: IndicatorStore;
  readonly units: UnitStore;
  readonly copies: CatalogueCopies;
  readonly clock: Clock;
  readonly report: Log;
};

/** That the figures of a period have changed, or that it was closed or reopened. */
export type Revised = {
  readonly periodId: PeriodId;
  readonly revision: number;
  /** Periods in whose books these figures stand as those of the same period last year. */
  readonly besideIds: readonly PeriodId[];
};

export type ReviseResult = { readonly kind: 'revised'; readonly revision: number } | Refused;

/** What everybody says who changes something. */
export type Deed = {
  readonly periodId: PeriodId;
  readonly author: Author;
  /** Needed where the period is closed: it is reopened by this. */
  readonly reason: string;
};

export type Edit = Deed & {
  readonly changes: readonly CellChange[];
  /** That a numerator over its denominator is meant so. */
  readonly isConfirmed?: boolean;
};

/** Figures of periods, all changes of which are kept as numbered revisions. */
export class Figures {
  readonly #options: FiguresOptions;
  readonly #revised: Listeners<Revised>;

  constructor(options: FiguresOptions) {
    this.#options = options;
    this.#revised = new Listeners(options.report);
  }

  /** Told after each commit. The returned function ends it. */
  onRevised(listener: (revised: Revised) => void): () => void {
    return this.#revised.add(listener);
  }

  /** What comparing the figures of a period needs. */
  book(periodId: PeriodId, query?: BookQuery): FigureBook | Refused {
    const { store, copies } = this.#options;
    return bookOf({ figures: store, copies }, periodId, query);
  }

  /** The same with the catalogue of today, which holds for a closed period again as soon as it is corrected. */
  bookToCorrect(periodId: PeriodId, query?: FigureQuery): FigureBook | Refused {
    return this.book(periodId, { ...query, isToCorrect: true });
  }

  /**
   * What papers use of these periods from now on, with a copy of the catalogue; periods that are not there are left out.
   * Null when nothing can be written.
   */
  pins(periodIds: readonly PeriodId[]): readonly FigurePin[] | null {
    const pins = periodIds.flatMap((periodId) => {
      const book = this.book(periodId, { indicatorIds: [], unitIds: [] });
      if (book.kind === 'refused') return [];
      const { revision, previousRevision, catalogueVersion } = book;
      return [{ periodId, revision, previousRevision, catalogueVersion }];
    });
    return pins.length > 0 && this.#options.copies.keep() === null ? null : pins;
  }

  /** The typical indicators, as papers have them or of today. */
  typicalIds(pin?: FigurePin): readonly IndicatorId[] {
    const { copies } = this.#options;
    const { indicators } = pin ? copies.at(pin.catalogueVersion) : copies.present();
    return indicators.flatMap(({ indicatorId, isTypical }) => (isTypical ? indicatorId : []));
  }

  /** Lets periods that were closed before closings kept the catalogue be read with that of today for good. */
  keepCatalogueOfClosings(): void {
    const { store, copies } = this.#options;
    const version = store.hasClosingsWithoutCatalogue() ? copies.keep() : null;
    if (version !== null) store.noteCatalogueOfClosings(version);
  }

  /** The latest first; undefined of a period that is not there. */
  revisions(periodId: PeriodId): readonly Revision[] | undefined {
    const { store } = this.#options;
    return store.period(periodId) && store.revisions(periodId);
  }

  /** What one revision changed; undefined where there is no such revision. */
  changesOf(periodId: PeriodId, number: number): readonly CellChange[] | undefined {
    const kept = this.#options.store.period(periodId);
    const isThere = kept !== undefined && number >= 1 && number <= kept.revision;
    return isThere ? this.#options.store.changesOf(periodId, number) : undefined;
  }

  /** Changes cells, all or none; each change has to begin from what stands there. */
  change(edit: Edit): ReviseResult {
    return this.#revise(edit, { ...NOTHING, kind: 'edit' }, edit.isConfirmed ?? false);
  }

  /** Changes cells as a file has them. */
  import(edit: Edit & { readonly fileName: string }): ReviseResult {
    const { fileName } = edit;
    return this.#revise(edit, { ...NOTHING, kind: 'import', fileName }, edit.isConfirmed ?? false);
  }

  /** Brings back the figures as they stood after a revision; 0 is before the first. */
  restore({ number, ...deed }: Deed & { readonly number: number }): ReviseResult {
    const { store } = this.#options;
    const kept = store.period(deed.periodId);
    if (!kept) return refusal('period/unknown');
    if (number > kept.revision) return refusal('revision/unknown');
    const changes = differences(store, kept, number);
    if (changes.length === 0) return refusal('figures/nothingChanged');
    return this.#write(kept, deed, { ...NOTHING, kind: 'restore', restoredNumber: number, changes });
  }

  /** Chốt số liệu. */
  close(deed: Deed): ReviseResult {
    const kept = this.#options.store.period(deed.periodId);
    if (!kept) return refusal('period/unknown');
    if (kept.closedAt !== null) return refusal('period/alreadyClosed', { period: kept.label });
    // from now on a change of indicators, targets, units or settings does not reach it
    const catalogueVersion = this.#options.copies.keep();
    if (catalogueVersion === null) return refusal('figures/notStored');
    return this.#commit(kept, deed, [{ ...NOTHING, kind: 'close', reason: deed.reason, catalogueVersion }]);
  }

  /** Opens a closed period again; the reason stays on record. */
  reopen(deed: Deed): ReviseResult {
    const kept = this.#options.store.period(deed.periodId);
    if (!kept) return refusal('period/unknown');
    if (kept.closedAt === null) return refusal('period/notClosed', { period: kept.label });
    if (deed.reason === '') return refusal('period/closed', { period: kept.label });
    return this.#commit(kept, deed, [{ ...NOTHING, kind: 'reopen', reason: deed.reason }]);
  }

  #revise(edit: Edit, head: Omit<NewRevision, 'reason'>, isConfirmed: boolean): ReviseResult {
    const kept = this.#options.store.period(edit.periodId);
    if (!kept) return refusal('period/unknown');
    const book = this.bookToCorrect(edit.periodId, { unitIds: [] });
    if (book.kind === 'refused') return book;
    const fault = faultOfChanges(book, edit.changes, isConfirmed);
    if (fault) return fault;
    const changes = edit.changes.filter(({ from, to }) => !isSameContent(from, to));
    if (changes.length === 0) return refusal('figures/nothingChanged');
    return this.#write(kept, edit, { ...head, changes });
  }

  /** A closed period is reopened on record by what is changed, in the same transaction. */
  #write(kept: KeptPeriod, deed: Deed, revision: Omit<NewRevision, 'reason'>): ReviseResult {
    const { reason } = deed;
    if (kept.closedAt === null) return this.#commit(kept, deed, [{ ...revision, reason }]);
    if (reason === '') return refusal('period/closed', { period: kept.label });
    return this.#commit(kept, deed, [
      { ...NOTHING, kind: 'reopen', reason },
      { ...revision, reason },
    ]);
  }

  #commit(kept: KeptPeriod, { author }: Deed, revisions: readonly NewRevision[]): ReviseResult {
    const { store, clock } = this.#options;
    const { periodId } = kept;
    const at = clock.now();
    const closedAt = revisions.at(-1)?.kind === 'close' ? at : null;
    const result = store.revise({ periodId, at, author, revisions, closedAt });
    if (result.kind === 'conflict') return this.#conflict(result.cells);
    if (result.kind !== 'revised') {
      return refusal(result.kind === 'unknown' ? 'period/unknown' : 'figures/notStored');
    }
    this.#revised.tell({ periodId, revision: result.revision, besideIds: this.#beside(periodId) });
    return result;
  }

  /** Names the first of the cells; all of them come with it. */
  #conflict(cells: Refused['cells']): Refused {
    const { indicators, units } = this.#options;
    const [first] = cells;
    const indicator = indicators.indicators().find(({ indicatorId }) => indicatorId === first?.indicatorId);
    const unit = first && units.find(first.unitId);
    const params = { indicator: indicator?.name ?? '', unit: unit?.shortName ?? '', count: cells.length };
    return refusal('figures/changedMeanwhile', params, cells);
  }

  #beside(periodId: PeriodId): PeriodId[] {
    const periods = this.#options.store.periods();
    return periods
      .filter((period) => samePeriodLastYear(period, periods)?.periodId === periodId)
      .map((period) => period.periodId);
  }
}

const NOTHING = { fileName: '', restoredNumber: null, changes: [], catalogueVersion: null } as const;

/** What has to change so that the figures are those of a revision again. */
function differences(store: FigureStore, kept: KeptPeriod, number: number): CellChange[] {
  const now = store.figures(kept.periodId);
  const then = figuresAt(store, kept, { revision: number });
  const [contentsNow, contentsThen] = [contentsOf(now), contentsOf(then)];
  const cells = new Map(
    [...now, ...then].map(({ indicatorId, unitId, extent }) => {
      const cell = { indicatorId, unitId, extent };
      return [cellKey(cell), cell];
    }),
  );
  return [...cells].flatMap(([key, cell]) => {
    const [from, to] = [contentsNow.get(key) ?? EMPTY, contentsThen.get(key) ?? EMPTY];
    return isSameContent(from, to) ? [] : [{ ...cell, from, to }];
  });
}
