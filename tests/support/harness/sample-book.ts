import type { Book, Figure, FigureContent, Indicator, Period, Target, UnitNode } from '#shared/indicators/index.ts';
import { decimal, defaultComparisonSettings, openBook, starterCatalogue } from '#shared/indicators/index.ts';
import type { Id, IndicatorId, PeriodId, TargetId, UnitId } from '#shared/kernel/index.ts';
import { unitNames as shortNames } from './local-conference.ts';

const as = <T extends Id<string>>(text: string) => text as T; // ids of a made-up book

export const provinceId = as<UnitId>('vksnd-tinh');
export const unitIdOf = (shortName: string) => as<UnitId>(shortName.toLowerCase().replaceAll(' ', '-'));
export const indicatorIdOf = (code: string) => as<IndicatorId>(`chi-tieu-${code}`);

const now: Period = {
  periodId: as<PeriodId>('8t-2024'),
  label: '8 tháng năm 2024',
  from: '2023-12-01',
  to: '2024-07-31',
  isYearEnd: false,
};
const before: Period = {
  ...now,
  periodId: as<PeriodId>('8t-2023'),
  label: '8 tháng năm 2023',
  from: '2022-12-01',
  to: '2023-07-31',
};

/** Invented per unit, in the order of the units, the office last; they add up to what the report of 2024 says. */
const visits = [7, 9, 7, 14, 10, 10, 8, 7, 11, 9, 8, 4, 10, 6, 9, 7, 13, 4, 2, 13, 10, 10, 9, 9, 8, 8, 9, 0];
const communes = [
  12, 14, 11, 16, 12, 14, 11, 11, 15, 13, 12, 14, 16, 11, 14, 13, 14, 16, 10, 14, 12, 14, 15, 10, 10, 12, 9, 0,
];
const proposals = [2, 2, 3, 4, 1, 2, 2, 4, 4, 2, 2, 3, 4, 2, 2, 3, 1, 4, 1, 1, 3, 2, 1, 4, 2, 2, 2, 3];
const custody = [9, 14, 7, 5, 7, 6, 11, 7, 6, 7, 6, 8, 9, 7, 8, 11, 12, 10, 13, 10, 13, 11, 10, 6, 5, 6, 12, 13];

export type SampleChoice = {
  /** Names as long as units have them in full. */
  readonly hasLongNames?: boolean;
  /** Units that have reported nothing. */
  readonly missing?: readonly string[];
  readonly isEmpty?: boolean;
  readonly isYearEnd?: boolean;
};

/** What a slide is drawn from, with made-up figures of the 27 units and the office. */
export function sampleBook({ missing = [], isEmpty = false, isYearEnd = false }: SampleChoice = {}): Book {
  const period = { ...now, isYearEnd };
  const rows = [...shortNames.map(unitIdOf), provinceId];
  const away = new Set(missing.map(unitIdOf));
  const figures = isEmpty ? [] : sampleFigures(rows, away, period.periodId);
  return openBook({
    period,
    indicators: indicators(),
    targets: targets(),
    units: [node(provinceId, null, 0), ...rows.slice(0, -1).map((id, index) => node(id, provinceId, index + 1))],
    provinceId,
    figures,
    previous: { period: before, figures: isEmpty ? [] : sampleFigures(rows, new Set(), before.periodId) },
    settings: defaultComparisonSettings,
  });
}

export function sampleUnitNames({ hasLongNames = false }: SampleChoice = {}): ReadonlyMap<UnitId, string> {
  const named = shortNames.map((name) => [unitIdOf(name), hasLongNames ? longName(name) : name] as const);
  return new Map([...named, [provinceId, hasLongNames ? 'Cơ quan VKSND tỉnh Thanh Hóa' : 'VKSND tỉnh']]);
}

function longName(name: string): string {
  if (name.startsWith('TP')) return `VKSND thành phố ${name.slice(3)}`;
  return name.startsWith('TX') ? `VKSND thị xã ${name.slice(3)}` : `VKSND huyện ${name}`;
}

