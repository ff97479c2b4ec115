import type { ImportRefusalCode } from '#server/ports/figure-workbooks.ts';

/** A sheet of Excel has no more, and none that is filled in by hand comes near. */
const MOST_ROWS_OF_EXCEL = 1_048_576;
/** Values of a sheet that are read: many times those of a province, and few enough for the time that reading may take. */
const MOST_VALUES = 500_000;
/** Sheets may lie in parts of any name, too. */
const sheetPart = /\.xml$/i;
const kindsPart = /^\[Content_Types\]\.xml$|\.rels$/i;
/** Macros may lie in a part of any name: what it is stands in the lists of kinds and relations. */
const macroKind = /macroEnabled|vbaProject|xlMacrosheet/i;

/** What stands against a part of a workbook before any library reads it; undefined where nothing does. */
export function faultOfPart(name: string, content: Buffer): ImportRefusalCode | undefined {
  if (kindsPart.test(name)) return macroKind.test(content.toString('latin1')) ? 'import/macro' : undefined;
  return sheetPart.test(name) ? faultOfSheet(content.toString('latin1')) : undefined;
}

function faultOfSheet(text: string): ImportRefusalCode | undefined {
  for (const [, number = ''] of text.matchAll(/<(?:\w+:)?(?:row|c)\b[^>]*?\sr\s*=\s*["'][A-Za-z]*(\d+)["']/g)) {
    if (Number(number) > MOST_ROWS_OF_EXCEL) return 'import/broken';
  }
  let valueCount = 0;
  for (const _value of text.matchAll(/<(?:\w+:)?(?:v|is)[\s>]/g)) {
    valueCount += 1;
    if (valueCount > MOST_VALUES) return 'import/tooManyCells';
  }
  return undefined;
}
