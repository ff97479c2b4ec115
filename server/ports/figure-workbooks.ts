import type { Decimal, EnteredStatus, Figure, Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import type { Cell } from './figures.ts';

export type WorkbookFormat = 'xlsx' | 'csv';

/** A row of a workbook: a unit, the office's own row, or the province as it was reported. */
export type SheetRow = Pick<Figure, 'unitId' | 'extent'> & { readonly name: string; readonly shortName: string };

/** Everything that stands in the workbook of a period: what to fill in, and what is known already. */
export type FigureSheet = {
  readonly periodId: PeriodId;
  /** "8 tháng năm 2024 (01/12/2023 - 31/7/2024)" */
  readonly title: string;
  readonly isSample: boolean;
  readonly rows: readonly SheetRow[];
  readonly indicators: readonly Pick<Indicator, 'indicatorId' | 'code' | 'group' | 'name' | 'measure'>[];
  readonly figures: readonly Omit<Figure, 'periodId'>[];
};

/** Where something stands in a file, as the program that made it counts: row 12, column "AB". */
export type Place = { readonly sheet: string; readonly row: number; readonly column: string };

/** What one cell of a file says. */
export type PartReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'status'; readonly status: EnteredStatus }
  /** "1.180": 1180 or 1,18. */
  | { readonly kind: 'ambiguous'; readonly grouped: Decimal; readonly pointed: Decimal }
  /** A problem says why. */
  | { readonly kind: 'unreadable' };

export type ReadPart = { readonly place: Place; readonly text: string; readonly reading: PartReading };

/** A figure as a file has it: one part of a count or status, numerator and denominator of a ratio. */
export type ReadCell = Cell & { readonly parts: readonly ReadPart[] };

export type ReadProblemCode =
  | 'unknownUnit'
  | 'ambiguousUnit'
  | 'unitByNameOnly'
  | 'rowWithoutUnit'
  | 'duplicateRow'
  | 'missingRow'
  | 'sumRowIgnored'
  | 'otherSheetIgnored'
  | 'unknownIndicator'
  | 'duplicateColumn'
  | 'missingColumn'
  | 'otherPeriod'
  | 'notANumber'
  | 'tooLong'
  | 'negative'
  | 'date'
  | 'formulaError'
  | 'formulaWithoutValue'
  | 'mergedCell';

/** What is wrong with a place of the file, or with all of it. */
export type ReadProblem = {
  readonly code: ReadProblemCode;
  readonly place: Place | null;
  /** What stands there. */
  readonly text: string;
  /** Units whose names are like it. */
  readonly near: readonly { readonly unitId: UnitId; readonly name: string }[];
};

/** Why a file is not taken at all. */
export type ImportRefusalCode =
  | 'import/empty'
  | 'import/tooLarge'
  | 'import/unknownKind'
  | 'import/oldExcel'
  | 'import/encrypted'
  | 'import/macro'
  | 'import/unpacksTooLarge'
  | 'import/tooManyEntries'
  | 'import/broken'
  | 'import/encoding'
  | 'import/noFigures'
  | 'import/tooManyCells'
  | 'import/tookTooLong'
  | 'import/tooComplex'
  | 'import/busy';

export type ReadFigures = {
  readonly kind: 'read';
  readonly cells: readonly ReadCell[];
  readonly problems: readonly ReadProblem[];
  /** Which indicators have columns, whether or not anything stands in them. */
  readonly indicatorIds: readonly IndicatorId[];
};

export type ReadResult = ReadFigures | { readonly kind: 'refused'; readonly code: ImportRefusalCode };

/** Workbooks in and out. Nothing of a file is ever executed; reading has limits of size, time and memory. */
export type FigureWorkbooks = {
  /** A workbook to fill in, with what is known. */
  write(sheet: FigureSheet, format: WorkbookFormat): Promise<Uint8Array>;
  /** Reads a file of whatever origin against what the workbook of the period would be. The bytes are given away. */
  read(bytes: Uint8Array<ArrayBuffer>, sheet: FigureSheet): Promise<ReadResult>;
};