function node(id: UnitId, parentId: UnitId | null, order: number): UnitNode {
  return { id, parentId, order, validFrom: null, validTo: null };
}

function indicators(): Indicator[] {
  return starterCatalogue.map(({ targets: _, ...rest }, order) => ({
    ...rest,
    indicatorId: indicatorIdOf(rest.code),
    order,
    validFrom: null,
    validTo: null,
  }));
}

function targets(): Target[] {
  const own = starterCatalogue.flatMap(({ code, targets: each }) =>
    each.map((target, at) => ({
      ...target,
      targetId: as<TargetId>(`muc-${code}-${at.toString()}`),
      indicatorId: indicatorIdOf(code),
      validFrom: null,
      validTo: null,
    })),
  );
  const more = { operator: 'atLeast', source: '', isAssumed: true, validFrom: null, validTo: null } as const;
  return [
    ...own,
    {
      ...more,
      targetId: as('nam-04'),
      indicatorId: indicatorIdOf('TB-04'),
      basis: 'wholeYear',
      value: decimal(80),
      scope: { kind: 'province' },
    },
    {
      ...more,
      targetId: as('qh-04'),
      indicatorId: indicatorIdOf('TB-04'),
      basis: 'nationalAssembly',
      value: decimal(30),
      scope: { kind: 'province' },
    },
    {
      ...more,
      targetId: as('dv-04'),
      indicatorId: indicatorIdOf('TB-04'),
      basis: 'sector',
      value: decimal(2),
      scope: { kind: 'eachUnit' },
    },
  ];
}

/** A made-up number from two others, the same on every run. */
function between(low: number, high: number, seed: number): number {
  return low + ((seed * 7919 + 104_729) % (high - low + 1));
}

function sampleFigures(rows: readonly UnitId[], away: ReadonlySet<UnitId>, periodId: PeriodId): Figure[] {
  const isNow = periodId === now.periodId;
  return rows.flatMap((unitId, at) =>
    away.has(unitId)
      ? []
      : starterCatalogue.flatMap(({ code }, order) => {
          const content = isNow ? contentOf(code, at) : contentBefore(code, at);
          const figure = { periodId, unitId, indicatorId: indicatorIdOf(code), extent: 'own' as const };
          return content === null || order > 40 ? [] : [{ ...figure, content }];
        }),
  );
}

const count = (value: number): FigureContent => ({ kind: 'count', value: decimal(value) });
const ratio = (numerator: number, denominator: number): FigureContent => ({
  kind: 'ratio',
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});

function contentOf(code: string, at: number): FigureContent | null {
  if (code === 'GG-02') return ratio(visits[at] ?? 0, communes[at] ?? 0);
  if (code === 'TB-04') return count(proposals[at] ?? 0);
  if (code === 'GG-03') return count(custody[at] ?? 0);
  return invented(code, at, 0);
}

function contentBefore(code: string, at: number): FigureContent | null {
  if (code === 'GG-02') return ratio(Math.max(0, (visits[at] ?? 0) - (at % 3)), communes[at] ?? 0);
  if (code === 'TB-04') return count(Math.max(0, (proposals[at] ?? 0) - (at % 2)));
  if (code === 'GG-03') return count((custody[at] ?? 0) + (at % 2));
  return invented(code, at, 3);
}

function invented(code: string, at: number, shift: number): FigureContent | null {
  const entry = starterCatalogue.find((each) => each.code === code);
  if (entry === undefined) return null;
  const seed = at * 13 + code.length * 5 + code.charCodeAt(code.length - 1) * 3 + shift;
  if (entry.measure.kind === 'zeroTolerance') return count(0);
  if (entry.measure.kind === 'count') return count(between(0, 4, seed));
  if (entry.measure.kind !== 'ratio') return null;
  const whole = between(0, 40, seed);
  const isLow = entry.measure.direction === 'lower';
  return ratio(
    isLow ? Math.min(whole, seed % 9 === 0 ? 1 : 0) : Math.max(0, whole - (seed % 7 === 0 ? 6 : seed % 2)),
    whole,
  );
}
