import type { Block, CellAlign, Column, Heading, RichText, Table, TableRow } from '#server/ports/official-document.ts';
import { never } from '#shared/kernel/index.ts';
import { type FlowCell, type FlowItem, type FlowTable, type FlowText, flowRun, flowText } from './flow.ts';
import type { ElementStyle, OfficialProfile } from './profile.ts';
import { singleLineEm, widthMm } from './tinos.ts';

/** A row with a text longer than this may be parted by the end of a page. */
const LONG_TEXT = 1_200;
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
  return flowText([flowRun(`${label} ${text}`, style)], { align: 'justify', ...bodySpacing(profile) });
}

/** Height of the headings and of so much of the next block as has to follow them on the page, in points. */
function roomOf(texts: readonly FlowText[], next: Block['kind'], withinMm: number): number {
  const below = LINES_BELOW[next === 'table' ? 'table' : 'text'];
  return texts.reduce(
    (sum, text) => {
      const lines = Math.ceil((widthMm(text.runs, { kerned: true }) + text.firstLineMm) / withinMm);
      return sum + lines * lineHeightPt(text) + text.afterPt;
    },
    below * Math.max(0, ...texts.map(lineHeightPt)),
  );
}

function lineHeightPt({ runs, lineSpacing }: FlowText): number {
  return Math.max(0, ...runs.map(({ sizePt }) => sizePt)) * lineSpacing * singleLineEm;
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
