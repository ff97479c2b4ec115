import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';

/** Styles of one text whose width matters. */
export type FaceStyle = { readonly bold: boolean; readonly italic: boolean };
export type MeasuredRun = FaceStyle & { readonly text: string; readonly sizePt: number };

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
const require = createRequire(import.meta.url);

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

/**
 * Width of a line in mm. Word processors set letters side by side; the PDF's are kerned.
 */
export function widthMm(runs: readonly MeasuredRun[], { kerned }: { readonly kerned: boolean }): number {
  const points = runs.reduce((sum, run) => sum + widthPt(run, kerned), 0);
  return (points / POINTS_PER_INCH) * MM_PER_INCH;
}

function widthPt({ text, sizePt, ...style }: MeasuredRun, kerned: boolean): number {
  const font = faceOf(style);
  const units = kerned
    ? font.layout(text).advanceWidth
    : font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
  return (units / font.unitsPerEm) * sizePt;
}

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
