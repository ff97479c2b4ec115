import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** Styles of one text whose width matters. */
export type FaceStyle = { readonly bold: boolean; readonly italic: boolean };
export type MeasuredRun = FaceStyle & { readonly text: string; readonly sizePt: number };

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
const require = createRequire(import.meta.url);
// The copy that the renderer of PDFs has, too: an import would load another.
const { openSync }: typeof import('fontkit') = require('fontkit');

/** Files of the font that has the metrics of Times New Roman and all Vietnamese letters. */
export const tinosFiles = {
  normal: fileOf('400Regular'),
  bold: fileOf('700Bold'),
  italics: fileOf('400Regular_Italic'),
  bolditalics: fileOf('700Bold_Italic'),
} as const;

type Face = keyof typeof tinosFiles;
const opened = new Map<Face, Font>();

const { ascent, descent, lineGap, unitsPerEm } = faceOf({ bold: false, italic: false });
/** Height of a single line in relation to the size of the type, as word processors reckon. */
export const singleLineEm = (ascent - descent + lineGap) / unitsPerEm;
/** The same in relation to ascent and descent alone, which is what the PDF's lines are made of. */
export const singleLine = (ascent - descent + lineGap) / (ascent - descent);

/** Width of a line in mm: letters side by side, as word processors set them, and so does the PDF. */
export function widthMm(runs: readonly MeasuredRun[]): number {
  const points = runs.reduce((sum, run) => sum + widthPt(run), 0);
  return (points / POINTS_PER_INCH) * MM_PER_INCH;
}

function widthPt({ text, sizePt, ...style }: MeasuredRun): number {
  const font = faceOf(style);
  const units = font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (units / font.unitsPerEm) * sizePt;
}

/**
 * The files of the font without the table by which letters are moved together or apart (GPOS): word processors leave it
 * alone unless they are told otherwise, and to read it takes a PDF longer than anything else about its font. By path.
 */
export function unkernedFonts(): { readonly path: string; readonly bytes: Buffer }[] {
  return Object.values(tinosFiles).map((path) => {
    const bytes = readFileSync(path);
    const tables = bytes.readUInt16BE(TABLE_COUNT_AT);
    for (let table = 0; table < tables; table += 1) {
      const at = TABLES_AT + table * TABLE_BYTES;
      // Under a name that nobody looks for it is as good as gone.
      if (bytes.toString('latin1', at, at + 4) === 'GPOS') bytes.write('----', at, 'latin1');
    }
    return { path, bytes };
  });
}

// The directory of a font file: how many tables, then sixteen bytes for each, the first four its name.
const TABLE_COUNT_AT = 4;
const TABLES_AT = 12;
const TABLE_BYTES = 16;

function faceOf({ bold, italic }: FaceStyle): Font {
  const face: Face = bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal';
  const known = opened.get(face);
  if (known) return known;
  const font = openSync(tinosFiles[face]);
  opened.set(face, font);
  return font;
}

function fileOf(folder: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`);
}
