import { expect, it, onTestFinished } from 'vitest';
import { WorkbookProcesses, type WorkbookProcessesOptions } from '#server/documents/workbook-processes.ts';
import { madeZip, workbookParts } from './made-zip.ts';
import { sheet } from './sample-sheet.ts';

function open(options: WorkbookProcessesOptions = {}): WorkbookProcesses {
  const workbooks = new WorkbookProcesses(options);
  onTestFinished(() => workbooks.close());
  return workbooks;
}

const CELL_ROWS = 8_000;

/** A workbook within all limits of size whose one sheet has more cells than the memory of a process holds. */
function heavyWorkbook(): Uint8Array<ArrayBuffer> {
  const row = (number: number) => `<row r="${number}">${'<c t="str"/>'.repeat(200)}</row>`;
  const rows = Array.from({ length: CELL_ROWS }, (_, index) => row(index + 1)).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = [
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ];
  return new Uint8Array(madeZip(parts));
}

it('writes and reads in processes of their own, several in turn', async () => {
  const workbooks = open();
  const [xlsx, csv] = await Promise.all([workbooks.write(sheet, 'xlsx'), workbooks.write(sheet, 'csv')]);
  const [first, second] = await Promise.all([xlsx, csv].map((bytes) => workbooks.read(new Uint8Array(bytes), sheet)));
  expect(first).toMatchObject({ kind: 'read', problems: [] });
  expect(second).toMatchObject({ kind: 'read', problems: [] });
});

it('stops a file that takes too long, and reads the next', async () => {
  const workbooks = open({ limitMs: 1 });
  const refused = { kind: 'refused', code: 'import/tookTooLong' };
  expect(await workbooks.read(new TextEncoder().encode('Đơn vị;TB-04\nChâu Thành;3'), sheet)).toEqual(refused);
  expect(await workbooks.read(new TextEncoder().encode('Đơn vị;TB-04\nChâu Thành;3'), sheet)).toEqual(refused);
});

it('stops a file that takes too much memory', async () => {
  const workbooks = open({ memoryMb: 64 });
  expect(await workbooks.read(heavyWorkbook(), sheet)).toEqual({ kind: 'refused', code: 'import/tooComplex' });
  expect((await workbooks.read(new Uint8Array(await workbooks.write(sheet, 'xlsx')), sheet)).kind).toBe('read');
});

it('refuses what is too much at once', async () => {
  const workbooks = open();
  const file = () => new Uint8Array(madeZip(workbookParts));
  const results = await Promise.all(Array.from({ length: 6 }, () => workbooks.read(file(), sheet)));
  const busy = results.filter((result) => result.kind === 'refused' && result.code === 'import/busy');
  expect(busy).toHaveLength(2);
});

it('stops what runs when it is closed', async () => {
  const workbooks = new WorkbookProcesses();
  const running = workbooks.write(sheet, 'xlsx');
  const waiting = workbooks.write(sheet, 'xlsx');
  const ended = Promise.allSettled([running, waiting]);
  await new Promise((resolve) => setImmediate(resolve));
  await workbooks.close();
  await workbooks.close();
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
