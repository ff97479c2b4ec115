import type { Annex, Block, Table, TableRow } from '#server/ports/official-document.ts';
import { band, cells, column, heading, paragraph } from './model.ts';

/** An indicator in words, as they were worded from the pinned figures. */
export type WordedIndicator = {
  readonly name: string;
  readonly result: string;
  /** Against each basis: "vượt 38 kiến nghị so với chỉ tiêu của Ngành". */
  readonly compared: string;
  readonly samePeriod: string;
  /** "Vượt", "Chưa đạt" */
  readonly status: string;
};
export type IndicatorGroup = { readonly name: string; readonly indicators: readonly WordedIndicator[] };

/** Units by indicators, each cell in words or digits; as many cells as indicators. */
export type UnitFigures = {
  readonly indicators: readonly string[];
  readonly rows: readonly { readonly unit: string; readonly figures: readonly string[] }[];
};

export type IndicatorsInput = {
  readonly label: string;
  /** "8 tháng năm 2024 (01/12/2023 - 31/7/2024)" */
  readonly period: string;
  readonly attachedTo: string | null;
  /** "Số liệu minh họa", "của 25/28 đơn vị" */
  readonly remarks: readonly string[];
  readonly groups: readonly IndicatorGroup[];
  readonly byUnit: UnitFigures | null;
};

/** So many indicators stand beside a unit's name on a page across. */
const INDICATORS_ACROSS = 8;

/** Bảng chỉ tiêu: results of the whole by groups, then units by indicators, a few indicators at a time. */
export function indicatorsAnnex({ label, period, attachedTo, remarks, groups, byUnit }: IndicatorsInput): Annex {
  return {
    label,
    title: ['Bảng tổng hợp kết quả thực hiện chỉ tiêu công tác', period],
    attachedTo,
    orientation: 'landscape',
    body: [...remarks.map((remark) => paragraph(remark)), wholeOf(groups), ...(byUnit ? unitTables(byUnit) : [])],
  };
}

function wholeOf(groups: readonly IndicatorGroup[]): Table {
  const rows = groups.flatMap(({ name, indicators }, at) => {
    const before = groups.slice(0, at).reduce((sum, group) => sum + group.indicators.length, 0);
    const listed = indicators.map((indicator, place) => rowOf(indicator, before + place + 1));
    return listed.length === 0 ? [] : [band('group', name), ...listed];
  });
  const columns = [
    column('TT', 6, 'centre'),
    column('Chỉ tiêu', 32),
    column('Kết quả', 17),
    column('So với chỉ tiêu', 22),
    column('So với cùng kỳ', 15),
    column('Đánh giá', 9, 'centre'),
  ];
  return { kind: 'table', columns, rows };
}

function rowOf({ name, result, compared, samePeriod, status }: WordedIndicator, number: number): TableRow {
  return cells(String(number), name, result, compared, samePeriod, status);
}

function unitTables({ indicators, rows }: UnitFigures): Block[] {
  const starts = Array.from(
    { length: Math.ceil(indicators.length / INDICATORS_ACROSS) },
    (_, at) => at * INDICATORS_ACROSS,
  );
  return starts.flatMap((from, at): Block[] => {
    const to = Math.min(from + INDICATORS_ACROSS, indicators.length);
    const which = from + 1 === to ? `chỉ tiêu ${to}` : `chỉ tiêu ${from + 1} - ${to}`;
    return [
      { kind: 'pageBreak' },
      heading(2, `${at + 1}.`, `Kết quả theo đơn vị (${which})`),
      unitTable(
        indicators.slice(from, to),
        rows.map(({ unit, figures }) => [unit, ...figures.slice(from, to)]),
      ),
    ];
  });
}

function unitTable(indicators: readonly string[], rows: readonly string[][]): Table {
  return {
    kind: 'table',
    columns: [
      column('TT', 6, 'centre'),
      column('Đơn vị', 20),
      ...indicators.map((indicator) => column(indicator, 76 / indicators.length, 'right')),
    ],
    rows: rows.map((row, at) => cells(String(at + 1), ...row)),
  };
}
