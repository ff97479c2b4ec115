import type {
  FigureSheet,
  ReadCell,
  ReadPart,
  ReadProblem,
  ReadResult,
  SheetRow,
} from '#server/ports/figure-workbooks.ts';
import {
  type ColumnPart,
  type Grid,
  type GridRow,
  MOST_COLUMNS,
  MOST_ROWS,
  type ReadFile,
  rowKey,
  textOfValue,
  valueAt,
} from './grid.ts';
import { type FoundColumn, type Headings, headingsOf, placeOf, problemAt } from './headings.ts';
import { labelsOf } from './layout.ts';
import { readPart } from './part-reading.ts';
import { UnitNames } from './unit-names.ts';

/** Rows that add up others are reckoned by us; so are not taken. */
const sumRow = /^(?:tổng(?: số| cộng)?|cộng|toàn tỉnh|total)$/i;
const numeric = /^[\d.,%\s-]+$/;

/** Reads a file against what the workbook of the period would be. */
export function readFigures({ grids, identities }: ReadFile, sheet: FigureSheet): ReadResult {
  if (grids.some(isTooLarge)) return { kind: 'refused', code: 'import/tooManyCells' };
  const headings = headingsOf(grids, sheet, identities);
  if (headings === null) return { kind: 'refused', code: 'import/noFigures' };
  const problems: ReadProblem[] = [...headings.problems];
  if (identities && identities.periodId !== sheet.periodId) problems.push(problemAt('otherPeriod', null, ''));
  const rows = foundRows(headings, rowFinder(sheet, identities?.rowByLabel), problems);
  problems.push(...missingRows(headings, sheet, rows));
  const cells = rows.flatMap((row) => cellsOf(headings, row, problems));
  const indicatorIds = [...new Set(headings.columns.map(({ indicatorId }) => indicatorId))];
  return { kind: 'read', cells, problems, indicatorIds };
}

/** Every value costs time, and every row that is no unit's a look at all units. */
function isTooLarge({ rows }: Grid): boolean {
  const isWide = ({ values }: GridRow) => values.filter(({ kind }) => kind !== 'empty').length > MOST_COLUMNS;
  return rows.length > MOST_ROWS || rows.some(isWide);
}

type FoundRow = { readonly row: SheetRow; readonly line: GridRow };
type RowMatch = { readonly row: SheetRow; readonly isFolded: boolean } | Pick<ReadProblem, 'code' | 'near'>;
type FindRow = (texts: readonly string[]) => RowMatch;

/** By an id, by the label that the hidden sheet knows, or else by name. */
function rowFinder(
  sheet: FigureSheet,
  rowByLabel: ReadonlyMap<string, Pick<SheetRow, 'unitId' | 'extent'>> = new Map(),
): FindRow {
  const byKey = new Map(sheet.rows.map((row) => [rowKey(row), row]));
  const labels = labelsOf(sheet.rows);
  const byLabel = new Map(sheet.rows.map((row, index) => [labels[index] ?? '', row]));
  const names = new UnitNames(sheet.rows);
  return (texts) => {
    for (const text of texts) {
      const identity = rowByLabel.get(text);
      const row = byKey.get(text) ?? (identity && byKey.get(rowKey(identity))) ?? byLabel.get(text);
      if (row) return { row, isFolded: false };
    }
    const match = names.find(texts.at(-1) ?? '');
    if (match.kind === 'found') return match;
    return { code: match.kind === 'several' ? 'ambiguousUnit' : 'unknownUnit', near: match.near };
  };
}

function foundRows(headings: Headings, find: FindRow, problems: ReadProblem[]): FoundRow[] {
  const { grid, row: headingRow, columns, labelCount } = headings;
  const lineByKey = new Map<string, FoundRow>();
  for (const line of grid.rows) {
    if (line.row <= headingRow) continue;
    const labels = labelsIn(line, labelCount);
    const last = labels.at(-1);
    const place = placeOf(grid, line.row, last?.column ?? 0);
    if (last === undefined) {
      if (hasNumbers(line, columns)) problems.push(problemAt('rowWithoutUnit', place, ''));
      continue;
    }
    const match = find(labels.map(({ text }) => text));
    if (!('row' in match)) problems.push(unknownRow(match, place, last.text));
    else if (lineByKey.has(rowKey(match.row))) problems.push(problemAt('duplicateRow', place, last.text));
    else {
      if (match.isFolded) problems.push({ ...problemAt('unitByNameOnly', place, last.text), near: [match.row] });
      lineByKey.set(rowKey(match.row), { row: match.row, line });
    }
  }
  return [...lineByKey.values()];
}

function unknownRow(
  { code, near }: Pick<ReadProblem, 'code' | 'near'>,
  place: ReadProblem['place'],
  text: string,
): ReadProblem {
  return sumRow.test(text) ? problemAt('sumRowIgnored', place, text) : { code, place, text, near };
}

/** The texts before the columns of figures, running numbers left out. */
function labelsIn(line: GridRow, labelCount: number): { text: string; column: number }[] {
  return Array.from({ length: labelCount }, (_, column) => ({ text: labelText(line, column), column })).filter(
    ({ text }) => text !== '' && !numeric.test(text),
  );
}

/** Ids with the mark against formulas, which a spreadsheet may have kept, read without it. */
function labelText(line: GridRow, column: number): string {
  return textOfValue(valueAt(line, column))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');
}

/** Rows of nouns, notes and signatures have no numbers under the headings. */
function hasNumbers(line: GridRow, columns: readonly FoundColumn[]): boolean {
  return columns.some(({ column }) => numeric.test(textOfValue(valueAt(line, column))));
}

function missingRows({ grid, row }: Headings, { rows }: FigureSheet, found: readonly FoundRow[]): ReadProblem[] {
  const there = new Set(found.map((each) => rowKey(each.row)));
  const missing = rows.filter((each) => each.extent === 'own' && !there.has(rowKey(each)));
  return missing.map(({ unitId, name }) => ({
    ...problemAt('missingRow', placeOf(grid, row, 0), name),
    near: [{ unitId, name }],
  }));
}

function cellsOf({ grid, columns }: Headings, { row, line }: FoundRow, problems: ReadProblem[]): ReadCell[] {
  const partsOf = Map.groupBy(columns, ({ indicatorId }) => indicatorId);
  return [...partsOf].flatMap(([indicatorId, parts]) => {
    const isHalf = parts.length === 1 && parts[0]?.part !== 'value'; // the heading is told as a problem
    if (isHalf) return [];
    const read = inOrder(parts).map((column) => readAt(grid, line, column.column, problems));
    return [{ indicatorId, unitId: row.unitId, extent: row.extent, parts: read }];
  });
}

function inOrder(parts: readonly FoundColumn[]): FoundColumn[] {
  const rank: Record<ColumnPart, number> = { value: 0, numerator: 0, denominator: 1 };
  return parts.toSorted((a, b) => rank[a.part] - rank[b.part]);
}

function readAt(grid: Grid, line: GridRow, column: number, problems: ReadProblem[]): ReadPart {
  const value = valueAt(line, column);
  const [place, text] = [placeOf(grid, line.row, column), textOfValue(value)];
  const reading = readPart(value, grid);
  if (reading.kind !== 'problem') return { place, text, reading };
  problems.push(problemAt(reading.code, place, text));
  return { place, text, reading: { kind: 'unreadable' } };
}
