import type { FigureDesk } from '#server/figures/create-figures.ts';
import type { Author, CellChange } from '#server/ports/figures.ts';
import { type DayText, decimal, type FigureContent } from '#shared/indicators/index.ts';
import type { IndicatorId, PeriodId, UnitId } from '#shared/kernel/index.ts';
import { demoHubUnitId } from './thanh-hoa-2024.ts';

/**
 * Invented figures of each unit, for showing the program only: petitions about reports of crime, direct inspections, the
 * communes that could be inspected, protests and petitions about detention. Only their sums are those of the published
 * report of eight months of 2024 (68; 231, that is 67 %; 249); 345 is one of the numbers that 67 % allows.
 */
const rows: readonly (readonly [
  code: string,
  petitions: number,
  inspections: number,
  communes: number,
  protests: number,
])[] = [
  ['thanh-pho-thanh-hoa', 2, 7, 12, 9],
  ['thanh-pho-sam-son', 2, 9, 14, 14],
  ['thi-xa-bim-son', 3, 7, 11, 7],
  ['thi-xa-nghi-son', 4, 14, 16, 5],
  ['huyen-ba-thuoc', 1, 10, 12, 7],
  ['huyen-cam-thuy', 2, 10, 14, 6],
  ['huyen-dong-son', 2, 8, 11, 11],
  ['huyen-ha-trung', 4, 7, 11, 7],
  ['huyen-hau-loc', 4, 11, 15, 6],
  ['huyen-hoang-hoa', 2, 9, 13, 7],
  ['huyen-lang-chanh', 2, 8, 12, 6],
  ['huyen-muong-lat', 3, 4, 14, 8],
  ['huyen-nga-son', 4, 10, 16, 9],
  ['huyen-ngoc-lac', 2, 6, 11, 7],
  ['huyen-nhu-thanh', 2, 9, 14, 8],
  ['huyen-nhu-xuan', 3, 7, 13, 11],
  ['huyen-nong-cong', 1, 13, 14, 12],
  ['huyen-quan-hoa', 4, 4, 16, 10],
  ['huyen-quan-son', 1, 2, 10, 13],
  ['huyen-quang-xuong', 1, 13, 14, 10],
  ['huyen-thach-thanh', 3, 10, 12, 13],
  ['huyen-thieu-hoa', 2, 10, 14, 11],
  ['huyen-tho-xuan', 1, 9, 15, 10],
  ['huyen-thuong-xuan', 4, 9, 10, 6],
  ['huyen-trieu-son', 2, 8, 10, 5],
  ['huyen-vinh-loc', 2, 8, 12, 6],
  ['huyen-yen-dinh', 2, 9, 9, 12],
];
const officeRow = [3, 0, 0, 13] as const;

type DemoPeriod = {
  readonly label: string;
  readonly from: DayText;
  readonly to: DayText;
  readonly yearsBefore: number;
};

const demoPeriods: readonly DemoPeriod[] = [
  { label: '8 tháng năm 2023', from: '2022-12-01', to: '2023-07-31', yearsBefore: 1 },
  { label: '8 tháng năm 2024', from: '2023-12-01', to: '2024-07-31', yearsBefore: 0 },
];

/** Fills periods that are not there, or empty still, with the demo's figures, marked as illustrations. */
export function seedDemoFigures({ catalogue, periods, figures }: FigureDesk, author: Author): void {
  const idByCode = new Map(catalogue.list().map(({ indicator }) => [indicator.code, indicator.indicatorId]));
  for (const { yearsBefore, ...days } of demoPeriods) {
    const there = periods.list().find(({ from, to }) => from === days.from && to === days.to);
    if (there && there.revision > 0) continue;
    const periodId = there?.periodId ?? added(periods.add({ ...days, isYearEnd: false, isSample: true }));
    const changes = changesOf(idByCode, yearsBefore);
    const result = figures.change({ periodId, author, reason: 'Số liệu minh họa', changes });
    if (result.kind === 'refused') throw new Error(`the figures of the demo are refused: ${result.code}`);
  }
}

function added(result: ReturnType<FigureDesk['periods']['add']>): PeriodId {
  if (result.kind === 'refused') throw new Error(`the periods of the demo are refused: ${result.code}`);
  return result.period.periodId;
}

function changesOf(idByCode: ReadonlyMap<string, IndicatorId>, yearsBefore: number): CellChange[] {
  const office = [demoHubUnitId, ...officeRow] as const;
  const units = rows.map(([code, ...numbers]) => [`vks-${code}` as UnitId, ...numbers] as const); // ids of the demo's units
  return [office, ...units].flatMap(([unitId, ...numbers], index) => {
    const [petitions, inspections, communes, protests] = yearsBefore === 0 ? numbers : before(numbers, index);
    const contents: readonly (readonly [code: string, to: FigureContent])[] = [
      ['TB-04', count(petitions)],
      ['GG-02', { kind: 'ratio', numerator: decimal(inspections), denominator: decimal(communes) }],
      ['GG-03', count(protests)],
      ['CH-01', count(0)],
    ];
    return contents.map(([code, to]) => {
      const indicatorId = idByCode.get(code);
      if (!indicatorId) throw new Error(`the demo needs the indicator ${code}`);
      return { indicatorId, unitId, extent: 'own', from: { kind: 'none' }, to } as const;
    });
  });
}

type Numbers = readonly [petitions: number, inspections: number, communes: number, protests: number];

/** The year before is invented from the invented: a little less nearly everywhere, a little more in places. */
function before([petitions, inspections, communes, protests]: Numbers, index: number): Numbers {
  const less = (value: number, by: number) => Math.max(0, value - by);
  const isBetter = index % 5 === 2;
  return [
    isBetter ? petitions + 1 : less(petitions, index % 2),
    isBetter ? Math.min(communes, inspections + 2) : less(inspections, 1 + (index % 3)),
    communes,
    less(protests, 1 + (index % 4)),
  ];
}

function count(value: number): FigureContent {
  return { kind: 'count', value: decimal(value) };
}
