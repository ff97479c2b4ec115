/** Type of a text slide, in hundredths of the slide's height: what it begins with, and what it never goes below. */
export const LARGEST_TYPE = 9;
export const SMALLEST_TYPE = 1.6;
const STEPS = 8;

/**
 * The largest type with which a text fits. `fits` tries one: sizes are hundredths of the slide's height. What does not
 * even fit with the smallest gets that one.
 */
export function fittingType(fits: (size: number) => boolean): number {
  if (fits(LARGEST_TYPE)) return LARGEST_TYPE;
  let [small, large] = [SMALLEST_TYPE, LARGEST_TYPE];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  return small;
}

export type TextBlock = { readonly kind: 'line' | 'point'; readonly text: string };

const BULLET = /^\s*[-–•+*]\s+/;

/** A text as lines and points of a list; empty lines part nothing on a slide. */
export function blocksOf(body: string): readonly TextBlock[] {
  return body
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: BULLET.test(line) ? 'point' : 'line', text: line.replace(BULLET, '').trim() }));
}
