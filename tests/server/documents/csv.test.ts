import { describe, expect, it } from 'vitest';
import { read, readingsOf, refusalOf, sheet, told, written } from './sample-sheet.ts';

const encoded = (text: string) => new TextEncoder().encode(text);

describe('the figures as CSV', () => {
  it('are written as Vietnamese Excel does: UTF-8 with its mark, semicolons, decimal comma', async () => {
    const bytes = await written('csv');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe(
      'Mã đơn vị;Đơn vị;TB-04 - Kiến nghị;GG-02 (tử số) - Kiểm sát trực tiếp;GG-02 (mẫu số) - Kiểm sát trực tiếp;XD-01 - Xếp loại',
    );
    expect(lines[2]).toBe('ct;VKSND huyện Châu Thành;1180;7,5;12;vượt');
    expect(lines[6]).toMatch(/^tinh:total;/);
  });

  it('read back as they were written', async () => {
    const back = await read(await written('csv'));
    expect(back.problems).toEqual([]);
    expect(readingsOf(back, 'ct', 'b')).toEqual(['7.5', '12']);
    expect(readingsOf(back, 'tinh', 'a', 'total')).toEqual(['68']);
  });

  it('carry no formula out, whatever a unit is called', async () => {
    const rows = sheet.rows.map((row) => (row.unitId === 'ct' ? { ...row, name: '=HYPERLINK("x")' } : row));
    const text = new TextDecoder().decode(await written('csv', { ...sheet, rows }));
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await read(encoded(text), { ...sheet, rows })).problems).toEqual([]);
  });
});

describe('a CSV file', () => {
  const others = ['missingRow'];
  const problems = async (text: string) =>
    told(await read(encoded(text))).filter((each) => !others.some((code) => each.startsWith(code)));

  it('may have commas and decimal points, semicolons, or tabs', async () => {
    const comma = await read(
      encoded(
        'Đơn vị,TB-04,GG-02 (tử số),GG-02 (mẫu số)\nChâu Thành,"1,180,000",7.5,12\nChâu Thành A,"1,180",1.180,2\n',
      ),
    );
    expect(readingsOf(comma, 'ct', 'a')).toEqual(['1180000']);
    expect(readingsOf(comma, 'ct', 'b')).toEqual(['7.5', '12']);
    expect(readingsOf(comma, 'cta', 'a')).toEqual(['1180 or 1.18']);
    expect(readingsOf(comma, 'cta', 'b')).toEqual(['1180 or 1.18', '2']);
    const semicolon = await read(encoded('sep=;\r\nĐơn vị;TB-04\r\nChâu Thành;1.180,5\r\n'));
    expect(readingsOf(semicolon, 'ct', 'a')).toEqual(['1180.5']);
    expect(semicolon.cells[0]?.parts[0]?.place).toEqual({ sheet: 'CSV', row: 3, column: 'B' });
    const tab = new Uint8Array([0xff, 0xfe, ...Buffer.from('Đơn vị\tTB-04\nChâu Thành\t7\n', 'utf16le')]);
    expect(readingsOf(await read(tab), 'ct', 'a')).toEqual(['7']);
  });

  it('may have breaks, quotation marks and delimiters in its texts', async () => {
    const text = '"Ghi chú; ""nháp""\nhai dòng";;\nĐơn vị;TB-04;"GG-02 (tử số)"\n"Châu Thành";"3";\n';
    expect(await problems(text)).toEqual(['missingColumn C2 GG-02 (mẫu số)']);
    expect(readingsOf(await read(encoded(text)), 'ct', 'a')).toEqual(['3']);
  });

  it('with a quotation mark that is never closed is read as it stands', async () => {
    expect(await problems('Đơn vị;TB-04\n"Châu Thành;3\nVị Thủy;4')).toContain('unknownUnit A3 Vị Thủy');
  });

  it('with a name that is written otherwise is understood, or told with names like it', async () => {
    const found = await read(encoded('Đơn vị;TB-04\nhuyen chau thanh a;3\nChâu Thàn;1\nvksnd HUYỆN LONG MỸ;2\n'));
    expect(readingsOf(found, 'cta', 'a')).toEqual(['3']);
    expect(readingsOf(found, 'h', 'a')).toEqual(['2']);
    const unknown = found.problems.find(({ code }) => code === 'unknownUnit');
    expect(unknown?.near[0]?.name).toBe('VKSND huyện Châu Thành');
  });

  it('of quotation marks alone, however many, is no table', async () => {
    expect(await refusalOf(encoded('"'.repeat(4_000_000)))).toBe('import/tooManyCells');
    expect(await refusalOf(encoded(`${'""'.repeat(10_000)};a\n`))).toBe('import/noFigures');
  });

  it('with more rows or values than any table of figures is refused before it is read through', async () => {
    const lines = (count: number) => `Đơn vị;TB-04\n${'Không có;1\n'.repeat(count)}`;
    const ofRows = (count: number) => encoded(lines(count));
    expect(await refusalOf(ofRows(400_000))).toBe('import/tooManyCells');
    const wide = `Đơn vị;TB-04${';x'.repeat(3_000)}\n`;
    expect(await refusalOf(encoded(wide))).toBe('import/tooManyCells');
    const empty = `Đơn vị;TB-04\nChâu Thành;3\n${';\n'.repeat(100_000)}`;
    expect(readingsOf(await read(encoded(empty)), 'ct', 'a')).toEqual(['3']);
    const { problems } = await read(ofRows(4_000));
    const sought = problems.filter(({ code, near }) => code === 'unknownUnit' && near.length > 0);
    expect(problems.filter(({ code }) => code === 'unknownUnit')).toHaveLength(4_000);
    expect(sought.length).toBeLessThanOrEqual(100);
  });

  it('whose letters and marks stand apart is read as what it shows', async () => {
    const text = 'Đơn vị;TB-04 - Kiến nghị;GG-02 (tử số);GG-02 (mẫu số)\nVKSND huyện Châu Thành;3;4;5\n';
    const back = await read(encoded(text.normalize('NFD')));
    expect(told(back).filter((each) => !each.startsWith('missingRow'))).toEqual([]);
    expect([readingsOf(back, 'ct', 'a'), readingsOf(back, 'ct', 'b')]).toEqual([['3'], ['4', '5']]);
  });

  it('in another encoding, or without figures, is refused', async () => {
    expect(await refusalOf(new Uint8Array([0x43, 0x68, 0xe2, 0x75, 0x3b, 0x31]))).toBe('import/encoding');
    expect(await refusalOf(encoded('a;b\n1;2\n'))).toBe('import/noFigures');
  });
});
