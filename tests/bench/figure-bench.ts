import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#server/db/open.ts';
import { createStores } from '#server/db/stores.ts';
import { WorkbookProcesses } from '#server/documents/workbook-processes.ts';
import { createFigureDesk, type FigureDesk } from '#server/figures/create-figures.ts';
import type { Refused } from '#server/figures/refusal.ts';
import { createLog } from '#server/log.ts';
import type { Author, CellChange } from '#server/ports/figures.ts';
import { RandomIds } from '#server/random-ids.ts';
import { SystemClock } from '#server/system-clock.ts';
import {
  decimal,
  type FigureContent,
  heatMap,
  type Indicator,
  openBook,
  provinceResult,
} from '#shared/indicators/index.ts';
import type { AccountId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import type { Bench } from './bench.ts';
import type { Figure } from './figures.ts';
import { clockMs } from './waiting.ts';

const INDICATORS = 150;
const UNITS = 40;
const PERIODS = 12;
const ROUNDS = 20;
const IMPORTS = 5;
const author: Author = { accountId: 'bench' as AccountId, title: 'Chánh Văn phòng' }; // nobody of an installation

/** How quick figures are, at the size of a large province over a working year, in a database on disk. */
export const figureBench: Bench = {
  partNames: ['heatMap', 'import'],
  async open() {
    const directory = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'));
    const database = openDatabase({ path: join(directory, 'figures.sqlite') });
    const stores = createStores(database);
    const workbooks = new WorkbookProcesses();
    const parts = { workbooks, clock: new SystemClock(), ids: new RandomIds(), report: createLog('silent') };
    const desk = createFigureDesk({ ...stores, ...parts });
    for (let number = 0; number < UNITS; number += 1) stores.units.add(unitOf(number));
    const periodIds = fill(desk);
    return {
      parts: [
        { name: 'heatMap', measure: async () => heatMaps(desk, periodIds) },
        { name: 'import', measure: () => imports(desk, periodIds) },
      ],
      async close() {
        await workbooks.close();
        database.close();
        rmSync(directory, { recursive: true, force: true });
      },
    };
  },
};

/** The book of a period out of the database, and from it the heat map of all and the province's row. */
function heatMaps(desk: FigureDesk, periodIds: readonly PeriodId[]): Figure[] {
  const samples = Array.from({ length: ROUNDS }, (_, round) => {
    const periodId = periodIds[round % periodIds.length];
    if (periodId === undefined) throw new Error('there are periods');
    const begun = clockMs();
    const book = openBook(taken(desk.figures.book(periodId)).input);
    heatMap(book, book.indicators);
    for (const indicator of book.indicators) provinceResult(book, indicator);
    return clockMs() - begun;
  });
  return [
    {
      name: 'heatMap',
      title: 'bảng nhiệt 150 chỉ tiêu × 40 đơn vị, 12 kỳ',
      samples,
      budget: '≤ 200',
      method: `${ROUNDS} times: read the book of one of ${PERIODS} periods with the same period last year from SQLite on disk, compare ${INDICATORS} indicators of ${UNITS} units with all bases, and sum the province`,
    },
  ];
}

/** From the bytes of a workbook until its revision is committed; another figure in each cell each time. */
async function imports(desk: FigureDesk, periodIds: readonly PeriodId[]): Promise<Figure[]> {
  const samples: number[] = [];
  for (let round = 0; round < IMPORTS; round += 1) {
    const [source, target] = [periodIds.at(-1), periodIds[round]];
    if (source === undefined || target === undefined) throw new Error('there are periods');
    const file = taken(await desk.imports.workbook(source, 'xlsx'));
    const begun = clockMs();
    const bytes = new Uint8Array(file.bytes);
    const { importId, preview } = taken(
      await desk.imports.receive({ periodId: target, fileName: 'so-lieu.xlsx', bytes, author }),
    );
    const questions = preview.problems.flatMap(({ question }) => question ?? []);
    const answers = new Map(questions.map((question) => [question, 'accept' as const]));
    taken(desk.imports.apply({ importId, author, answers, reason: '' }));
    samples.push(clockMs() - begun);
  }
  return [
    {
      name: 'import',
      title: 'nhập sổ số liệu 150 × 40',
      samples,
      budget: '',
      method: `${IMPORTS} workbooks of ${INDICATORS} × ${UNITS}, each read by a process of its own, compared with what stands there and applied as one revision; with the start of the process`,
    },
  ];
}

function unitOf(number: number) {
  return {
    id: `don-vi-${number}` as UnitId, // drawn for this bench alone
    name: number === 0 ? 'VKSND tỉnh' : `VKSND khu vực ${number}`,
    shortName: number === 0 ? 'VKSND tỉnh' : `Khu vực ${number}`,
    level: number === 0 ? ('tinh' as const) : ('khu_vuc' as const),
    levelLabel: number === 0 ? 'cấp tỉnh' : 'khu vực',
    parentId: number === 0 ? null : ('don-vi-0' as UnitId), // the first one
    symbol: '',
    order: number,
    work: null,
    validFrom: null,
    validTo: null,
  };
}

function fill(desk: FigureDesk): PeriodId[] {
  desk.catalogue.seed();
  for (let number = 0; desk.catalogue.list().length < INDICATORS; number += 1) another(desk, number);
  return Array.from({ length: PERIODS }, (_, month) => {
    const to = new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
    const fields = { label: `${month + 1} tháng`, from: '2023-12-01', to, isYearEnd: false, isSample: true };
    const { periodId } = taken(desk.periods.add(fields)).period;
    const indicators = desk.catalogue.list().map(({ indicator }) => indicator);
    const changes = indicators.flatMap((indicator, row) => cellsOf(indicator, row + month));
    taken(desk.figures.change({ periodId, author, reason: '', changes }));
    return periodId;
  });
}

/** One more indicator, like one of the starter catalogue. */
function another(desk: FigureDesk, number: number): void {
  const entry = desk.catalogue.list()[number];
  if (entry === undefined) throw new Error('the starter catalogue is not empty');
  const { indicatorId: _, ...fields } = entry.indicator;
  const targets = entry.targets.map(({ targetId: _id, indicatorId: _of, ...target }) => target);
  taken(desk.catalogue.add({ ...fields, code: `${fields.code}-${number}` }, targets));
}

function cellsOf({ indicatorId, measure }: Indicator, seed: number): CellChange[] {
  return Array.from({ length: UNITS }, (_, number) => ({
    indicatorId,
    unitId: unitOf(number).id,
    extent: 'own' as const,
    from: { kind: 'none' } as const,
    to: contentOf(measure.kind, seed + number),
  }));
}

function contentOf(kind: Indicator['measure']['kind'], number: number): FigureContent {
  if (kind === 'ratio') return { kind: 'ratio', numerator: decimal(number), denominator: decimal(number + 40) };
  if (kind === 'qualitative') return { kind: 'status', status: 'reached' };
  return { kind: 'count', value: decimal(number) };
}

function taken<T extends { readonly kind: string }>(result: T | Refused): Exclude<T, Refused> {
  if (result.kind === 'refused') throw new Error((result as Refused).code); // narrowed by its kind
  return result as Exclude<T, Refused>;
}
