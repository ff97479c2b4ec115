import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import type { FigureSheet } from '#server/ports/figure-workbooks.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { read, readingsOf, readResult, refusalOf, sheet, told, workbookBytes, written } from './sample-sheet.ts';

// In the workbook of the sample, units stand in rows 7 to 12, figures from column C on: TB-04 in C, GG-02 in D and E,
// XD-01 in F.

describe('the workbook of a period', () => {
  it('reads back as it was written, statuses and totals too', async () => {
    const back = await read(await written('xlsx'));
    expect(back.problems).toEqual([]);
    expect(readingsOf(back, 'ct', 'a')).toEqual(['1180']);
    expect(readingsOf(back, 'ct', 'b')).toEqual(['7.5', '12']);
    expect(readingsOf(back, 'ct', 'c')).toEqual(['exceeded']);
    expect(readingsOf(back, 'tinh', 'a', 'total')).toEqual(['68']);
    expect(readingsOf(back, 'tinh', 'a')).toEqual(['empty']);
    expect(back.indicatorIds).toEqual(['a', 'b', 'c']);
  });

  it('protects its headings, opens and checks the cells to fill in, and hides the ids', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(await written('xlsx', { ...sheet, isSample: true }));
    const [figures, hidden] = workbook.worksheets;
    expect(figures?.sheetProtection?.sheet).toBe(true);
    expect(figures?.getCell('A1').text).toContain('SỐ LIỆU MINH HỌA');
    expect(figures?.getCell('C5').protection?.locked).not.toBe(false);
    expect(figures?.getCell('B8').protection?.locked).not.toBe(false);
    expect(figures?.getCell('C8').protection?.locked).toBe(false);
    expect(figures?.getCell('C8').dataValidation).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual' });
    expect(figures?.getCell('D8').dataValidation).toMatchObject({ type: 'decimal' });
    expect(figures?.getCell('F8').dataValidation?.type).toBe('list');
    expect(figures?.getCell('C8').value).toBe(1180);
    expect(hidden?.state).toBe('veryHidden');
  });

  it('is matched by the ids: a unit that is called otherwise now is still the same, wherever its row stands', async () => {
    const file = await workbookBytes((figures) => {
      const [first, second] = [figures.getCell('B8').value, figures.getCell('B9').value];
      figures.getCell('B8').value = second;
      figures.getCell('B9').value = first;
      figures.getCell('C9').value = 2;
    });
    const rows = sheet.rows.map((row) =>
      row.unitId === 'ct' ? { ...row, name: 'VKSND khu vực 1', shortName: 'KV 1' } : row,
    );
    const back = await read(file, { ...sheet, rows });
    expect(back.problems).toEqual([]);
    expect([readingsOf(back, 'cta', 'a'), readingsOf(back, 'ct', 'a')]).toEqual([['1180'], ['2']]);
  });

  it('comes back whole from LibreOffice, where it was filled in, saved as .ods and again as .xlsx', async () => {
    const file = new Uint8Array(await readFile(new URL('libreoffice.xlsx', import.meta.url)));
    const back = await read(file);
    expect(back.problems).toEqual([]);
    expect(readingsOf(back, 'ct', 'b')).toEqual(['7.5', '12']);
    expect(readingsOf(back, 'tinh', 'a', 'total')).toEqual(['68']);
    expect([readingsOf(back, 'cta', 'a'), readingsOf(back, 'h', 'a')]).toEqual([['3'], ['4']]);
    expect(readingsOf(back, 'cta', 'b')).toEqual(['1180 or 1.18', '506']);
    expect([readingsOf(back, 'cta', 'c'), readingsOf(back, 'tx', 'a')]).toEqual([['farExceeded'], ['notArisen']]);
    const other = await read(file, { ...sheet, periodId: 'khac' as PeriodId });
    expect(told(other)).toEqual(['otherPeriod -']);
    const workbook = new Workbook();
    await workbook.xlsx.load(file);
    const [figures, hidden] = workbook.worksheets;
    expect([hidden?.state, figures?.getCell('A1').text]).toEqual(['hidden', `Số liệu chỉ tiêu ${sheet.title}`]);
  });

  it('of another period is a question', async () => {
    expect(told(await read(await written('xlsx'), { ...sheet, periodId: 'khac' as PeriodId }))).toEqual([
      'otherPeriod -',
    ]);
  });

  it('has no harm from ids that are not ours', async () => {
    const rows = sheet.rows.filter(({ unitId }) => unitId !== 'cta');
    const indicators = sheet.indicators.filter(({ indicatorId }) => indicatorId !== 'a');
    const back = await read(await written('xlsx'), { ...sheet, rows, indicators });
    expect(told(back)).toEqual(['unknownIndicator C5 TB-04', 'unknownUnit B9 VKSND huyện Châu Thành A']);
    expect(new Set(back.cells.map(({ indicatorId }) => indicatorId))).toEqual(new Set(['b', 'c']));
  });
});

