import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { runTask } from '#server/documents/workbook-tasks.ts';
import type { FigureSheet, ReadFigures, ReadResult, SheetRow } from '#server/ports/figure-workbooks.ts';
import { decimal } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';

function row(unitId: string, name: string, shortName: string, extent: SheetRow['extent'] = 'own'): SheetRow {
  return { unitId: unitId as UnitId, name, shortName, extent }; // ids of these tests
}

const count = { kind: 'count', noun: 'kiến nghị', direction: 'higher', precision: 0, nameSaysNoun: false } as const;
const ratio = {
  kind: 'ratio',
  numeratorNoun: 'cuộc',
  denominatorNoun: 'UBND cấp xã',
  direction: 'higher',
  precision: 0,
  statesCount: true,
} as const;

/** Three indicators; units of which one name is the beginning of another, and two that share a short name. */
export const sheet: FigureSheet = {
  periodId: 'ky' as PeriodId,
  title: '8 tháng năm 2024 (01/12/2023 - 31/07/2024)',
  isSample: false,
  rows: [
    row('tinh', 'VKSND tỉnh Hậu Giang', 'VKSND tỉnh'),
    row('ct', 'VKSND huyện Châu Thành', 'Châu Thành'),
    row('cta', 'VKSND huyện Châu Thành A', 'Châu Thành A'),
    row('tx', 'VKSND thị xã Long Mỹ', 'Long Mỹ'),
    row('h', 'VKSND huyện Long Mỹ', 'Long Mỹ'),
    row('tinh', 'VKSND tỉnh Hậu Giang', 'VKSND tỉnh', 'total'),
  ],
  indicators: [
    { indicatorId: 'a' as IndicatorId, code: 'TB-04', group: 'Tin báo', name: 'Kiến nghị', measure: count },
    { indicatorId: 'b' as IndicatorId, code: 'GG-02', group: 'Giam giữ', name: 'Kiểm sát trực tiếp', measure: ratio },
    {
      indicatorId: 'c' as IndicatorId,
      code: 'XD-01',
      group: 'Chung',
      name: 'Xếp loại',
      measure: { kind: 'qualitative' },
    },
  ],
  figures: [
    {
      indicatorId: 'a' as IndicatorId,
      unitId: 'ct' as UnitId,
      extent: 'own',
      content: { kind: 'count', value: decimal(1180) },
    },
    {
      indicatorId: 'b' as IndicatorId,
      unitId: 'ct' as UnitId,
      extent: 'own',
      content: { kind: 'ratio', numerator: decimal('7.5'), denominator: decimal(12) },
    },
    {
      indicatorId: 'c' as IndicatorId,
      unitId: 'ct' as UnitId,
      extent: 'own',
      content: { kind: 'status', status: 'exceeded' },
    },
    {
      indicatorId: 'a' as IndicatorId,
      unitId: 'tinh' as UnitId,
      extent: 'total',
      content: { kind: 'count', value: decimal(68) },
    },
  ],
};

/** The workbook of the sheet after somebody has worked on it. */
export async function workbookBytes(work: (figures: Worksheet, workbook: Workbook) => void = () => undefined) {
  const workbook = new Workbook();
  await workbook.xlsx.load(await written('xlsx'));
  const figures = workbook.getWorksheet('Số liệu');
  if (!figures) throw new Error('the workbook has its sheet');
  work(figures, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function written(format: 'xlsx' | 'csv', of: FigureSheet = sheet): Promise<Uint8Array> {
  const bytes = await runTask({ kind: 'write', sheet: of, format });
  if (!(bytes instanceof Uint8Array)) throw new Error('writing gives bytes');
  return bytes;
}

export async function readResult(bytes: Uint8Array, of: FigureSheet = sheet): Promise<ReadResult> {
  const result = await runTask({ kind: 'read', sheet: of, bytes });
  if (result instanceof Uint8Array) throw new Error('reading gives figures');
  return result;
}

export async function read(bytes: Uint8Array, of: FigureSheet = sheet): Promise<ReadFigures> {
  const result = await readResult(bytes, of);
  if (result.kind === 'refused') throw new Error(result.code);
  return result;
}

/** Why a file is not taken. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const result = await readResult(bytes);
  return result.kind === 'refused' ? result.code : 'read';
}

/** The problems of a file, each as "code place text". */
export function told({ problems }: ReadFigures): string[] {
  return problems.map(({ code, place, text }) =>
    [code, place ? `${place.column}${place.row}` : '-', text].join(' ').trim(),
  );
}

/** What was read of one unit and indicator: values, or the kind of what else it is. */
export function readingsOf({ cells }: ReadFigures, unitId: string, indicatorId: string, extent = 'own'): string[] {
  const cell = cells.find(
    (each) => each.unitId === unitId && each.indicatorId === indicatorId && each.extent === extent,
  );
  return (cell?.parts ?? []).map(({ reading }) => {
    if (reading.kind === 'number') return reading.value;
    if (reading.kind === 'ambiguous') return `${reading.grouped} or ${reading.pointed}`;
    return reading.kind === 'status' ? reading.status : reading.kind;
  });
}
