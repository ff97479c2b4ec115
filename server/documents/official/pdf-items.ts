import type { Content, TableContent, TextContent } from 'pdfmake';
import { never } from '#shared/kernel/index.ts';
import type { FlowBox, FlowGrid, FlowHeadings, FlowItem, FlowRule, FlowTable, FlowText } from './flow.ts';
import { ruleWidthMm } from './rule-width.ts';
import { singleLine } from './tinos.ts';

const POINTS_PER_MM = 72 / 25.4;
const LINE_PT = 0.5;
const RULE_PT = 0.75;
const CELL_PADDING_MM = 1.5;
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
  return {
    table: {
      headerRows: 1,
      // The renderer loses what is too much for a page of rows that it must not part.
      ...(areWhole ? { keepWithHeaderRows: 1, dontBreakRows: true } : {}),
      widths: widthsMm.map((width) => pointsOfMm(width) - around),
      body: [head, ...rows.map(({ cells }) => cells)].map((cells) => cells.flatMap((cell) => cellOf(cell, areWhole))),
    },
    layout: lines({ paddingMm: CELL_PADDING_MM }),
  };
}

/** A cell, and the places that it covers. One that may be parted stands at the top: the renderer loses it otherwise. */
function cellOf({ span, text }: FlowTable['head'][number], isWhole: boolean): TextContent[] {
  const covered = Array.from({ length: span - 1 }, () => ({ text: '' }));
  return [{ ...textOf(text), colSpan: span, ...(isWhole ? { verticalAlignment: 'middle' } : {}) }, ...covered];
}

function lines({ paddingMm }: { readonly paddingMm: number }) {
  const side = () => pointsOfMm(paddingMm);
  return {
    hLineWidth: () => LINE_PT,
    vLineWidth: () => LINE_PT,
    paddingLeft: side,
    paddingRight: side,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  };
}
