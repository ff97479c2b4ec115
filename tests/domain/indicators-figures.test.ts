import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type BookInput,
  contributingUnits,
  coverageWords,
  decimal,
  defaultComparisonSettings,
  type Figure,
  type FigureContent,
  figureProblems,
  figureSchema,
  heatMap,
  type Indicator,
  indicatorSchema,
  type Measure,
  openBook,
  type Period,
  provinceResult,
  rankUnits,
  rollUp,
  scorecardOf,
  shortfalls,
  spotlight,
  starterCatalogue,
  type Target,
  targetProblems,
  targetSchema,
  type UnitNode,
  unitResult,
  unitResults,
  unitsToFocusOn,
} from '#shared/indicators/index.ts';
import type { Id, IndicatorId, PeriodId, TargetId, UnitId } from '#shared/kernel/index.ts';

const as = <T extends Id<string>>(text: string) => text as T; // ids for tests
const always = { validFrom: null, validTo: null };
const province = as<UnitId>('tinh');
const unit = (id: string, order: number, more: Partial<UnitNode> = {}): UnitNode => ({
  id: as<UnitId>(id),
  parentId: province,
  order,
  ...always,
  ...more,
});
const districts = Array.from({ length: 27 }, (_, index) => unit(`huyen-${index + 1}`, index + 1));
const units = [unit('tinh', 0, { parentId: null }), ...districts];

const now: Period = {
  periodId: as<PeriodId>('8t-2024'),
  label: '8 tháng năm 2024',
  from: '2023-12-01',
  to: '2024-07-31',
  isYearEnd: false,
};
const before: Period = { ...now, periodId: as<PeriodId>('8t-2023'), from: '2022-12-01', to: '2023-07-31' };

const count = (value: number | string): FigureContent => ({ kind: 'count', value: decimal(value) });
const ratio = (numerator: number, denominator: number): FigureContent => ({
  kind: 'ratio',
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});
const none: FigureContent = { kind: 'none' };

function starter(code: string): { indicator: Indicator; targets: Target[] } {
  const order = starterCatalogue.findIndex((each) => each.code === code);
  const found = starterCatalogue[order];
  if (found === undefined) throw new Error(`no ${code}`);
  const { targets, ...rest } = found;
  const indicatorId = as<IndicatorId>(code);
  return {
    indicator: { ...rest, ...always, indicatorId, order },
    targets: targets.map((each, index) => ({
      ...each,
      ...always,
      indicatorId,
      targetId: as<TargetId>(`${code}-${index}`),
    })),
  };
}

const figure = (unitId: string, code: string, content: FigureContent, more: Partial<Figure> = {}): Figure => ({
  periodId: now.periodId,
  unitId: as<UnitId>(unitId),
  indicatorId: as<IndicatorId>(code),
  extent: 'own',
  content,
  ...more,
});

function bookOf(codes: readonly string[], figures: readonly Figure[], more: Partial<BookInput> = {}) {
  return openBook({
    period: now,
    indicators: codes.map((code) => starter(code).indicator),
    targets: codes.flatMap((code) => starter(code).targets),
    units,
    provinceId: province,
    figures,
    previous: null,
    settings: defaultComparisonSettings,
    ...more,
  });
}

const ratioMeasure: Measure = {
  kind: 'ratio',
  numeratorNoun: 'cuộc',
  denominatorNoun: 'UBND cấp xã',
  direction: 'higher',
  precision: 0,
  statesCount: true,
};
const countMeasure: Measure = { kind: 'count', noun: 'vụ', direction: 'higher', precision: 0, nameSaysNoun: false };

const rolledUp = (measure: Measure, contents: readonly FigureContent[], total: FigureContent = none) =>
  rollUp({ measure, total, parts: contents.map((content, index) => ({ unitId: as<UnitId>(`u${index}`), content })) });

