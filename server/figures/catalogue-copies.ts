import type { CatalogueCopy, FigureSettings, IndicatorStore } from '#server/ports/figures.ts';
import type { UnitStore } from '#server/ports/units.ts';

export type CatalogueCopiesOptions = {
  readonly indicators: IndicatorStore;
  readonly units: UnitStore;
  readonly settings: () => FigureSettings;
};

/** Enough for the closed periods and conferences that people look at in one day. */
const MOST_READ = 8;

/** What books are made of besides figures: as it stands now, and as it stood when something was closed. */
export class CatalogueCopies {
  readonly #options: CatalogueCopiesOptions;
  readonly #readByVersion = new Map<number, CatalogueCopy>();

  constructor(options: CatalogueCopiesOptions) {
    this.#options = options;
  }

  present(): CatalogueCopy {
    const { indicators, units, settings } = this.#options;
    return {
      version: indicators.version(),
      settings: settings(),
      indicators: indicators.indicators(),
      targets: indicators.targets(),
      units: units.list(),
    };
  }

  /** As it stood at a version that was kept; otherwise as it stands now. */
  at(version: number): CatalogueCopy {
    const known = this.#readByVersion.get(version) ?? this.#options.indicators.copy(version);
    if (known === undefined) return this.present();
    const [oldest] = this.#readByVersion.keys();
    if (this.#readByVersion.size >= MOST_READ && oldest !== undefined) this.#readByVersion.delete(oldest);
    this.#readByVersion.set(version, known);
    return known;
  }

  /** Keeps what stands now, and gives its version; null when nothing can be written. */
  keep(): number | null {
    const version = this.#options.indicators.version();
    return this.#options.indicators.keepCopy(this.present()) ? version : null;
  }
}
