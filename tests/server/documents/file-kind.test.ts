import { describe, expect, it } from 'vitest';
import { fileKindOf } from '#server/documents/file-kind.ts';
import { MOST_ENTRIES, MOST_UNPACKED_BYTES } from '#server/documents/zip-guard.ts';
import { madeZip, workbookParts } from './made-zip.ts';
import { refusalOf, workbookBytes, written } from './sample-sheet.ts';

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file', () => {
  it('is judged by its content, whatever it is called', async () => {
    const refusal = (content: string | readonly number[]) => fileKindOf(Buffer.from(content as string)); // either is fine
    expect(fileKindOf(await workbookBytes())).toEqual({ kind: 'xlsx' });
    expect(fileKindOf(await written('csv'))).toMatchObject({ kind: 'csv' });
    expect(refusal('')).toBe('import/empty');
    expect(refusal(' \r\n')).toBe('import/empty');
    expect(refusal('%PDF-1.7 …')).toBe('import/unknownKind');
    expect(refusal([...Buffer.from('%PDF-1.7\n'), 0x25, 0xe2, 0xe3, 0xcf, 0xd3])).toBe('import/unknownKind');
    expect(refusal([0xff, 0xd8, 0xff, 0xe0])).toBe('import/unknownKind');
    expect(refusal('\ufeff<html><table>')).toBe('import/unknownKind');
    expect(refusal('<html><table>')).toBe('import/unknownKind');
    expect(refusal([1, 0, 2, 3])).toBe('import/unknownKind');
    expect(fileKindOf(madeZip([{ name: 'word/document.xml', content: '<w/>' }]))).toBe('import/unknownKind');
    expect(refusal(compound)).toBe('import/oldExcel');
    expect(refusal([0x54, 0xea, 0x6e])).toBe('import/encoding');
  });

  it('with a password is refused as such', () => {
    const stream = [...Buffer.from('EncryptedPackage', 'utf16le')];
    expect(fileKindOf(Buffer.from([...compound, ...Array(600).fill(0), ...stream]))).toBe('import/encrypted');
    expect(fileKindOf(madeZip(workbookParts.map((part) => ({ ...part, isEncrypted: true }))))).toBe('import/encrypted');
  });

  it('with macros of either kind is refused', () => {
    const withPart = (name: string) => fileKindOf(madeZip([...workbookParts, { name, content: 'x' }]));
    expect(withPart('xl/vbaProject.bin')).toBe('import/macro');
    expect(withPart('xl\\VBAPROJECT.BIN')).toBe('import/macro');
    expect(withPart('xl/macrosheets/sheet1.xml')).toBe('import/macro');
    expect(withPart('xl/theme/theme1.xml')).toEqual({ kind: 'xlsx' });
    const office = 'http://schemas.microsoft.com/office/2006/relationships';
    const relation = `<Relationships><Relationship Id="r9" Type="${office}/vbaProject" Target="foo.bin"/></Relationships>`;
    const named = [
      { name: 'xl/_rels/workbook.xml.rels', content: relation },
      { name: 'xl/foo.bin', content: 'x' },
    ];
    expect(fileKindOf(madeZip([...workbookParts, ...named]))).toBe('import/macro');
    const kind = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const kinds = { name: '[Content_Types].xml', content: `<Types><Override ContentType="${kind}"/></Types>` };
    expect(fileKindOf(madeZip([kinds, ...workbookParts.slice(1)]))).toBe('import/macro');
  });
});

describe('a sheet', () => {
  const sheetOf = (rows: string) =>
    fileKindOf(
      madeZip([...workbookParts, { name: 'xl/worksheets/sheet1.xml', content: `<sheetData>${rows}</sheetData>` }]),
    );

  it('with a row that no program has is broken', () => {
    expect(sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')).toEqual({ kind: 'xlsx' });
    expect(sheetOf('<row spans="1:2" r="999999999"/>')).toBe('import/broken');
    expect(sheetOf('<row><c s="1" r="A999999999"><v>1</v></c></row>')).toBe('import/broken');
  });

  it('with more values than are read in time is refused before it is read', () => {
    expect(sheetOf('<c><v>1</v></c>'.repeat(500_001))).toBe('import/tooManyCells');
    expect(sheetOf('<c><v>1</v></c>'.repeat(12_000))).toEqual({ kind: 'xlsx' });
  });
});

describe('a zip file', () => {
  const bomb = Buffer.alloc(MOST_UNPACKED_BYTES / 4 + 1);
  const big = (count: number, saidBytes?: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: bomb,
      ...(saidBytes !== undefined && { saidBytes }),
    }));

  it('that unpacks to more than 64 MB is refused by what it says', () => {
    const file = madeZip([...workbookParts, ...big(4)]);
    expect(file.length).toBeLessThan(200_000);
    expect(fileKindOf(file)).toBe('import/unpacksTooLarge');
    expect(fileKindOf(madeZip([...workbookParts, ...big(3)]))).toEqual({ kind: 'xlsx' });
  });

  it('that lies about its sizes is refused by what it holds', () => {
    expect(fileKindOf(madeZip([...workbookParts, ...big(1, 100)]))).toBe('import/unpacksTooLarge');
    expect(fileKindOf(madeZip([...workbookParts, ...big(1, 0)]))).toBe('import/unpacksTooLarge');
    expect(fileKindOf(madeZip([...workbookParts, ...big(1, bomb.length - 1)]))).toBe('import/unpacksTooLarge');
    expect(fileKindOf(madeZip([...workbookParts, ...big(1, bomb.length + 1)]))).toBe('import/broken');
    expect(fileKindOf(madeZip([...workbookParts, ...big(1, 0xffffffff)]))).toBe('import/unpacksTooLarge');
  });

  it('with too many entries, or with some that are not counted, is refused', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(fileKindOf(madeZip(many))).toBe('import/tooManyEntries');
    expect(fileKindOf(madeZip([...workbookParts, { name: 'x', content: 'x' }], { countedEntries: 2 }))).toBe(
      'import/broken',
    );
    expect(fileKindOf(madeZip(workbookParts, { countedEntries: 3 }))).toBe('import/broken');
  });

  it('that was cut short, anywhere, is broken', async () => {
    const file = await workbookBytes();
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await refusalOf(file.slice(0, Math.floor(file.length * share)))).toBe('import/broken');
    }
  });

  it('that was changed anywhere is read, or broken, and nothing worse', async () => {
    const file = await workbookBytes();
    const outcomes = new Set<string>();
    for (let at = 0; at < file.length; at += 97) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      outcomes.add(await refusalOf(changed));
    }
    expect(outcomes).toContain('import/broken');
    expect([...outcomes].filter((code) => !/^(read|import\/\w+)$/.test(code))).toEqual([]);
  });

  it('that only looks like a workbook is broken', async () => {
    expect(await refusalOf(madeZip(workbookParts))).toMatch(/^import\/(broken|noFigures)$/);
    const parts = workbookParts.map((part) => ({ ...part, content: '<workbook><sheets' }));
    expect(await refusalOf(madeZip(parts))).toMatch(/^import\/(broken|noFigures)$/);
  });
});
