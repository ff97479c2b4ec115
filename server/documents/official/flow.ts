import type { CellAlign } from '#server/ports/official-document.ts';
import type { ElementStyle } from './profile.ts';

// What stands on the pages, in order, with every size decided: both renderers only translate it.

export type FlowRun = {
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
};

export type FlowText = {
  readonly kind: 'text';
  readonly runs: readonly FlowRun[];
  readonly align: CellAlign | 'justify';
  readonly firstLineMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  readonly lineSpacing: number;
};

/** A drawn line, centred, as long as a part of the widest of the texts. */
export type FlowRule = {
  readonly kind: 'rule';
  readonly below: readonly FlowText[];
  readonly share: number;
  readonly withinMm: number;
  readonly afterPt: number;
};

/** A boxed word, centred. */
export type FlowBox = { readonly kind: 'box'; readonly text: FlowText; readonly withinMm: number };

/** Columns without lines and without padding, by rows. */
export type FlowGrid = {
  readonly kind: 'grid';
  readonly widthsMm: readonly number[];
  readonly rows: readonly (readonly (readonly FlowItem[])[])[];
};

export type FlowCell = { readonly span: number; readonly text: FlowText };
/** A row that leads is the name of those below it: where that can be said it stands on the page of the next. */
export type FlowRow = { readonly cells: readonly FlowCell[]; readonly isWhole: boolean; readonly leads: boolean };
export type FlowTable = {
  readonly kind: 'table';
  readonly widthsMm: readonly number[];
  readonly head: readonly FlowCell[];
  readonly rows: readonly FlowRow[];
};

/**
 * Headings, which stand on the page of what follows them: with room for themselves and its beginning. Without any, that
 * beginning alone is kept on one page.
 */
export type FlowHeadings = {
  readonly kind: 'headings';
  readonly texts: readonly FlowText[];
  readonly roomPt: number;
};

/** What must not be parted by the end of a page, and is not too high for one. */
export type FlowTogether = { readonly kind: 'together'; readonly items: readonly FlowItem[] };
export type FlowBreak = { readonly kind: 'pageBreak' };

export type FlowItem = FlowText | FlowRule | FlowBox | FlowGrid | FlowTable | FlowHeadings | FlowTogether | FlowBreak;

/** Pages of one orientation, numbered from 1 on; the first number is not shown. */
export type FlowSection = {
  readonly orientation: 'portrait' | 'landscape';
  readonly items: readonly FlowItem[];
};

// XML has no place for control characters, and half a character is none.
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/gu;

/** A stretch in the style of an element: composed letters (others have no picture in the font), printable ones only. */
export function flowRun(
  text: string,
  style: ElementStyle,
  emphasis: { readonly bold?: boolean; readonly italic?: boolean } = {},
): FlowRun {
  const clean = text.normalize('NFC').replace(unprintable, '').replaceAll('\t', ' ');
  return {
    text: style.capitals ? clean.toLocaleUpperCase('vi') : clean,
    sizePt: style.sizePt,
    bold: emphasis.bold ?? style.bold,
    italic: emphasis.italic ?? style.italic,
  };
}

/** A paragraph without indent or room around it, in single lines, where nothing else is said. */
export function flowText(runs: readonly FlowRun[], rest: Partial<Omit<FlowText, 'kind' | 'runs'>> = {}): FlowText {
  const plainly = { align: 'left', firstLineMm: 0, beforePt: 0, afterPt: 0, lineSpacing: 1 } as const;
  return { kind: 'text', runs, ...plainly, ...rest };
}

/** A line in the style of an element, centred. */
export function centred(text: string, style: ElementStyle, afterPt = 0): FlowText {
  return flowText([flowRun(text, style)], { align: 'centre', afterPt });
}
