import type { FlowItem, FlowText } from './flow.ts';
import { singleLineEm, widthMm } from './tinos.ts';

/** So much wider is a text on paper than its letters, for the words that do not fit at the ends of its lines. */
const LOOSENESS = 1.15;

/** How high a line of the text is, in points. */
export function lineHeightPt({ runs, lineSpacing }: FlowText): number {
  return Math.max(0, ...runs.map(({ sizePt }) => sizePt)) * lineSpacing * singleLineEm;
}

/** How many lines a text has, broken at its blanks; those that its writer broke count, too. */
export function lineCount({ runs, firstLineMm }: FlowText, withinMm: number): number {
  let [lines, usedMm] = [1, firstLineMm];
  for (const { text, ...style } of runs) {
    for (const word of text.match(/\S+[^\S\n]*|\s/gu) ?? []) {
      const isBroken = word === '\n';
      if (isBroken || (usedMm > 0 && usedMm + widthMm([{ ...style, text: word.trimEnd() }]) > withinMm)) {
        lines += 1;
        usedMm = 0;
      }
      if (!isBroken) usedMm += widthMm([{ ...style, text: word }]);
    }
  }
  return lines;
}

/** How high a text is about, in points: rather too much than too little. */
export function textHeightPt(text: FlowText, withinMm: number): number {
  const given = text.runs.reduce((sum, run) => sum + run.text.split('\n').length - 1, 0);
  const width = widthMm(text.runs) * LOOSENESS + text.firstLineMm;
  return (Math.ceil(width / withinMm) + given) * lineHeightPt(text) + text.beforePt + text.afterPt;
}

/** The height of texts and grids, in points; what else there is counts for nothing. */
export function itemHeightPt(item: FlowItem, withinMm: number): number {
  if (item.kind === 'text') return textHeightPt(item, withinMm);
  if (item.kind !== 'grid') return 0;
  const rowHeight = (row: readonly (readonly FlowItem[])[]) =>
    Math.max(0, ...row.map((items, at) => itemsHeightPt(items, item.widthsMm[at] ?? withinMm)));
  return item.rows.reduce((sum, row) => sum + rowHeight(row), 0);
}

export function itemsHeightPt(items: readonly FlowItem[], withinMm: number): number {
  return items.reduce((sum, item) => sum + itemHeightPt(item, withinMm), 0);
}
