import type {
  Block,
  CellAlign,
  Column,
  Heading,
  List,
  RichText,
  Table,
  TableRow,
} from '#server/ports/official-document.ts';
import { never } from '#shared/kernel/index.ts';
import { type FlowCell, type FlowItem, type FlowTable, type FlowText, flowRun, flowText } from './flow.ts';
import { itemsHeightPt, lineCount, lineHeightPt, textHeightPt } from './height.ts';
import type { ElementStyle, OfficialProfile } from './profile.ts';

/** A row that is higher may be parted by the end of a page. */
const HIGH_ROW_PT = 200;
const CELL_PADDING_MM = 1.5;
/** So much of what follows has to stand on the page of its headings: two lines, or the head of a table and a row. */
const LINES_BELOW = { text: 2, table: 6 };
/** So many lines cannot be parted without leaving one alone. */
const LINES_KEPT = 3;
/** More letters than that fill more lines, whatever letters they are. */
const LETTERS_KEPT = 400;

/** The blocks as they stand on the page, headings together with what follows them. */
export function blocksFlow(blocks: readonly Block[], profile: OfficialProfile, withinMm: number): FlowItem[] {
  const items: FlowItem[] = [];
  let texts: FlowText[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      texts.push(headingFlow(block, profile));
      continue;
    }
    const [first, ...rest] = blockFlow(block, profile, withinMm).map((item) => kept(item, withinMm));
    if (first === undefined) continue;
    items.push(
      ...begun(texts, first, withinMm),
      first,
      ...rest.flatMap((item) => [...begun([], item, withinMm), item]),
    );
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
      return block.items.map((item, at) => bodyText(item, profile, markBefore(block, at)));
    case 'table':
      return [tableFlow(block, profile, withinMm)];
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    default:
      return never(block);
  }
}

function markBefore({ marks }: List, at: number): string {
  const mark = marks === undefined ? '-' : (marks[at] ?? '');
  return mark === '' ? '' : `${mark} `;
}

function headingFlow({ level, label, text }: Heading, profile: OfficialProfile): FlowText {
  const style = profile.elements.headings[level - 1] ?? profile.elements.body;
  return flowText([flowRun(`${label} ${text}`.trim(), style)], { align: 'justify', ...bodySpacing(profile) });
}

/** Short paragraphs stand on one page: whatever part went to the next would be a line alone, or leave one. */
function kept(item: FlowItem, withinMm: number): FlowItem {
  if (item.kind !== 'text' || lettersOf(item) > LETTERS_KEPT) return item;
  return lineCount(item, withinMm) <= LINES_KEPT ? { kind: 'together', items: [item] } : item;
}

function lettersOf({ runs }: FlowText): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Headings with room for the beginning of what follows; without headings that room alone, where more lines follow. */
function begun(texts: readonly FlowText[], next: FlowItem, withinMm: number): FlowItem[] {
  if (texts.length === 0 && next.kind !== 'text') return [];
  const headings = itemsHeightPt(texts, withinMm);
  return [{ kind: 'headings', texts, roomPt: headings + beginningPt(texts, next, withinMm) }];
}

/** Height of so much of an item as has to stand on the page of its headings, in points. */
function beginningPt(texts: readonly FlowText[], next: FlowItem, withinMm: number): number {
  if (next.kind === 'together') return itemsHeightPt(next.items, withinMm);
  const lines = LINES_BELOW[next.kind === 'table' ? 'table' : 'text'];
  const linesOf = next.kind === 'text' ? [next] : texts;
  return lines * Math.max(0, ...linesOf.map(lineHeightPt));
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
    return { cells: [{ span: columns.length, text }], isWhole: true, leads: row.weight === 'group' };
  }
  const cells = columns.map(({ align }, at) => {
    const runs = (row.cells[at] ?? []).map((run) => flowRun(run.text, style, run));
    return { span: 1, text: flowText(runs, { align }) };
  });
  const heights = cells.map(({ text }, at) => textHeightPt(text, (widthsMm[at] ?? 0) - 2 * CELL_PADDING_MM));
  return { cells, isWhole: Math.max(0, ...heights) <= HIGH_ROW_PT, leads: false };
}

function cell(text: string, style: ElementStyle, align: CellAlign): FlowCell {
  return { span: 1, text: flowText([flowRun(text, style)], { align }) };
}