describe('what stands in a cell', () => {
  it('is a number where it is numeric, and a question where it is the text 1.180', async () => {
    const back = await read(
      await workbookBytes((figures) => {
        figures.getCell('C7').value = 1.18;
        figures.getCell('C8').value = '1.180';
        figures.getCell('C9').value = '67,5';
        figures.getCell('C10').value = 0.1 + 0.2;
        figures.getCell('C11').value = { formula: 'C9+1', result: 68.5 };
        figures.getCell('D7').value = ' 12 ';
        figures.getCell('E7').value = { richText: [{ text: '1' }, { text: '5' }] };
      }),
    );
    expect(['tinh', 'ct', 'cta', 'tx', 'h'].map((id) => readingsOf(back, id, 'a')[0])).toEqual([
      '1.18',
      '1180 or 1.18',
      '67.5',
      '0.3',
      '68.5',
    ]);
    expect(readingsOf(back, 'tinh', 'b')).toEqual(['12', '15']);
    expect(back.problems).toEqual([]);
  });

  it('is told by sheet, row and column where it is no figure', async () => {
    const back = await read(
      await workbookBytes((figures) => {
        figures.getCell('C7').value = { formula: '1/0', result: { error: '#DIV/0!' } };
        figures.getCell('D7').value = { error: '#N/A' };
        figures.getCell('C8').value = -3;
        figures.getCell('D8').value = '-2';
        figures.getCell('C9').value = 'ba';
        figures.getCell('D9').value = new Date(Date.UTC(2024, 6, 31));
        figures.getCell('C10').value = 1 / 3;
        figures.getCell('D10').value = true;
        figures.getCell('C11').value = { formula: 'C9+1' };
        figures.getCell('D11').value = 1e300;
        figures.mergeCells('F10:F11');
      }),
    );
    expect(back.problems[0]?.place).toEqual({ sheet: 'Số liệu', row: 7, column: 'C' });
    expect(told(back)).toEqual([
      'formulaError C7 #DIV/0!',
      'formulaError D7 #N/A',
      'negative C8 -3',
      'negative D8 -2',
      'notANumber C9 ba',
      'date D9 31/07/2024',
      'tooLong C10 0,3333333333333333',
      'notANumber D10 TRUE',
      'formulaWithoutValue C11',
      'tooLong D11 1e+300',
      'mergedCell F11',
    ]);
    expect(readingsOf(back, 'tinh', 'a')).toEqual(['unreadable']);
  });
});

