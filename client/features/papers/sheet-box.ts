import type { Box } from '#client/ui/slides/use-box.ts';

/** Whether a page takes the width that there is, or all of it is seen at once. */
export type Fit = 'width' | 'page';

/** Around the sheets, in CSS pixels: the padding of their room and its scroll bar. */
const EDGE = 16;
/** A wider line is no easier to read. */
const MOST_WIDTH = 1_040;
/** No page is so much higher than wide. */
const FREE_HEIGHT = 8;

/** The room for one page, in pixels of the screen, within the room of them all. */
export function sheetBox(room: Box, fit: Fit, pixelRatio: number): Box {
  const edge = EDGE * 2 * pixelRatio;
  const width = Math.max(1, Math.round(Math.min(room.width - edge, MOST_WIDTH * pixelRatio)));
  if (fit === 'width') return { width, height: width * FREE_HEIGHT };
  return { width, height: Math.max(1, Math.round(room.height - edge)) };
}

/** The number of the page that takes the upper part of a room of sheets. */
export function sheetInView(room: HTMLElement | null): number {
  if (room === null) return 1;
  const sheets = [...room.querySelectorAll<HTMLElement>('[data-sheet]')];
  const { top, height } = room.getBoundingClientRect();
  const reached = sheets.filter((sheet) => sheet.getBoundingClientRect().top <= top + height / 3);
  return Math.max(1, reached.length);
}
