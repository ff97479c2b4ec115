import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

/** The workbook of a period after somebody has worked on its sheet of figures. */
export async function changedSheet(
  bytes: Uint8Array,
  work: (cells: SheetCells) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const figures = workbook.getWorksheet('Số liệu');
  if (!figures) throw new Error('the workbook has its sheet');
  work(new SheetCells(figures));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Cells by the code in the heading and the unit in the row. */
export class SheetCells {
  readonly #figures: Worksheet;

  constructor(figures: Worksheet) {
    this.#figures = figures;
  }

  put(heading: string, unitName: string, value: string | number | null): void {
    const column = this.#find((text) => text === heading, 'column');
    const row = this.#find((text) => text === unitName, 'row');
    this.#figures.getCell(row, column).value = value;
  }

  #find(fits: (text: string) => boolean, what: 'row' | 'column'): number {
    let found = 0;
    this.#figures.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        if (fits(cell.text)) found = what === 'row' ? number : column;
      }),
    );
    if (found === 0) throw new Error('it stands on the sheet');
    return found;
  }
}
