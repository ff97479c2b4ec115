import type { FigureSheet, Place, ReadProblem, ReadProblemCode } from '#server/ports/figure-workbooks.ts';
import {
  type ColumnIdentity,
  columnName,
  type Grid,
  type GridRow,
  type Identities,
  textOfValue,
  valueAt,
} from './grid.ts';
import { type Column, columnsOf } from './layout.ts';

/** A column of the file that holds figures. */
export type FoundColumn = ColumnIdentity & { readonly column: number };

/** The sheet that holds the figures, and what stands at the head of it. */
export type Headings = {
  readonly grid: Grid;
  readonly row: number;
  /** How many columns from the left on name the unit of a row. */
  readonly labelCount: number;
  readonly columns: readonly FoundColumn[];
  readonly problems: readonly ReadProblem[];
};

/** Headings stand near the top; looking further would only find chance. */
const ROWS_WITH_HEADINGS = 40;
/** What stands above running numbers and units. */
const labelHeading = /^(?:s?tt|số tt|số thứ tự|mã(?: đơn vị)?|(?:tên )?đơn vị)$/i;

/** Finds the row in which most columns are known, those of units among them, on whichever sheet; null where none is. */
export function headingsOf(grids: readonly Grid[], sheet: FigureSheet, identities: Identities | null): Headings | null {
  const identify = columnFinder(sheet, identities);
  const ranked = grids.flatMap((grid) => bestOf(grid, identify) ?? []).sort((a, b) => b.score - a.score);
  const [best, ...others] = ranked;
  if (best === undefined) return null;
  const headings = checked(best, sheet);
  return { ...headings, problems: [...headings.problems, ...others.filter(hasFigures).map(otherSheet)] };
}

/** The row of a sheet in which most columns are known; the first of equals. */
function bestOf(grid: Grid, identify: Identify): Best | null {
  let best: Best | null = null;
  for (const row of grid.rows.slice(0, ROWS_WITH_HEADINGS)) {
    const found = knownColumns(row, identify);
    const score = found.length === 0 ? 0 : 2 * found.length + (labelEnd(row) === null ? 0 : 1);
    if (score > (best?.score ?? 0)) best = { grid, row, found, score };
  }
  return best;
}

/** Whether something is filled in under the headings of a sheet. */
function hasFigures({ grid, row, found }: Best): boolean {
  const below = grid.rows.filter((line) => line.row > row.row);
  return below.some((line) => found.some(({ column }) => /\d/.test(textOfValue(valueAt(line, column)))));
}

function otherSheet({ grid, row }: Best): ReadProblem {
  return problemAt('otherSheetIgnored', placeOf(grid, row.row, 0), grid.sheet);
}

/** Where something stands. */
export function placeOf(grid: Grid, row: number, column: number): Place {
  return { sheet: grid.sheet, row, column: columnName(column) };
}

/** A problem without names that are like it. */
export function problemAt(code: ReadProblemCode, place: Place | null, text: string): ReadProblem {
  return { code, place, text, near: [] };
}

type Identify = (text: string) => ColumnIdentity | undefined;

/** By the label that the hidden sheet knows, by the code, or by the whole name where that is one indicator's only. */
function columnFinder(sheet: FigureSheet, identities: Identities | null): Identify {
  const columns = columnsOf(sheet.indicators);
  const byKey = new Map(columns.map((column) => [column.key.toLowerCase(), column]));
  const byName = uniqueNames(columns);
  const known = new Set(columns.map(identityKey));
  return (text) => {
    const label = text.replace(/\s+/g, ' ').trim();
    const byLabel = identities?.columnByLabel.get(label);
    if (byLabel) return known.has(identityKey(byLabel)) ? byLabel : undefined;
    const key = label.split(' - ', 1)[0] ?? '';
    return byKey.get(label.toLowerCase()) ?? byKey.get(key.toLowerCase()) ?? byName.get(label.toLowerCase());
  };
}

function uniqueNames(columns: readonly Column[]): Map<string, Column> {
  const byName = Map.groupBy(columns, ({ name }) => name.toLowerCase());
  return new Map(
    [...byName].flatMap(([name, [column, second]]) => (column && !second ? [[name, column] as const] : [])),
  );
}

function knownColumns(row: GridRow, identify: Identify): FoundColumn[] {
  return row.values.flatMap((value, column) => {
    const identity = value && identify(textOfValue(value));
    return identity ? [{ indicatorId: identity.indicatorId, part: identity.part, column }] : [];
  });
}

/** Behind the last heading of units; null without one. */
function labelEnd({ values }: GridRow): number | null {
  const last = values.findLastIndex((value) => value && labelHeading.test(textOfValue(value).trim()));
  return last < 0 ? null : last + 1;
}

type Best = {
  readonly grid: Grid;
  readonly row: GridRow;
  readonly found: readonly FoundColumn[];
  readonly score: number;
};

function checked({ grid, row, found }: Best, sheet: FigureSheet): Headings {
  const first = new Map<string, FoundColumn>();
  const problems: ReadProblem[] = [];
  for (const column of found) {
    const key = identityKey(column);
    if (!first.has(key)) first.set(key, column);
    else problems.push(problemIn('duplicateColumn', column.column));
  }
  const isFound = new Set(found.map(({ column }) => column));
  const start = Math.min(...isFound);
  const labelCount = Math.min(labelEnd(row) ?? start, start);
  row.values.forEach((value, column) => {
    const isUnknown = column >= labelCount && value && !isFound.has(column) && textOfValue(value).trim() !== '';
    if (isUnknown) problems.push(problemIn('unknownIndicator', column));
  });
  for (const column of columnsOf(sheet.indicators)) {
    const other = otherPart(column, first);
    if (other && !first.has(identityKey(column))) {
      problems.push(problemAt('missingColumn', placeOf(grid, row.row, other.column), column.key));
    }
  }
  return { grid, row: row.row, labelCount, columns: [...first.values()], problems };

  function problemIn(code: ReadProblemCode, column: number): ReadProblem {
    const value = row.values[column];
    return problemAt(code, placeOf(grid, row.row, column), value ? textOfValue(value) : '');
  }
}

function otherPart({ indicatorId, part }: ColumnIdentity, found: ReadonlyMap<string, FoundColumn>) {
  if (part === 'value') return undefined;
  return found.get(identityKey({ indicatorId, part: part === 'numerator' ? 'denominator' : 'numerator' }));
}

function identityKey({ indicatorId, part }: ColumnIdentity): string {
  return `${indicatorId} ${part}`;
}
