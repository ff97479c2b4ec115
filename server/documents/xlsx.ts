import { type Cell, type DataValidation, ValueType, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { FigureSheet } from '#server/ports/figure-workbooks.ts';
import { cleanText, type IndicatorId, type PeriodId, type UnitId } from '#shared/kernel/index.ts';
import type { ColumnIdentity, Grid, GridRow, GridValue, Identities, ReadFile, RowIdentity } from './grid.ts';
import { type Column, columnsOf, contentsOf, labelsOf, wordsOfStatuses } from './layout.ts';

const FIGURES = 'Số liệu';
const HIDDEN = '_diem_cau';
/** Changes when the hidden sheet means something else. */
const FORMAT = 'diem-cau-so-lieu/1';

const TITLE_ROW = 1;
const HINT_ROW = 2;
const GROUP_ROW = 3;
const NAME_ROW = 4;
const KEY_ROW = 5;
const NOUN_ROW = 6;
const FIRST_UNIT_ROW = 7;
const NUMBER_COLUMN = 1;
const UNIT_COLUMN = 2;
const FIRST_COLUMN = 3;

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECF2' } } as const;
const THIN = { style: 'thin', color: { argb: 'FFB8C0CC' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

const HINT =
  'Số lũy kế từ đầu năm công tác. Chỉ điền vào các ô trắng; không đổi tên đơn vị và mã chỉ tiêu. Không có số liệu thì để trống, không phát sinh thì ghi 0.';

/** The workbook of a period: headings protected, cells to fill in open and checked, the ids on a hidden sheet. */
export async function xlsxOf(sheet: FigureSheet): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Điểm Cầu';
  const columns = columnsOf(sheet.indicators);
  const labels = labelsOf(sheet.rows);
  const figures = workbook.addWorksheet(FIGURES, {
    views: [{ state: 'frozen', xSplit: UNIT_COLUMN, ySplit: NOUN_ROW }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  writeHeadings(figures, sheet, columns);
  writeRows(figures, sheet, { columns, labels });
  await figures.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true });
  writeIdentities(workbook.addWorksheet(HIDDEN, { state: 'veryHidden' }), sheet, { columns, labels });
  return await workbook.xlsx.writeBuffer();
}

function writeHeadings(figures: Worksheet, { title, isSample }: FigureSheet, columns: readonly Column[]): void {
  const heading = figures.getCell(TITLE_ROW, 1);
  heading.value = `Số liệu chỉ tiêu ${title}${isSample ? ' - SỐ LIỆU MINH HỌA' : ''}`;
  heading.font = { bold: true, size: 14 };
  figures.getCell(HINT_ROW, 1).value = HINT;
  figures.getColumn(NUMBER_COLUMN).width = 5;
  figures.getColumn(UNIT_COLUMN).width = 34;
  headingCell(figures, KEY_ROW, NUMBER_COLUMN, 'TT');
  headingCell(figures, KEY_ROW, UNIT_COLUMN, 'Đơn vị');
  columns.forEach(({ group, name, key, noun }, index) => {
    const at = FIRST_COLUMN + index;
    figures.getColumn(at).width = 16;
    headingCell(figures, GROUP_ROW, at, group);
    headingCell(figures, NAME_ROW, at, name);
    headingCell(figures, KEY_ROW, at, key).font = { bold: true };
    headingCell(figures, NOUN_ROW, at, noun);
  });
  figures.getRow(NAME_ROW).height = 90;
}

function headingCell(figures: Worksheet, row: number, column: number, text: string): Cell {
  const cell = figures.getCell(row, column);
  cell.value = text;
  cell.fill = GREY;
  cell.border = BORDER;
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  return cell;
}

type Labelled = { readonly columns: readonly Column[]; readonly labels: readonly string[] };

function writeRows(figures: Worksheet, { rows, figures: known }: FigureSheet, { columns, labels }: Labelled): void {
  const written = contentsOf(known);
  rows.forEach((row, index) => {
    const at = FIRST_UNIT_ROW + index;
    headingCell(figures, at, NUMBER_COLUMN, row.extent === 'own' ? String(index + 1) : '');
    headingCell(figures, at, UNIT_COLUMN, labels[index] ?? '').alignment = { wrapText: true, vertical: 'middle' };
    columns.forEach((column, offset) => {
      const cell = figures.getCell(at, FIRST_COLUMN + offset);
      const text = written(row, column);
      cell.value = text === '' ? null : (numberOf(text) ?? text);
      cell.protection = { locked: false };
      cell.border = BORDER;
      cell.dataValidation = column.isStatus ? STATUS_RULE : numberRule(column);
    });
  });
}

const STATUS_RULE: DataValidation = {
  type: 'list',
  allowBlank: true,
  formulae: [`"${[...new Set(wordsOfStatuses.map(([, word]) => word))].join(',')}"`],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Điểm Cầu',
  error: 'Chọn một mức trong danh sách.',
};

/** A warning only: where no number is known, a status in words may stand here too. */
function numberRule({ isWhole }: Column): DataValidation {
  return {
    type: isWhole ? 'whole' : 'decimal',
    operator: 'greaterThanOrEqual',
    allowBlank: true,
    formulae: [0],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Điểm Cầu',
    error: isWhole ? 'Cần một số nguyên từ 0 trở lên.' : 'Cần một số từ 0 trở lên.',
  };
}

/** Undefined where a number of Excel's would be another one. */
function numberOf(text: string): number | undefined {
  const pointed = text.replace(',', '.');
  const value = Number(pointed);
  return String(value) === pointed ? value : undefined;
}

function writeIdentities(hidden: Worksheet, sheet: FigureSheet, { columns, labels }: Labelled): void {
  hidden.addRow([FORMAT, sheet.periodId]);
  sheet.rows.forEach((row, index) => {
    hidden.addRow(['row', labels[index] ?? '', row.unitId, row.extent]);
  });
  for (const { key, indicatorId, part } of columns) hidden.addRow(['column', key, indicatorId, part]);
}

/** Everything that stands on the sheets of a workbook. Rejects where the library cannot read it. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadFile> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const hidden = workbook.getWorksheet(HIDDEN);
  const visible = workbook.worksheets.filter((worksheet) => worksheet !== hidden);
  return { grids: visible.map(gridOf), identities: hidden ? identitiesOf(hidden) : null };
}

function gridOf(worksheet: Worksheet): Grid {
  const rows: GridRow[] = [];
  worksheet.eachRow((row, number) => {
    const values: GridValue[] = [];
    row.eachCell((cell, column) => {
      values[column - 1] = gridValueOf(cell);
    });
    rows.push({ row: number, values });
  });
  return { sheet: worksheet.name, rows, hasDecimalPoint: false };
}

function gridValueOf(cell: Cell): GridValue {
  if (cell.type === ValueType.Merge) return { kind: 'merged', text: cleanText(cell.text) };
  const { value } = cell;
  if (value === null || value === undefined) return { kind: 'empty' };
  if (typeof value === 'object' && isFormula(value)) return resultOf(value.result);
  return plainValue(value) ?? { kind: 'text', text: cleanText(cell.text) };
}

function isFormula(value: object): value is { readonly result?: unknown } {
  return 'formula' in value || 'sharedFormula' in value;
}

function resultOf(result: unknown): GridValue {
  if (result === undefined || result === null) return { kind: 'formulaWithoutValue' };
  return plainValue(result) ?? { kind: 'formulaWithoutValue' };
}

function plainValue(value: unknown): GridValue | undefined {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string') return { kind: 'text', text: cleanText(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { kind: 'date', text: dayOf(value) };
  if (typeof value === 'object' && value !== null && 'error' in value) {
    return { kind: 'formulaError', text: String(value.error) };
  }
  return undefined;
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10).split('-').reverse().join('/');
}

/** Null for a hidden sheet of another format: then names are what is left. */
function identitiesOf(hidden: Worksheet): Identities | null {
  if (hidden.getCell(1, 1).text !== FORMAT) return null;
  const rowByLabel = new Map<string, RowIdentity>();
  const columnByLabel = new Map<string, ColumnIdentity>();
  hidden.eachRow((row) => {
    const [kind, label, id, rest] = [1, 2, 3, 4].map((column) => cleanText(row.getCell(column).text));
    if (kind === undefined || label === undefined || id === undefined) return;
    // ids of a file are only looked up among ours: one that is not there is unknown, whatever it says
    if (kind === 'row') rowByLabel.set(label, { unitId: id as UnitId, extent: rest === 'total' ? 'total' : 'own' });
    if (kind === 'column') columnByLabel.set(label, { indicatorId: id as IndicatorId, part: partOf(rest) });
  });
  return { periodId: hidden.getCell(1, 2).text as PeriodId, rowByLabel, columnByLabel }; // only compared, as above
}

function partOf(text: string | undefined): ColumnIdentity['part'] {
  return text === 'numerator' || text === 'denominator' ? text : 'value';
}
