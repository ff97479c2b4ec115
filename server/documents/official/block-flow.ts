import type { Block, CellAlign, Column, Heading, RichText, Table, TableRow } from '#server/ports/official-document.ts';
import { never } from '#shared/kernel/index.ts';
import { type FlowCell, type FlowItem, type FlowTable, type FlowText, flowRun, flowText } from './flow.ts';
import type { ElementStyle, OfficialProfile } from './profile.ts';

/** A paragraph longer than this may be parted from its heading, and a row longer than this by the end of a page. */
const LONG_TEXT = 1_200;

/** The blocks as they stand on the page, headings together with what follows them. */
export function blocksFlow(blocks: readonly Block[], profile: OfficialProfile, withinMm: number): FlowItem[] {
  const items: FlowItem[] = [];
  let headings: FlowText[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      headings.push(headingFlow(block, profile));
      continue;
    }
    const [first, ...rest] = blockFlow(block, profile, withinMm);
    items.push(...joined(headings, first), ...rest);
    headings = [];
  }
  return [...items, ...headings];
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
  return flowText([flowRun(`${label} ${text}`, style)], { align: 'justify', ...bodySpacing(profile) });
}

/** Headings with what comes first below them, unless that is too long to be moved as a whole. */
function joined(headings: readonly FlowText[], next: FlowItem | undefined): FlowItem[] {
  if (next === undefined) return [...headings];
  if (headings.length === 0) return [next];
  if (next.kind !== 'text' || lengthOf(next) > LONG_TEXT) return [...headings, next];
  return [{ kind: 'together', items: [...headings, next] }];
}

function tableFlow({ columns, rows }: Table, profile: OfficialProfile, withinMm: number): FlowTable {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    kind: 'table',
    widthsMm: columns.map(({ share }) => (share / whole) * withinMm),
    head: columns.map(({ head }) => cell(head, profile.elements.tableHead, 'centre')),
    rows: rows.map((row) => rowFlow(row, columns, profile)),
  };
}

function rowFlow(row: TableRow, columns: readonly Column[], profile: OfficialProfile): FlowTable['rows'][number] {
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
  return { cells, isWhole: cells.every(({ text }) => lengthOf(text) <= LONG_TEXT) };
}

function cell(text: string, style: ElementStyle, align: CellAlign): FlowCell {
  return { span: 1, text: flowText([flowRun(text, style)], { align }) };
}

function lengthOf({ runs }: FlowText): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
