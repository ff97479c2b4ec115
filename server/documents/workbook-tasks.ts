import type { FigureSheet, ReadResult, WorkbookFormat } from '#server/ports/figure-workbooks.ts';
import { csvOf, readCsv } from './csv.ts';
import { fileKindOf } from './file-kind.ts';
import type { ReadFile } from './grid.ts';
import { readFigures } from './read-figures.ts';
import { readXlsx, xlsxOf } from './xlsx.ts';

/** What the worker is asked for. */
export type WorkbookTask =
  | { readonly kind: 'write'; readonly sheet: FigureSheet; readonly format: WorkbookFormat }
  | { readonly kind: 'read'; readonly sheet: FigureSheet; readonly bytes: Uint8Array };

/** Does one task to its end; what is too much for it is stopped from outside. */
export async function runTask(task: WorkbookTask): Promise<Uint8Array | ReadResult> {
  if (task.kind === 'read') return await read(task.bytes, task.sheet);
  return task.format === 'csv' ? csvOf(task.sheet) : await xlsxOf(task.sheet);
}

async function read(bytes: Uint8Array, sheet: FigureSheet): Promise<ReadResult> {
  const kind = fileKindOf(bytes);
  if (typeof kind === 'string') return { kind: 'refused', code: kind };
  if (kind.kind === 'csv') {
    const table = readCsv(kind.text);
    return table ? readFigures(table, sheet) : { kind: 'refused', code: 'import/tooManyCells' };
  }
  const file = await opened(bytes);
  return file ? readFigures(file, sheet) : { kind: 'refused', code: 'import/broken' };
}

/** Undefined where the library throws: at its errors there is nothing to tell files that are broken from its own bugs. */
async function opened(bytes: Uint8Array): Promise<ReadFile | undefined> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
