import { type I420, sitePicture } from '../site-picture.ts';

/** Letters of 5 × 7 blocks; each digit in base 32 is a row, its highest bit on the left. */
const GLYPHS: Readonly<Record<string, string>> = {
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'ehggghe',
  D: 'uhhhhhu',
  E: 'vgguggv',
  F: 'vgguggg',
  G: 'ehgnhhf',
  H: 'hhhvhhh',
  I: 'e44444e',
  J: '72222ic',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hpljhhh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  W: 'hhhllrh',
  X: 'hha4ahh',
  Y: 'hha4444',
  Z: 'v1248gv',
  0: 'ehjlphe',
  1: '4c4444e',
  2: 'eh168gv',
  3: 'u11e11u',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124888',
  8: 'ehhehhe',
  9: 'ehhf12c',
};
const GLYPH_WIDTH = 5;
const ADVANCE = GLYPH_WIDTH + 1;
const INK = 225;

/** A name as the letters above can write it: "TX Bỉm Sơn" is "TX BIM SON". */
export function foldedName(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return bare.toUpperCase().replace(/[^A-Z0-9 ]/g, ' ');
}

/**
 * Draws the n-th frame of a site: its own colour, its number, its name across the middle, and a bar that moves. Sizes
 * have to be even.
 */
export function namePicture(options: {
  name: string;
  number: number;
  width: number;
  height: number;
}): (frame: number) => I420 {
  const { name, number, width, height } = options;
  const ink = inkOf(foldedName(name), { width, height });
  return (frame) => {
    const picture = sitePicture({ number, frame, width, height });
    for (const place of ink) picture.data[place] = INK;
    return picture;
  };
}

/** Places of the luma plane that the name covers: worked out once, since it stands still. */
function inkOf(text: string, { width, height }: { width: number; height: number }): number[] {
  const scale = Math.max(1, Math.floor((width * 0.92) / (text.length * ADVANCE)));
  const block = Math.min(scale, Math.floor(height / 28));
  const left = Math.floor((width - text.length * ADVANCE * block) / 2);
  const top = Math.floor(height * 0.48);
  const places: number[] = [];
  for (const [index, letter] of [...text].entries()) {
    for (const { column, row } of blocksOf(letter)) {
      const x = left + (index * ADVANCE + column) * block;
      for (let line = 0; line < block; line += 1) {
        const start = (top + row * block + line) * width + x;
        for (let dot = 0; dot < block; dot += 1) if (x + dot >= 0 && x + dot < width) places.push(start + dot);
      }
    }
  }
  return places;
}

function blocksOf(letter: string): { column: number; row: number }[] {
  const rows = [...(GLYPHS[letter] ?? '')].map((digit) => Number.parseInt(digit, 32));
  return rows.flatMap((bits, row) =>
    [0, 1, 2, 3, 4].filter((column) => bits & (1 << (GLYPH_WIDTH - 1 - column))).map((column) => ({ column, row })),
  );
}
