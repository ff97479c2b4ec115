import type { Content, TableContent, TableLayout, TextContent } from 'pdfmake';
import { never } from '#shared/kernel/index.ts';
import type { FlowBox, FlowGrid, FlowHeadings, FlowItem, FlowRow, FlowRule, FlowTable, FlowText } from './flow.ts';
import { ruleWidthMm } from './rule-width.ts';
import { singleLine } from './tinos.ts';

const POINTS_PER_MM = 72 / 25.4;
const LINE_PT = 0.5;
const RULE_PT = 0.75;
const CELL_PADDING_MM = 1.5;
const ROW_PADDING_PT = 1.5;
const alignments = { left: 'left', centre: 'center', right: 'right', justify: 'justify' } as const;

export function pointsOfMm(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** The items one below the other. */
export function nodesOf(items: readonly FlowItem[]): Content[] {
  const nodes: Content[] = [];
  let breaks = false;
  for (const item of items) {
    if (item.kind === 'pageBreak') {
      breaks = true;
      continue;
    }
    const node = nodeOf(item);
    nodes.push(breaks ? { stack: [node], pageBreak: 'before' } : node);
    breaks = false;
  }
  return nodes;
}

function nodeOf(item: Exclude<FlowItem, { kind: 'pageBreak' }>): Content {
  switch (item.kind) {
    case 'text':
      return textOf(item);
    case 'rule':
      return ruleOf(item);
    case 'box':
      return boxOf(item);
    case 'grid':
      return { stack: item.rows.map((row) => rowOf(row, item.widthsMm)) };
    case 'table':
      return tableOf(item);
    case 'headings':
      return headingsOf(item);
    case 'together':
      return { stack: nodesOf(item.items), unbreakable: true };
    default:
      return never(item);
  }
}

function textOf({ runs, align, firstLineMm, beforePt, afterPt, lineSpacing }: FlowText): TextContent {
  return {
    text: runs.flatMap(({ text, sizePt, bold, italic }) =>
      (align === 'justify' ? piecesOf(text) : [{ text }]).map((piece) => ({
        ...piece,
        fontSize: sizePt,
        bold,
        italics: italic,
      })),
    ),
    alignment: alignments[align],
    leadingIndent: pointsOfMm(firstLineMm),
    margin: [0, beforePt, 0, afterPt],
    lineHeight: lineSpacing * singleLine,
  };
}

type Piece = { readonly text: string; readonly noWrap?: true };

/**
 * The renderer widens justified lines wherever they might break, also after the marks within "74/KH-VKSTC". So such a word
 * stands as one that does not break, unless it is so long that it may have to.
 */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
    const before = pieces.at(-1);
    if (isOneWord(word)) pieces.push({ text: word, noWrap: true });
    else if (before && !before.noWrap) pieces[pieces.length - 1] = { text: before.text + word };
    else pieces.push({ text: word });
  }
  return pieces;
}

const markWithin = /\S[/\-–—:…]\S/u;
const ONE_WORD_LETTERS = 40;

function isOneWord(word: string): boolean {
  return markWithin.test(word) && word.length <= ONE_WORD_LETTERS && !word.includes('\n');
}

/**
 * The renderer does not keep paragraphs with the next. So room is taken first, which goes to the next page as a whole
 * where it is too much for this one, and given back.
 */
function headingsOf({ texts, roomPt }: FlowHeadings): Content {
  const room: Content = { stack: [{ canvas: [], margin: [0, roomPt, 0, 0] }], unbreakable: true };
  const [first, ...rest] = texts.map(textOf);
  return { stack: [room, { stack: first ? [first, ...rest] : [], margin: [0, -roomPt, 0, 0] }] };
}

function ruleOf(rule: FlowRule): Content {
  const width = pointsOfMm(ruleWidthMm(rule));
  const side = (pointsOfMm(rule.withinMm) - width) / 2;
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: RULE_PT }],
    margin: [side, 2, 0, rule.afterPt],
  };
}

