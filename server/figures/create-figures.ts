import type { Clock } from '#server/ports/clock.ts';
import type { FigureWorkbooks } from '#server/ports/figure-workbooks.ts';
import type { FigureStore, IndicatorStore } from '#server/ports/figures.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Log } from '#server/ports/log.ts';
import type { UnitStore } from '#server/ports/units.ts';
import { Catalogue } from './catalogue.ts';
import { CatalogueCopies } from './catalogue-copies.ts';
import { Figures } from './figures.ts';
import { Imports } from './imports.ts';
import { Listeners } from './listeners.ts';
import { Periods } from './periods.ts';

export type FigureDeskOptions = {
  readonly figureStore: FigureStore;
  readonly indicatorStore: IndicatorStore;
  readonly units: UnitStore;
  readonly workbooks: FigureWorkbooks;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: Log;
};

/** Everything about indicators and their figures. */
export type FigureDesk = {
  readonly catalogue: Catalogue;
  readonly periods: Periods;
  readonly figures: Figures;
  readonly imports: Imports;
  /** Told after each change of catalogue, targets, periods, settings or units, which every book is made of. */
  onCatalogueChanged(listener: (catalogueVersion: number) => void): () => void;
  /** To be called after units were added, changed or moved: sums, names and rows of every book may be others. */
  noteUnits(): void;
};

/** Builds and connects what is about indicators and figures. An empty catalogue is filled by `catalogue.seed`. */
export function createFigureDesk(options: FigureDeskOptions): FigureDesk {
  const { figureStore, indicatorStore, units, clock, ids, report } = options;
  const listeners = new Listeners<number>(report);
  const changed = () => listeners.tell(indicatorStore.version());
  const catalogue = new Catalogue({ store: indicatorStore, units, ids, changed });
  const settings = () => catalogue.settings();
  const workingYear = () => settings().workingYear;
  const copies = new CatalogueCopies({ indicators: indicatorStore, units, settings });
  const figures = new Figures({ store: figureStore, indicators: indicatorStore, units, copies, clock, report });
  figures.keepCatalogueOfClosings();
  return {
    catalogue,
    periods: new Periods({ store: figureStore, ids, workingYear, changed }),
    figures,
    imports: new Imports({ figures, workbooks: options.workbooks, clock, ids }),
    onCatalogueChanged: (listener) => listeners.add(listener),
    noteUnits: () => {
      indicatorStore.noteChange();
      changed();
    },
  };
}