it('IN4 catalogue, targets and units count as they are in force at the end of the period', () => {
  const { indicator, targets } = starter('TB-01');
  const former = { ...indicator, indicatorId: as<IndicatorId>('cu'), validTo: '2024-07-30' };
  const raised = targets.map((each) => ({ ...each, value: decimal(95), validFrom: '2024-07-31' }));
  const late = targets.map((each) => ({ ...each, value: decimal(99), validFrom: '2024-08-01' }));
  const gone = unit('huyen-cu', 99, { validTo: '2024-07-30' });
  const book = bookOf([], [], {
    indicators: [former, indicator],
    targets: [...targets, ...raised, ...late],
    units: [...units, gone],
  });
  expect(book.indicators).toEqual([indicator]);
  expect(book.unitIds).not.toContain(gone.id);
  expect(provinceResult(book, indicator).targets.map(({ value }) => value)).toEqual(['95']);
});

it('IN4 a measure has exactly what its kind needs, and a sentence one place for the result', () => {
  const { indicator } = starter('GG-02');
  const parses = (more: object) => indicatorSchema.safeParse({ ...indicator, ...more }).success;
  expect(parses({})).toBe(true);
  expect(parses({ measure: { kind: 'qualitative', precision: 1 } })).toBe(false);
  expect(parses({ measure: { ...indicator.measure, precision: 4 } })).toBe(false);
  expect(parses({ sentence: 'không có chỗ cho số' })).toBe(false);
  expect(parses({ sentence: '{kết quả} và {kết quả}' })).toBe(false);
  expect(parses({ decidingBasis: 'wholeYear' })).toBe(false);
  expect(figureSchema.safeParse(figure('tinh', 'TB-01', ratio(1, 2))).success).toBe(true);
});

it('IN4 what makes no sense about a target or a figure is named', () => {
  const perUnit = { kind: 'perUnitMinimum' } as const;
  expect(targetProblems(ratioMeasure, { operator: 'atLeast', value: decimal(101), scope: perUnit })).toEqual([
    'minimumOfRatio',
    'overHundredPercent',
  ]);
  expect(targetProblems(countMeasure, { operator: 'atMost', value: decimal(1), scope: perUnit })).toEqual([
    'operatorAgainstDirection',
  ]);
  const province = { kind: 'province' } as const;
  const zero = { kind: 'zeroTolerance', noun: 'trường hợp', fact: 'không để xảy ra oan, sai' } as const;
  const atMost = (value: number) =>
    targetProblems(zero, { operator: 'atMost', value: decimal(value), scope: province });
  expect([atMost(0), atMost(2)]).toEqual([[], ['toleranceAboveZero']]);
  expect(targetProblems(countMeasure, { operator: 'atLeast', value: decimal('1.5'), scope: perUnit })).toEqual([
    'notWhole',
  ]);
  expect(figureProblems(countMeasure, ratio(1, 2))).toEqual(['wrongKind']);
  expect(figureProblems(countMeasure, count('1.5'))).toEqual(['notWhole']);
  expect(figureProblems(ratioMeasure, ratio(3, 2))).toEqual(['numeratorOverDenominator']);
  expect(figureProblems(ratioMeasure, ratio(1, 0))).toEqual(['numeratorWithoutDenominator']);
  expect([ratio(0, 0), ratio(2, 2), none].map((content) => figureProblems(ratioMeasure, content))).toEqual([
    [],
    [],
    [],
  ]);
});

it('IN6 a figure counts for its own period only: periods are never added up', () => {
  const figures = [
    figure('huyen-1', 'TB-04', count(3)),
    figure('huyen-1', 'TB-04', count(40), { periodId: before.periodId }),
  ];
  const book = bookOf(['TB-04'], figures, { previous: { period: before, figures } });
  const { indicator } = starter('TB-04');
  expect(unitResult(book, indicator, as('huyen-1')).comparison.value?.printed).toBe('3');
  expect(provinceResult(book, indicator).content).toEqual(count(3));
  expect(unitResult(book, indicator, as('huyen-1')).comparison.samePeriod?.printed.previous).toBe('40');
});