function boxOf({ text }: FlowBox): Content {
  const box: TableContent = {
    table: { body: [[{ ...textOf(text), noWrap: true }]] },
    layout: lines({ paddingMm: 2 }),
  };
  return {
    columns: [
      { width: '*', text: '' },
      { width: 'auto', stack: [box] },
      { width: '*', text: '' },
    ],
    margin: [0, 3, 0, 3],
  };
}

function rowOf(row: FlowGrid['rows'][number], widthsMm: readonly number[]): Content {
  return {
    columns: row.map((items, at) => ({ width: pointsOfMm(widthsMm[at] ?? 0), stack: nodesOf(items) })),
    columnGap: 0,
  };
}

function tableOf({ widthsMm, head, rows }: FlowTable): TableContent {
  const areWhole = rows.every(({ isWhole }) => isWhole);
  const around = 2 * pointsOfMm(CELL_PADDING_MM) + LINE_PT;
  const widths = widthsMm.map((width) => pointsOfMm(width) - around);
  const cellsOfRow = ({ cells }: Pick<FlowRow, 'cells'>) => cells.flatMap((cell) => cellOf(cell, areWhole));
  return {
    table: {
      headerRows: 1,
      // The renderer loses what is too much for a page of rows that it must not part.
      ...(areWhole ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
      widths,
      body: [
        cellsOfRow({ cells: head }),
        ...ledRows(rows).map((own) => {
          const [first, ...others] = own.map(cellsOfRow);
          return first && others.length === 0 ? first : keptRows(own.map(cellsOfRow), widths);
        }),
      ],
    },
    layout: lines({ paddingMm: CELL_PADDING_MM }),
  };
}

/** Rows that lead together with the one that they lead to; one that may be parted by the end of a page stays alone. */
function ledRows(rows: readonly FlowRow[]): FlowRow[][] {
  const groups: FlowRow[][] = [];
  let leading: FlowRow[] = [];
  for (const row of rows) {
    leading.push(row);
    if (row.leads) continue;
    groups.push(...(row.isWhole ? [leading] : leading.map((each) => [each])));
    leading = [];
  }
  return [...groups, ...leading.map((each) => [each])];
}

/**
 * The renderer parts rows from one another wherever a page ends. So those that stay together are one row of the table,
 * with a table of their own inside, whose outer lines and whose room are those of the row.
 */
function keptRows(body: readonly (readonly Content[])[], widths: readonly number[]): Content[] {
  const side = pointsOfMm(CELL_PADDING_MM);
  const inner: TableContent = {
    table: { widths, body },
    layout: {
      ...lines({ paddingMm: CELL_PADDING_MM }),
      hLineWidth: (at) => (at === 0 || at === body.length ? 0 : LINE_PT),
      vLineWidth: (at) => (at === 0 || at === widths.length ? 0 : LINE_PT),
    },
    margin: [-side, -ROW_PADDING_PT, -side, -ROW_PADDING_PT],
  };
  const covered = widths.slice(1).map(() => ({ text: '' }));
  return [{ stack: [inner], unbreakable: true, colSpan: widths.length }, ...covered];
}

/** A cell, and the places that it covers. One that may be parted stands at the top: the renderer loses it otherwise. */
function cellOf({ span, text }: FlowTable['head'][number], isWhole: boolean): TextContent[] {
  const covered = Array.from({ length: span - 1 }, () => ({ text: '' }));
  return [{ ...textOf(text), colSpan: span, ...(isWhole ? { verticalAlignment: 'middle' } : {}) }, ...covered];
}

function lines({ paddingMm }: { readonly paddingMm: number }): TableLayout {
  const side = () => pointsOfMm(paddingMm);
  return {
    hLineWidth: () => LINE_PT,
    vLineWidth: () => LINE_PT,
    paddingLeft: side,
    paddingRight: side,
    paddingTop: () => ROW_PADDING_PT,
    paddingBottom: () => ROW_PADDING_PT,
  };
}