describe('rows and columns', () => {
  it('with units that are not known, stand twice, or are missing, are told', async () => {
    const back = await read(
      await workbookBytes((figures) => {
        figures.getCell('B8').value = 'Châu Thành B';
        figures.getCell('B9').value = 'Châu Thành';
        figures.getCell('B10').value = 'Long Mỹ';
        figures.getCell('B11').value = 'Châu Thành';
        figures.getCell('B12').value = null;
        figures.getCell('C12').value = 5;
        figures.getCell('B13').value = 'Tổng cộng';
        figures.getCell('C13').value = 99;
        figures.getCell('B14').value = 'CHAU THANH A';
        figures.getCell('C14').value = 4;
      }),
    );
    expect(told(back)).toEqual([
      'unknownUnit B8 Châu Thành B',
      'ambiguousUnit B10 Long Mỹ',
      'duplicateRow B11 Châu Thành',
      'rowWithoutUnit A12',
      'sumRowIgnored B13 Tổng cộng',
      'unitByNameOnly B14 CHAU THANH A',
      'missingRow A5 VKSND thị xã Long Mỹ',
      'missingRow A5 VKSND huyện Long Mỹ',
    ]);
    expect(back.problems[0]?.near.map(({ name }) => name)).toEqual([
      'VKSND huyện Châu Thành',
      'VKSND huyện Châu Thành A',
    ]);
    expect(back.problems[1]?.near.map(({ unitId }) => unitId)).toEqual(['tx', 'h']);
    expect(readingsOf(back, 'cta', 'a')).toEqual(['4']);
  });

  it('with indicators that are not known, stand twice, or are half there, are told', async () => {
    const back = await read(
      await workbookBytes((figures) => {
        figures.getCell('E5').value = 'TB-04';
        figures.getCell('F5').value = 'TB-99';
        figures.getCell('G5').value = 'Xếp loại';
        figures.getCell('G8').value = 'đạt';
      }),
    );
    expect(told(back)).toEqual([
      'duplicateColumn E5 TB-04',
      'unknownIndicator F5 TB-99',
      'missingColumn D5 GG-02 (mẫu số)',
    ]);
    expect(readingsOf(back, 'ct', 'c')).toEqual(['reached']);
    expect(readingsOf(back, 'ct', 'b')).toEqual([]);
  });

  it('are found in a workbook of other making, by names and codes', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Bìa').getCell('A1').value = 'Báo cáo tháng 8';
    const figures = workbook.addWorksheet('Bảng 1');
    figures.getCell('B3').value = 'Bảng tổng hợp';
    figures.getRow(4).values = ['STT', 'Tên đơn vị', 'TB-04 - Kiến nghị', 'GG-02 (tử số)', 'GG-02 (mẫu số)'];
    figures.getRow(5).values = [1, 'Viện kiểm sát nhân dân huyện Châu Thành', 3, 4, 5];
    figures.getRow(6).values = [2, 'Châu Thành A', 6, 7, 8];
    const back = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(told(back).filter((text) => !text.startsWith('missingRow'))).toEqual([]);
    expect(readingsOf(back, 'ct', 'b')).toEqual(['4', '5']);
    expect(back.cells[0]?.parts[0]?.place).toEqual({ sheet: 'Bảng 1', row: 5, column: 'C' });
  });

  it('whose letters and marks stand apart are the same', async () => {
    const file = await workbookBytes((figures, workbook) => {
      for (const worksheet of [figures, ...workbook.worksheets.slice(1)])
        worksheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (typeof cell.value === 'string') cell.value = cell.value.normalize('NFD');
          }),
        );
    });
    const back = await read(file);
    expect(back.problems).toEqual([]);
    expect(readingsOf(back, 'ct', 'b')).toEqual(['7.5', '12']);
    expect(readingsOf(back, 'ct', 'c')).toEqual(['exceeded']);
  });

  it('on a second sheet with figures are told as not read', async () => {
    const copied = (isFilled: boolean) =>
      workbookBytes((_figures, workbook) => {
        const second = workbook.addWorksheet('Bản 2');
        second.addRow(['Đơn vị', 'TB-04']);
        if (isFilled) second.addRow(['VKSND huyện Châu Thành', 77]);
      });
    expect(told(await read(await copied(true)))).toEqual(['otherSheetIgnored A1 Bản 2']);
    expect(told(await read(await copied(false)))).toEqual([]);
  });

  it('of which none is known are refused', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('x').getCell('A1').value = 'Không có gì';
    expect(await refusalOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe('import/noFigures');
  });
});

it('150 indicators of 40 units read back whole', async () => {
  const measure = sheet.indicators[0]?.measure;
  if (!measure) throw new Error('the sample has indicators');
  const indicators = Array.from({ length: 150 }, (_, index) => ({
    indicatorId: `i${index}` as IndicatorId,
    code: `C-${index}`,
    group: 'Chung',
    name: `Chỉ tiêu ${index}`,
    measure,
  }));
  const rows = Array.from({ length: 40 }, (_, index) => ({
    unitId: `u${index}` as UnitId,
    name: `VKSND huyện ${index}`,
    shortName: `Huyện ${index}`,
    extent: 'own' as const,
  }));
  const big: FigureSheet = { ...sheet, rows, indicators, figures: [] };
  const back = await readResult(await written('xlsx', big), big);
  expect(back).toMatchObject({ kind: 'read', problems: [] });
  expect(back.kind === 'read' && back.cells.length).toBe(6_000);
});
