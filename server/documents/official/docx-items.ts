import {
  BorderStyle,
  type IParagraphOptions,
  type ITableBordersOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { never } from '#shared/kernel/index.ts';
import type { FlowBox, FlowGrid, FlowItem, FlowRule, FlowRun, FlowTable, FlowText } from './flow.ts';
import { ruleWidthMm } from './rule-width.ts';
import { widthMm } from './tinos.ts';

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
const SINGLE_LINE = 240;
const CELL_PADDING_MM = 1.5;
const BOX_PADDING_MM = 2;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }; // in eighths of a point
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES: ITableBordersOptions = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const alignments = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const;

/** How a paragraph stands to its neighbours. */
type Placing = { readonly keepNext?: boolean; readonly pageBreakBefore?: boolean };
type Child = Paragraph | Table;

export function twipsOfMm(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** What stands in a section, with a paragraph at its end where word processors want one. */
export function childrenOf(items: readonly FlowItem[]): Child[] {
  const children = placed(items);
  return children.at(-1) instanceof Paragraph ? children : [...children, nearlyNothing()];
}

function placed(items: readonly FlowItem[], keepNext = false): Child[] {
  const children: Child[] = [];
  let pageBreakBefore = false;
  items.forEach((item, at) => {
    if (item.kind === 'pageBreak') {
      pageBreakBefore = true;
      return;
    }
    children.push(...childOf(item, { keepNext: keepNext && at < items.length - 1, pageBreakBefore }));
    pageBreakBefore = false;
  });
  return children;
}

function childOf(item: Exclude<FlowItem, { kind: 'pageBreak' }>, placing: Placing): Child[] {
  switch (item.kind) {
    case 'text':
      return [textOf(item, placing)];
    case 'rule':
      return [ruleOf(item)];
    case 'box':
      return [boxOf(item)];
    case 'grid':
      return [gridOf(item)];
    case 'table':
      return placing.pageBreakBefore ? [nearlyNothing(placing), tableOf(item)] : [tableOf(item)];
    case 'headings':
      return item.texts.map((text, at) =>
        textOf(text, { keepNext: true, pageBreakBefore: at === 0 && placing.pageBreakBefore === true }),
      );
    case 'together':
      return placed(item.items, true);
    default:
      return never(item);
  }
}

function textOf(text: FlowText, placing: Placing = {}): Paragraph {
  return new Paragraph({ ...paragraphOf(text), ...placing });
}

function paragraphOf(text: FlowText): IParagraphOptions {
  return {
    alignment: alignments[text.align],
    widowControl: true,
    indent: { firstLine: twipsOfMm(text.firstLineMm) },
    spacing: {
      before: text.beforePt * TWIPS_PER_POINT,
      after: text.afterPt * TWIPS_PER_POINT,
      line: Math.round(text.lineSpacing * SINGLE_LINE),
      lineRule: LineRuleType.AUTO,
    },
    children: text.runs.flatMap(runsOf),
  };
}

function runsOf({ text, sizePt, bold, italic }: FlowRun): TextRun[] {
  const style = { size: sizePt * 2, bold, italics: italic };
  return text.split('\n').map((line, at) => new TextRun({ text: line, ...style, ...(at > 0 ? { break: 1 } : {}) }));
}

/** An empty line of the least height, whose upper border is the rule. */
function ruleOf(rule: FlowRule): Paragraph {
  const side = twipsOfMm((rule.withinMm - ruleWidthMm(rule)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { ...HAIRLINE, size: 6, space: 1 } },
    spacing: { before: 60, after: rule.afterPt * TWIPS_PER_POINT, line: 40, lineRule: LineRuleType.EXACT },
  });
}

function boxOf({ text, withinMm }: FlowBox): Paragraph {
  const inner = widthMm(text.runs) + 2 * BOX_PADDING_MM;
  const side = twipsOfMm((withinMm - inner) / 2);
  const line = { ...HAIRLINE, space: 1 };
  return new Paragraph({
    ...paragraphOf(text),
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
    spacing: { before: 60, after: 60 },
  });
}

function gridOf({ widthsMm, rows }: FlowGrid): Table {
  const columnWidths = widthsMm.map(twipsOfMm);
  return new Table({
    ...fixedWidth(columnWidths),
    borders: NO_LINES,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({ cantSplit: true, children: row.map((items, at) => gridCell(items, columnWidths[at] ?? 0)) }),
    ),
  });
}

function gridCell(items: readonly FlowItem[], width: number): TableCell {
  const children = placed(items);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length > 0 ? children : [new Paragraph({})],
  });
}

function tableOf({ widthsMm, head, rows }: FlowTable): Table {
  const columnWidths = widthsMm.map(twipsOfMm);
  const padding = twipsOfMm(CELL_PADDING_MM);
  return new Table({
    ...fixedWidth(columnWidths),
    margins: { left: padding, right: padding, top: 30, bottom: 30 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, columnWidths) }),
      ...rows.map(({ cells, isWhole, leads }) => {
        return new TableRow({ cantSplit: isWhole, children: cellsOf(cells, columnWidths, { keepNext: leads }) });
      }),
    ],
  });
}

function fixedWidth(columnWidths: number[]) {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return { width: { size, type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED };
}

function cellsOf(cells: FlowTable['head'], columnWidths: readonly number[], placing: Placing = {}): TableCell[] {
  let from = 0;
  return cells.map(({ span, text }) => {
    const size = columnWidths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
    from += span;
    return new TableCell({
      width: { size, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: 'center',
      children: [textOf(text, placing)],
    });
  });
}

function nearlyNothing(placing: Placing = {}): Paragraph {
  return new Paragraph({ ...placing, spacing: { line: TWIPS_PER_POINT, lineRule: LineRuleType.EXACT } });
}
