/** What of one element is on screen, in CSS pixels, and how many device pixels one of them is. */
export type ShownTile = { readonly visible: boolean; readonly height: number };

/** How a picture is wanted: whether at all, and at which height in device pixels. */
export type Wish = { readonly visible: boolean; readonly height: number };

/** Heights are told in steps: a window that is dragged wider must not send a wish for every pixel. */
const STEP = 90;
const TALLEST = 2_160;

/**
 * The wish for a picture that several elements show: it is wanted when one of them is on screen, as large as the largest
 * of these.
 */
export function wishOf(tiles: readonly ShownTile[], pixelRatio: number): Wish {
  const heights = tiles.filter(({ visible, height }) => visible && height > 0).map(({ height }) => height);
  if (heights.length === 0) return { visible: false, height: 0 };
  return { visible: true, height: inSteps(Math.max(...heights) * pixelRatio) };
}

/** Whether a server that was told the one need not be told the other. */
export function isSameWish(a: Wish | undefined, b: Wish): boolean {
  return a !== undefined && a.visible === b.visible && a.height === b.height;
}

function inSteps(height: number): number {
  return Math.min(TALLEST, Math.ceil(height / STEP) * STEP);
}
