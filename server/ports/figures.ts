import type {
  ComparisonSettings,
  Figure,
  FigureContent,
  Indicator,
  Period,
  Target,
  WorkingYearRule,
} from '#shared/indicators/index.ts';
import type { AccountId, FigurePin, IndicatorId, Instant, PeriodId, UnitId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import type { Unit } from './units.ts';

/** Where one figure of a period stands. */
export type Cell = Pick<Figure, 'indicatorId' | 'unitId' | 'extent'>;

/** A cell with the content that it had and the one that it gets; `none` is an empty cell. */
export type CellChange = Cell & { readonly from: FigureContent; readonly to: FigureContent };

/** What is set for all periods. */
export type FigureSettings = {
  readonly workingYear: WorkingYearRule;
  readonly comparison: ComparisonSettings;
  /** The unit whose figures the others add up to; null lets it be found: the one that has most units below it. */
  readonly provinceId: UnitId | null;
};

/** A period as it is kept. */
export type KeptPeriod = Period & {
  /** Số liệu minh họa: invented, and marked so wherever it shows. */
  readonly isSample: boolean;
  /** Since when it is closed (chốt số liệu); null while figures can be entered. */
  readonly closedAt: Instant | null;
  /** The latest of its revisions; 0 before the first. */
  readonly revision: number;
};

export type RevisionKind = 'edit' | 'import' | 'restore' | 'close' | 'reopen';

/** Who changed something: the account, and its title in words of that day. */
export type Author = { readonly accountId: AccountId | null; readonly title: string };

/** One change of a period, numbered from 1. */
export type Revision = {
  readonly periodId: PeriodId;
  readonly number: number;
  readonly at: Instant;
  readonly author: Author;
  readonly kind: RevisionKind;
  readonly reason: string;
  /** The name of the file that was imported; empty otherwise. */
  readonly fileName: string;
  /** The revision whose figures were restored; null otherwise. */
  readonly restoredNumber: number | null;
  readonly changeCount: number;
  /** Of a closing: the version of the catalogue that its figures are read with from then on; null otherwise. */
  readonly catalogueVersion: number | null;
};

/** A revision to be made, which gets its number when it is kept. */
export type NewRevision = Pick<Revision, 'kind' | 'reason' | 'fileName' | 'restoredNumber' | 'catalogueVersion'> & {
  readonly changes: readonly CellChange[];
};

/** Revisions that are made together or not at all, in their order. */
export type NewRevisions = {
  readonly periodId: PeriodId;
  readonly at: Instant;
  readonly author: Author;
  readonly revisions: readonly NewRevision[];
  /** Whether the period is closed afterwards, and since when. */
  readonly closedAt: Instant | null;
};

export type RevisedResult =
  | { readonly kind: 'revised'; readonly revision: number }
  /** Cells whose content is not the one that the change began from; nothing was changed. */
  | { readonly kind: 'conflict'; readonly cells: readonly (Cell & { readonly now: FigureContent })[] }
  /** `notStored`: the disk is full or failing. */
  | { readonly kind: 'unknown' | 'notStored' };

/** Everything besides figures that a period's book is made of, as it stood at a version. */
export type CatalogueCopy = {
  readonly version: number;
  readonly settings: FigureSettings;
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly units: readonly Unit[];
};

/** Which figures of a period are asked for; all without a list. */
export type FigureQuery = {
  readonly indicatorIds?: readonly IndicatorId[] | undefined;
  readonly unitIds?: readonly UnitId[] | undefined;
};

/** Where the catalogue and what is set for all periods are kept. */
/** Where an indicator stands among all. */
export type IndicatorPlace = Pick<Indicator, 'indicatorId' | 'order'>;

export type IndicatorStore = {
  /** Undefined as long as nothing was ever set: then the catalogue is to be filled. */
  settings(): FigureSettings | undefined;
  setSettings(settings: FigureSettings): void;
  /** Keeps first settings and a first catalogue, all or nothing. */
  fill(settings: FigureSettings, indicators: readonly Indicator[], targets: readonly Target[]): void;
  /** How often catalogue, targets, periods, settings or units have changed. */
  version(): number;
  /** Counts a change of what is kept elsewhere: of units. */
  noteChange(): void;
  /** Keeps what stood at a version, once. False when nothing can be written. */
  keepCopy(copy: CatalogueCopy): boolean;
  /** Undefined of a version that was not kept. */
  copy(version: number): CatalogueCopy | undefined;
  /** All, former ones too, in their order. */
  indicators(): readonly Indicator[];
  targets(): readonly Target[];
  /** Keeps an indicator with its targets and gives others their new places, all of it or nothing. */
  add(indicator: Indicator, targets: readonly Target[], moved: readonly IndicatorPlace[]): void;
  /** The same for one that is there already; these targets take the place of all that it had. */
  replace(indicator: Indicator, targets: readonly Target[], moved: readonly IndicatorPlace[]): void;
  /** Removes it with its targets. False where figures, or what they once were, name it: nothing was removed. */
  remove(indicatorId: IndicatorId): boolean;
  /** Whether some period has a figure of it, or had one. */
  hasFigures(indicatorId: IndicatorId): boolean;
};

/** Where periods, figures and their revisions are kept. */
export type FigureStore = {
  /** The latest end first. */
  periods(): readonly KeptPeriod[];
  period(periodId: PeriodId): KeptPeriod | undefined;
  addPeriod(period: KeptPeriod): void;
  /** Replaces all of it but its revision and whether it is closed. */
  replacePeriod(period: KeptPeriod): void;

  figures(periodId: PeriodId, query?: FigureQuery): readonly Figure[];
  /** Makes revisions in one transaction; each change has to begin from what stands there. */
  revise(revisions: NewRevisions): RevisedResult;
  /** The latest first. */
  revisions(periodId: PeriodId): readonly Revision[];
  /** The catalogue's version of a revision that closed the period; null of any other. */
  catalogueVersionOf(periodId: PeriodId, number: number): number | null;
  /** Whether periods were closed before the catalogue's version was noted. */
  hasClosingsWithoutCatalogue(): boolean;
  /** Notes the catalogue's version of these. */
  noteCatalogueOfClosings(version: number): void;
  /** What the revisions after `after` changed, the latest first. */
  changesSince(periodId: PeriodId, after: number): readonly CellChange[];
  changesOf(periodId: PeriodId, number: number): readonly CellChange[];
};

/** Figures that somebody may see. */
export type FiguresAsked = {
  readonly periodId: PeriodId;
  readonly extent: FigureExtent;
  /** Those that the papers use, once the conference is closed; undefined for the latest. */
  readonly pin?: FigurePin | undefined;
};

/** How much of a period somebody may see. */
export type FigureExtent =
  | {
      readonly kind: 'slide';
      readonly view: IndicatorView;
      /** None stands for the typical ones. */
      readonly indicatorIds: readonly IndicatorId[];
      /** With everything that the slide was reckoned from; else what it shows alone. */
      readonly isWhole: boolean;
    }
  /** What to work on first in a unit; with those of all others where it is ranked among them. */
  | { readonly kind: 'spotlight'; readonly unitId: UnitId; readonly isRanked: boolean }
  /** All of one unit. */
  | { readonly kind: 'unit'; readonly unitId: UnitId };