it('IN7 the province is the sum of its leaf units and of the own row of the office', () => {
  const area = unit('khu-vuc', 50);
  const below = unit('phong', 51, { parentId: area.id });
  const ended = unit('da-het', 52, { parentId: below.id, validTo: '2020-01-01' });
  const elsewhere = unit('tinh-khac', 53, { parentId: null });
  expect(contributingUnits([...units, elsewhere, ended, below, area], province, now.to)).toEqual([
    province,
    ...districts.map(({ id }) => id),
    below.id,
  ]);
  const figures = units.map(({ id }, index) => figure(id, 'TB-04', count(index)));
  const book = bookOf(['TB-04'], [...figures, figure('khu-vuc', 'TB-04', count(1000))], {
    units: [...units, area, below],
  });
  expect(provinceResult(book, starter('TB-04').indicator).content).toEqual(count((27 * 28) / 2));
});

const amounts = fc.integer({ min: 0, max: 1_000_000 });
const ratios = fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 40 });

it('IN7 a sum is that of its parts in whatever order', () => {
  const parts = fc.array(fc.tuple(amounts, fc.constantFrom(0, 1, 3)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(parts, fc.func(fc.integer()), (values, by) => {
      const contents = values.map(([value, digits]) => count((value / 10 ** digits).toFixed(digits)));
      const thousandths = values.reduce((sum, [value, digits]) => sum + value * 10 ** (3 - digits), 0);
      const shuffled = contents.map((content, index) => ({ content, key: by(index) })).sort((a, b) => a.key - b.key);
      const sum = rolledUp(countMeasure, contents);
      expect(sum.content).toEqual(count((thousandths / 1000).toFixed(3)));
      expect(
        rolledUp(
          countMeasure,
          shuffled.map(({ content }) => content),
        ).content,
      ).toEqual(sum.content);
    }),
  );
});

it('IN7 ratios are added numerator to numerator and denominator to denominator, and never averaged', () => {
  fc.assert(
    fc.property(ratios, (parts) => {
      const sum = (at: 0 | 1) => parts.reduce((total, part) => total + part[at], 0);
      expect(
        rolledUp(
          ratioMeasure,
          parts.map(([a, b]) => ratio(a, b)),
        ).content,
      ).toEqual(ratio(sum(0), sum(1)));
    }),
  );
  const figures = [figure('huyen-1', 'GG-02', ratio(1, 1)), figure('huyen-2', 'GG-02', ratio(0, 99))];
  const { comparison } = provinceResult(bookOf(['GG-02'], figures), starter('GG-02').indicator);
  expect(comparison.value?.printed).toBe('1%');
});

it('IN8 a provincial figure that was entered wins over the sum, and says so', () => {
  const total = figure('tinh', 'TB-04', count(68), { extent: 'total' });
  const book = bookOf(['TB-04'], [total, figure('huyen-1', 'TB-04', count(3)), figure('tinh', 'TB-04', count(1))]);
  const result = provinceResult(book, starter('TB-04').indicator);
  expect(result.content).toEqual(count(68));
  expect(result.coverage).toEqual({ origin: 'entered' });
  expect(coverageWords(result, 'plain')).toBe('số liệu nhập trực tiếp');
  expect(unitResult(book, starter('TB-04').indicator, province).content).toEqual(count(1));
});

it('IN9 a sum of some of the units says of how many', () => {
  const figures = units.slice(0, 25).map(({ id }) => figure(id, 'TB-04', count(2)));
  const result = provinceResult(bookOf(['TB-04'], figures), starter('TB-04').indicator);
  expect(coverageWords(result, 'official')).toBe('số liệu của 25/28 đơn vị');
  expect(result.coverage).toMatchObject({ reportedCount: 25, missingUnitIds: ['huyen-25', 'huyen-26', 'huyen-27'] });
});

it('IN9 a sum of some of the units is not compared with that of all of them last year', () => {
  const all = (value: number, period: Period) =>
    units.map(({ id }) => figure(id, 'TB-04', count(value), { periodId: period.periodId }));
  const samePeriod = (figures: readonly Figure[], then: readonly Figure[]) =>
    provinceResult(
      bookOf(['TB-04'], figures, { previous: { period: before, figures: then } }),
      starter('TB-04').indicator,
    ).comparison.samePeriod?.relation ?? null;
  expect(samePeriod(all(3, now), all(2, before))).toBe('higher');
  expect(samePeriod(all(3, now).slice(1), all(2, before))).toBeNull();
  expect(samePeriod(all(3, now), all(2, before).slice(1))).toBeNull();
});

it('IN10 a zero denominator means that nothing arose: no 0 %, no gap, and nothing added', () => {
  const figures = units.map(({ id }, index) => figure(id, 'GG-02', index < 2 ? ratio(1, 2) : ratio(0, 0)));
  const book = bookOf(['GG-02'], figures);
  const { indicator } = starter('GG-02');
  const unitOf27 = unitResult(book, indicator, as('huyen-27'));
  expect(unitOf27.comparison).toMatchObject({ status: 'notArisen', value: null, samePeriod: null });
  const result = provinceResult(book, indicator);
  expect(result.comparison.value?.printed).toBe('50%');
  expect(coverageWords(result, 'plain')).toBeNull();
  expect(rolledUp(ratioMeasure, [ratio(0, 0), { kind: 'status', status: 'notArisen' }]).content).toEqual(ratio(0, 0));
});

it('IN10 without any figure there is none for the province either', () => {
  const result = provinceResult(bookOf(['TB-04'], []), starter('TB-04').indicator);
  expect(result.comparison).toMatchObject({ status: 'noFigure', value: null });
  expect(coverageWords(result, 'plain')).toBeNull();
});

it('IN11 a status without a number stands, and adds nothing to a sum', () => {
  const status: FigureContent = { kind: 'status', status: 'exceeded' };
  const figures = [figure('huyen-1', 'XX-02', status), figure('huyen-2', 'XX-02', ratio(7, 10))];
  const book = bookOf(['XX-02'], figures);
  const { indicator } = starter('XX-02');
  const result = unitResult(book, indicator, as('huyen-1'));
  expect(result.comparison).toMatchObject({
    status: 'exceeded',
    value: null,
    deciding: { basis: 'sector', difference: null },
  });
  expect(provinceResult(book, indicator)).toMatchObject({ content: ratio(7, 10), coverage: { reportedCount: 1 } });
  const missed: FigureContent = { kind: 'status', status: 'notReached' };
  const statusAt = (isYearEnd: boolean) =>
    unitResult(
      bookOf(['XX-02'], [figure('huyen-1', 'XX-02', missed)], { period: { ...now, isYearEnd } }),
      indicator,
      as('huyen-1'),
    ).comparison.status;
  expect([statusAt(false), statusAt(true)]).toEqual(['notYet', 'failed']);
});

it('IN12 the sum of what each unit has to reach is the target of the province, the office counted', () => {
  const { indicator, targets } = starter('GG-03');
  const named: Target[] = targets.map((each) => ({
    ...each,
    targetId: as('rieng'),
    value: decimal(5),
    scope: { kind: 'unit', unitId: as('huyen-1') },
  }));
  const own = (book: ReturnType<typeof bookOf>) => provinceResult(book, indicator).targets.map(({ value }) => value);
  expect(own(bookOf(['GG-03'], []))).toEqual(['28']);
  const book = bookOf(['GG-03'], [], { targets: [...targets, ...named] });
  expect(own(book)).toEqual(['32']);
  expect(unitResult(book, indicator, as('huyen-1')).targets.map(({ value }) => value)).toEqual(['5']);
  expect(unitResult(book, indicator, as('huyen-2')).targets.map(({ value }) => value)).toEqual(['1']);
});

it('IN12 a unit without a target of its own has a value and no status', () => {
  const book = bookOf(['TB-04', 'KN-01'], [figure('huyen-1', 'TB-04', count(2)), figure('huyen-1', 'KN-01', count(2))]);
  for (const code of ['TB-04', 'KN-01']) {
    const { comparison } = unitResult(book, starter(code).indicator, as('huyen-1'));
    expect(comparison).toMatchObject({ status: null, deciding: null, value: { printed: '2' } });
  }
});

const byUnit = (code: string, contents: readonly FigureContent[], more: Partial<BookInput> = {}) => {
  const figures = contents.map((content, index) => figure(`huyen-${index + 1}`, code, content));
  const those = districts.slice(0, contents.length);
  return unitResults(
    bookOf([code], figures, { units: [unit('tinh', 0, { parentId: null }), ...those], ...more }),
    starter(code).indicator,
  ).slice(1);
};

it('IN19 units are ranked against the target, equal ones sharing a rank in their own order', () => {
  const contents = [
    ratio(1, 3),
    ratio(9, 10),
    none,
    ratio(2, 6),
    ratio(0, 0),
    ratio(1, 2),
    { kind: 'status', status: 'exceeded' } as const,
  ];
  const { ranked, unranked } = rankUnits(byUnit('GG-02', contents));
  expect(ranked.map(({ unitId, rank }) => [unitId, rank])).toEqual([
    ['huyen-2', 1],
    ['huyen-6', 2],
    ['huyen-1', 3],
    ['huyen-4', 3],
  ]);
  expect(unranked.map(({ unitId, reason }) => [unitId, reason])).toEqual([
    ['huyen-3', 'noFigure'],
    ['huyen-5', 'notArisen'],
    ['huyen-7', 'noNumber'],
  ]);
});

it('IN19 lower is better where it is, and a target of its own is what a unit is ranked against', () => {
  const lower = rankUnits(byUnit('TT-03', [ratio(4, 100), ratio(1, 100), ratio(9, 100)]));
  expect(lower.ranked.map(({ unitId }) => unitId)).toEqual(['huyen-2', 'huyen-1', 'huyen-3']);
  const { targets } = starter('XX-05');
  const own = (id: string, value: number): Target[] =>
    targets.map((each) => ({ ...each, value: decimal(value), scope: { kind: 'unit', unitId: as<UnitId>(id) } }));
  const planned = rankUnits(
    byUnit('XX-05', [count(10), count(4), count(50)], { targets: [...own('huyen-1', 10), ...own('huyen-2', 2)] }),
  );
  expect(planned.ranked.map(({ unitId }) => unitId)).toEqual(['huyen-2', 'huyen-1']);
  expect(planned.unranked).toMatchObject([{ unitId: 'huyen-3', reason: 'noTarget' }]);
  const without = rankUnits(byUnit('KN-01', [count(1), count(3)]));
  expect(without.ranked.map(({ unitId, rank }) => [unitId, rank])).toEqual([
    ['huyen-2', 1],
    ['huyen-1', 2],
  ]);
});

it('IN20 units to focus on are those that have not reached the target, the furthest first', () => {
  const missed: FigureContent = { kind: 'status', status: 'notReached' };
  const results = byUnit('GG-02', [ratio(2, 10), missed, ratio(3, 10), none, ratio(1, 10), ratio(0, 0)]);
  expect(unitsToFocusOn(results).map(({ unitId }) => unitId)).toEqual(['huyen-5', 'huyen-1', 'huyen-2']);
});

it('IN20 what is not reached is listed with who has not reached it', () => {
  const figures = [
    figure('huyen-1', 'GG-02', ratio(1, 10)),
    figure('huyen-2', 'GG-02', ratio(9, 10)),
    figure('huyen-1', 'TB-04', count(3)),
    figure('huyen-1', 'GT-01', ratio(9, 10)),
  ];
  const list = shortfalls(bookOf(['TB-04', 'GG-02', 'GT-01'], figures));
  expect(
    list.map(({ province: { indicator, comparison }, units: those }) => [
      indicator.code,
      comparison.status,
      those.map(({ unitId }) => unitId),
    ]),
  ).toEqual([
    ['TB-04', 'notYet', []],
    ['GG-02', 'farExceeded', ['huyen-1']],
  ]);
});

it('IN20 the heat map has a cell for each unit and indicator, with its status and what is printed', () => {
  const figures = [
    figure('tinh', 'GG-02', ratio(231, 345)),
    figure('huyen-1', 'GG-02', ratio(0, 0)),
    figure('huyen-1', 'TB-04', count(1180)),
  ];
  const map = heatMap(bookOf(['GG-02', 'TB-04'], figures));
  expect([map.rows.length, map.rows.every((row) => row.length === 2)]).toEqual([28, true]);
  expect(map.indicatorIds).toEqual(['TB-04', 'GG-02']);
  expect(map.rows.slice(0, 2).map((row) => row.map(({ status, printed }) => [status, printed]))).toEqual([
    [
      ['noFigure', null],
      ['farExceeded', '67%'],
    ],
    [
      [null, '1.180'],
      ['notArisen', null],
    ],
  ]);
});

it('IN20 beside a speaking unit stand at most four of its indicators, those to work on first', () => {
  const codes = ['TB-01', 'TB-02', 'DT-01', 'DT-04', 'GG-02', 'TB-03', 'KN-01'];
  const figures = [
    figure('huyen-1', 'TB-01', ratio(95, 100)),
    figure('huyen-1', 'TB-02', ratio(1, 10)),
    figure('huyen-1', 'DT-01', ratio(90, 100)),
    figure('huyen-1', 'DT-04', ratio(10, 100)),
    figure('huyen-1', 'GG-02', ratio(9, 10)),
    figure('huyen-1', 'KN-01', count(9)),
  ];
  const shown = (unitId: string) =>
    spotlight(bookOf(codes, figures), as(unitId)).map(({ indicator }) => indicator.code);
  expect(shown('huyen-1')).toEqual(['TB-02', 'DT-04', 'GG-02', 'TB-01']);
  expect(shown('huyen-2')).toEqual([]);
});

it('IN21 the scorecard counts what has a target, without what did not arise', () => {
  const codes = ['TB-01', 'TB-02', 'DT-01', 'TB-05', 'KN-01', 'GG-02', 'TB-04', 'TT-03'];
  const contents = [
    ratio(95, 100),
    ratio(0, 10),
    ratio(70, 100),
    ratio(0, 0),
    count(9),
    ratio(3, 10),
    none,
    ratio(4, 100),
  ];
  const figures = codes.map((code, index) => figure('tinh', code, contents[index] ?? none, { extent: 'total' }));
  // More than before where less is better is nothing to count.
  const formerly: Readonly<Record<string, FigureContent>> = { 'KN-01': count(1), 'TT-03': ratio(1, 100) };
  const then = codes.map((code) =>
    figure('tinh', code, formerly[code] ?? ratio(20, 100), { extent: 'total', periodId: before.periodId }),
  );
  const book = bookOf(codes, figures, { previous: { period: before, figures: then } });
  expect(scorecardOf(book.indicators.map((indicator) => provinceResult(book, indicator)))).toEqual({
    assessedCount: 6,
    reachedCount: 4,
    exceededCount: 1,
    notReachedCount: 1,
    noFigureCount: 1,
    notArisenCount: 1,
    higherThanBeforeCount: 4,
    reachedPercent: '66.7',
  });
  expect(scorecardOf([])).toMatchObject({ assessedCount: 0, reachedPercent: null, higherThanBeforeCount: null });
});

it('IN21 less than all of the indicators is never printed as 100 %', () => {
  const results = byUnit('GG-02', [ratio(9, 10), ratio(1, 10)]);
  const many = [...Array.from({ length: 1999 }, () => results.slice(0, 1)).flat(), ...results.slice(1)];
  expect(scorecardOf(many)).toMatchObject({ assessedCount: 2000, reachedCount: 1999, reachedPercent: '99.95' });
});

it('IN26 the starter catalogue is one that the catalogue takes', () => {
  expect(starterCatalogue.length).toBe(48);
  expect(new Set(starterCatalogue.map(({ code }) => code)).size).toBe(48);
  for (const { code } of starterCatalogue) {
    const { indicator, targets } = starter(code);
    expect(indicatorSchema.parse(indicator)).toEqual(indicator);
    for (const target of targets) {
      expect(targetSchema.parse(target)).toEqual(target);
      expect(targetProblems(indicator.measure, target)).toEqual([]);
    }
    expect(JSON.stringify(indicator)).toBe(JSON.stringify(indicator).normalize('NFC'));
  }
});

it('IN26 a target of the starter catalogue names its source, or says that it is assumed', () => {
  const targets = starterCatalogue.flatMap((each) => each.targets);
  expect(targets.every(({ source, isAssumed }) => isAssumed || source.length > 10)).toBe(true);
  expect(targets.filter(({ isAssumed }) => !isAssumed).length).toBe(17);
});
