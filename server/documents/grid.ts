import type { Figure } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';

/** What stands in one cell of a file, as far as figures may be in it. */
export type GridValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A date, or yes and no. */
  | { readonly kind: 'date' | 'boolean'; readonly text: string }
  | { readonly kind: 'formulaError'; readonly text: string }
  /** A formula that no program has reckoned yet. */
  | { readonly kind: 'formulaWithoutValue' }
  /** Covered by a neighbour, whose value it repeats. */
  | { readonly kind: 'merged'; readonly text: string };

export type GridRow = { readonly row: number; readonly values: readonly GridValue[] };

/** A sheet of a file. Rows without anything are left out. */
export type Grid = {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
  /** Whether numbers in texts have a decimal point, as in files with commas between the values. */
  readonly hasDecimalPoint: boolean;
};

export type ColumnPart = 'value' | 'numerator' | 'denominator';
export type ColumnIdentity = { readonly indicatorId: IndicatorId; readonly part: ColumnPart };
export type RowIdentity = Pick<Figure, 'unitId' | 'extent'>;

/** What a workbook of ours notes about itself on its hidden sheet: which labels are which things. */
export type Identities = {
  readonly periodId: PeriodId;
  readonly rowByLabel: ReadonlyMap<string, RowIdentity>;
  readonly columnByLabel: ReadonlyMap<string, ColumnIdentity>;
};

/** Rows and columns of figures that are read: many times what a province has. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 2_000;

/** The content of a file. */
export type ReadFile = { readonly grids: readonly Grid[]; readonly identities: Identities | null };

const EMPTY: GridValue = { kind: 'empty' };
const LETTERS = 26;
const CODE_OF_A = 65;

/** The value in a column, counted from 0. */
export function valueAt({ values }: GridRow, column: number): GridValue {
  return values[column] ?? EMPTY;
}

/** What people see there, in Vietnamese writing. */
export function textOfValue(value: GridValue): string {
  switch (value.kind) {
    case 'empty':
    case 'formulaWithoutValue':
      return '';
    case 'number':
      return String(value.value).replace('.', ',');
    default:
      return value.text;
  }
}

/** The name of a column, counted from 0: A, B … Z, AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / LETTERS);
  const letter = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return rest === 0 ? letter : `${columnName(rest - 1)}${letter}`;
}

/** The key under which a row of ours is written in texts: the unit's id, with a mark for the province's total. */
export function rowKey({ unitId, extent }: { readonly unitId: UnitId; readonly extent: Figure['extent'] }): string {
  return extent === 'own' ? unitId : `${unitId}:total`;
}
