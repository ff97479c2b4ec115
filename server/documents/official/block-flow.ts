import type { Block, CellAlign, Column, Heading, RichText, Table, TableRow } from '#server/ports/official-document.ts';
import { never } from '#shared/kernel/index.ts';
import { type FlowCell, type FlowItem, type FlowTable, type FlowText, flowRun, flowText } from './flow.ts';
import { itemsHeightPt, lineHeightPt, textHeightPt } from './height.ts';
import type { ElementStyle, OfficialProfile } from './profile.ts';

/** A row that is higher may be parted by the end of a page. */
const HIGH_ROW_PT = 200;
const CELL_PADDING_MM = 1.5;
/** So much of what follows has to stand on the page of its headings: two lines, or the head of a table and a row. */
const LINES_BELOW = { text: 2, table: 6 };

/** The blocks as they stand on the page, headings together with what follows them. */
export function blocksFlow(blocks: readonly Block[], profile: OfficialProfile, withinMm: number): FlowItem[] {
  const items: FlowItem[] = [];
  let texts: FlowText[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      texts.push(headingFlow(block, profile));
      continue;
    }
    if (texts.length > 0) items.push({ kind: 'headings', texts, roomPt: roomOf(texts, block.kind, withinMm) });
    items.push(...blockFlow(block, profile, withinMm));
    texts = [];
  }
  return [...items, ...texts];
}

/** A paragraph of the body. */
export function bodyText(runs: RichText, profile: OfficialProfile, before = ''): FlowText {
  const style = profile.elements.body;
  const lead = before === '' ? [] : [flowRun(before, style)];
  return flowText([...lead, ...runs.map((run) => flowRun(run.text, style, run))], {
    align: 'justify',
    ...bodySpacing(profile),
  });
}

function bodySpacing({ body }: OfficialProfile) {
  return { firstLineMm: body.firstLineMm, afterPt: body.afterPt, lineSpacing: body.lineSpacing };
}

function blockFlow(block: Exclude<Block, Heading>, profile: OfficialProfile, withinMm: number): FlowItem[] {
  switch (block.kind) {
    case 'paragraph':
      return [bodyText(block.runs, profile)];
    case 'list':
      return block.items.map((item) => bodyText(item, profile, '- '));
    case 'table':
      return [tableFlow(block, profile, withinMm)];
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    default:
      return never(block);
  }
}

function headingFlow({ level, label, text }: Heading, profile: OfficialProfile): FlowText {
  const style = profile.elements.headings[level - 1] ?? profile.elements.body;
  return flowText([flowRun(`${label} ${text}`.trim(), style)], { align: 'justify', ...bodySpacing(profile) });
}

/** Height of the headings and of so much of the next block as has to stand on their page, in points. */
function roomOf(texts: readonly FlowText[], next: Block['kind'], withinMm: number): number {
  const below = LINES_BELOW[next === 'table' ? 'table' : 'text'];
  return itemsHeightPt(texts, withinMm) + below * Math.max(0, ...texts.map(lineHeightPt));
}

function tableFlow({ columns, rows }: Table, profile: OfficialProfile, withinMm: number): FlowTable {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widthsMm = columns.map(({ share }) => (share / whole) * withinMm);
  return {
    kind: 'table',
    widthsMm,
    head: columns.map(({ head }) => cell(head, profile.elements.tableHead, 'centre')),
    rows: rows.map((row) => rowFlow(row, { columns, widthsMm, profile })),
  };
}

type Form = {
  readonly columns: readonly Column[];
  readonly widthsMm: readonly number[];
  readonly profile: OfficialProfile;
};

function rowFlow(row: TableRow, { columns, widthsMm, profile }: Form): FlowTable['rows'][number] {
  const style = profile.elements.tableBody;
  if (row.kind === 'band') {
    const emphasis = row.weight === 'total' ? { bold: true, italic: true } : { bold: true };
    const text = flowText([flowRun(row.text, style, emphasis)]);
    return { cells: [{ span: columns.length, text }], isWhole: true };
  }
  const cells = columns.map(({ align }, at) => {
    const runs = (row.cells[at] ?? []).map((run) => flowRun(run.text, style, run));
    return { span: 1, text: flowText(runs, { align }) };
  });
  const heights = cells.map(({ text }, at) => textHeightPt(text, (widthsMm[at] ?? 0) - 2 * CELL_PADDING_MM));
  return { cells, isWhole: Math.max(0, ...heights) <= HIGH_ROW_PT };
}

function cell(text: string, style: ElementStyle, align: CellAlign): FlowCell {
  return { span: 1, text: flowText([flowRun(text, style)], { align }) };
}
