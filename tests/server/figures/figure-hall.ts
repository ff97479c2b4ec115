import { openDatabase } from '#server/db/open.ts';
import { createStores } from '#server/db/stores.ts';
import { runTask } from '#server/documents/workbook-tasks.ts';
import { createFigureDesk, type FigureDesk } from '#server/figures/create-figures.ts';
import { createLog } from '#server/log.ts';
import type { FigureWorkbooks } from '#server/ports/figure-workbooks.ts';
import type { Author, CellChange } from '#server/ports/figures.ts';
import type { Unit } from '#server/ports/units.ts';
import { RandomIds } from '#server/random-ids.ts';
import { decimal, type FigureContent } from '#shared/indicators/index.ts';
import type { AccountId, IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';

export const author: Author = { accountId: 'account' as AccountId, title: 'Chánh Văn phòng' };
export const provinceId = 'tinh' as UnitId; // ids of these tests
export const days = { from: '2023-12-01', to: '2024-07-31', isYearEnd: false, isSample: false };

export function unit(id: string, name: string, change: Partial<Unit> = {}): Unit {
  return {
    id: id as UnitId,
    name: `VKSND huyện ${name}`,
    shortName: name,
    level: 'cap_huyen',
    levelLabel: 'cấp huyện',
    parentId: provinceId,
    symbol: '',
    work: null,
    order: 1,
    validFrom: null,
    validTo: null,
    ...change,
  };
}

/** A province as in Hậu Giang, where one name is the beginning of another. */
export const units: readonly Unit[] = [
  unit('tinh', 'tỉnh', {
    name: 'VKSND tỉnh Hậu Giang',
    shortName: 'VKSND tỉnh',
    level: 'tinh',
    parentId: null,
    order: 0,
  }),
  unit('ct', 'Châu Thành', { order: 1 }),
  unit('cta', 'Châu Thành A', { order: 2 }),
  unit('tx-lm', 'Long Mỹ', { name: 'VKSND thị xã Long Mỹ', order: 3 }),
  unit('h-lm', 'Long Mỹ', { order: 4 }),
  unit('vt', 'Vị Thủy', { order: 5 }),
  unit('cu', 'Cũ', { order: 6, validTo: '2022-12-31' }),
  unit('p1', 'Phòng 1', { name: 'Phòng 1', level: 'phong', order: 7 }),
];
export const countedIds = ['tinh', 'ct', 'cta', 'tx-lm', 'h-lm', 'vt'];

export type FigureHall = FigureDesk & {
  readonly clock: FakeClock;
  readonly stores: ReturnType<typeof createStores>;
  readonly database: ReturnType<typeof openDatabase>;
  readonly faults: unknown[];
  idOf(code: string): IndicatorId;
  /** Adds the period of eight months of 2024. */
  period(change?: Partial<typeof days> & { label?: string }): PeriodId;
  cell(code: string, unitId: string, to: FigureContent, from?: FigureContent): CellChange;
  contentOf(periodId: PeriodId, code: string, unitId: string): FigureContent | undefined;
};

/** Workbooks without processes, which take longer to begin than these tests. */
const workbooks: FigureWorkbooks = {
  write: async (sheet, format) => {
    const bytes = await runTask({ kind: 'write', sheet, format });
    if (!(bytes instanceof Uint8Array)) throw new Error('writing gives bytes');
    return bytes;
  },
  read: async (bytes, sheet) => {
    const result = await runTask({ kind: 'read', sheet, bytes });
    if (result instanceof Uint8Array) throw new Error('reading gives figures');
    return result;
  },
};

/** Everything about figures over a real database, with the starter catalogue. */
export function openFigures({ units: kept = units }: { units?: readonly Unit[] } = {}): FigureHall {
  const database = openDatabase({ path: ':memory:' });
  const stores = createStores(database);
  for (const each of kept) stores.units.add(each);
  const [clock, faults] = [new FakeClock(), [] as unknown[]];
  const report = Object.assign(createLog('silent'), { error: (fault: unknown) => faults.push(fault) });
  const desk = createFigureDesk({ ...stores, workbooks, clock, ids: new RandomIds(), report });
  desk.catalogue.seed();
  const idByCode = new Map(desk.catalogue.list().map(({ indicator }) => [indicator.code, indicator.indicatorId]));
  const idOf = (code: string) => idByCode.get(code) ?? ('none' as IndicatorId);
  return {
    ...desk,
    clock,
    stores,
    database,
    faults,
    idOf,
    period: (change = {}) => {
      const result = desk.periods.add({ label: '8 tháng năm 2024', ...days, ...change });
      if (result.kind === 'refused') throw new Error(result.code);
      return result.period.periodId;
    },
    cell: (code, unitId, to, from = none) => ({
      indicatorId: idOf(code),
      unitId: unitId as UnitId,
      extent: 'own',
      from,
      to,
    }),
    contentOf: (periodId, code, unitId) =>
      stores.figureStore
        .figures(periodId, { indicatorIds: [idOf(code)] })
        .find((figure) => figure.unitId === unitId && figure.extent === 'own')?.content,
  };
}

export const none: FigureContent = { kind: 'none' };

export function count(value: number | string): FigureContent {
  return { kind: 'count', value: decimal(value) };
}

export function ratio(numerator: number | string, denominator: number | string): FigureContent {
  return { kind: 'ratio', numerator: decimal(numerator), denominator: decimal(denominator) };
}
