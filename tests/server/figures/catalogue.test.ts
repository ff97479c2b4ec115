import { describe, expect, it } from 'vitest';
import type { IndicatorFields, TargetFields } from '#server/figures/catalogue.ts';
import { decimal, starterCatalogue } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import { author, count, days, openFigures, provinceId } from './figure-hall.ts';

const fields: IndicatorFields = {
  code: 'MOI-01',
  group: 'Chung',
  name: 'Chỉ tiêu mới',
  measure: { kind: 'count', noun: 'việc', direction: 'higher', precision: 0, nameSaysNoun: false },
  sentence: null,
  isTypical: false,
  decidingBasis: 'sector',
  order: 0,
  validFrom: null,
  validTo: null,
};
const target: TargetFields = {
  basis: 'sector',
  operator: 'atLeast',
  value: decimal(5),
  scope: { kind: 'province' },
  source: 'Kế hoạch',
  isAssumed: false,
  validFrom: null,
  validTo: null,
};

describe('the catalogue', () => {
  it('begins with the starter catalogue, once, and is then only what people make of it', () => {
    const { catalogue } = openFigures();
    const entries = catalogue.list();
    expect(entries.map(({ indicator }) => indicator.code)).toEqual(starterCatalogue.map(({ code }) => code));
    expect(entries.flatMap(({ targets }) => targets)).toHaveLength(
      starterCatalogue.flatMap(({ targets }) => targets).length,
    );
    expect(entries.find(({ indicator }) => indicator.code === 'TB-04')?.targets).toMatchObject([
      { value: '30', scope: { kind: 'province' } },
    ]);
    for (const { indicator } of entries) catalogue.remove(indicator.indicatorId);
    expect(catalogue.seed()).toBe(false);
    expect(catalogue.list()).toEqual([]);
  });

  it('takes an indicator with its targets and changes it; targets with an id keep it', () => {
    const { catalogue } = openFigures();
    const own: TargetFields = { ...target, basis: 'ownPlan', scope: { kind: 'unit', unitId: provinceId } };
    const made = catalogue.add(fields, [target, own]);
    if (made.kind === 'refused') throw new Error(made.code);
    const { indicatorId } = made.indicator;
    const [first] = made.targets;
    const changed = catalogue.change(indicatorId, { name: 'Tên khác' }, [
      { ...target, targetId: first?.targetId, value: decimal(7) },
    ]);
    expect(changed).toMatchObject({ indicator: { ...fields, name: 'Tên khác' }, targets: [{ ...first, value: '7' }] });
    expect(catalogue.list().find(({ indicator }) => indicator.indicatorId === indicatorId)).toMatchObject({
      indicator: { name: 'Tên khác' },
      targets: [{ targetId: first?.targetId, value: '7' }],
    });
    expect(catalogue.change('none' as IndicatorId, {})).toMatchObject({ code: 'indicator/unknown' });
  });

  it('refuses dates that are reversed, codes in use at the same time, and targets that make no sense', () => {
    const { catalogue } = openFigures();
    const code = (change: Partial<IndicatorFields>, ...targets: TargetFields[]) => {
      const result = catalogue.add({ ...fields, ...change }, targets);
      return result.kind === 'refused' ? result.code : 'kept';
    };
    const perCent = {
      kind: 'ratio',
      numeratorNoun: 'a',
      denominatorNoun: 'b',
      direction: 'higher',
      precision: 0,
      statesCount: false,
    } as const;
    expect(code({ validFrom: '2024-02-01', validTo: '2024-01-31' })).toBe('indicator/datesReversed');
    expect(code({ code: 'tb-04' })).toBe('indicator/codeTaken');
    expect(code({}, { ...target, operator: 'atMost' })).toBe('indicator/targetAgainstDirection');
    expect(code({ measure: perCent }, { ...target, scope: { kind: 'perUnitMinimum' } })).toBe(
      'indicator/targetMinimumOfRatio',
    );
    expect(code({ measure: perCent }, { ...target, value: decimal(101) })).toBe('indicator/targetOverHundred');
    expect(code({ measure: { kind: 'qualitative' } }, target)).toBe('indicator/targetOfQualitative');
    expect(code({}, { ...target, validFrom: '2024-02-01', validTo: '2024-01-31' })).toBe(
      'indicator/targetDatesReversed',
    );
    expect(code({}, target, target)).toBe('indicator/targetTwice');
    const [each, least] = (['eachUnit', 'perUnitMinimum'] as const).map((kind) => ({ ...target, scope: { kind } }));
    if (each && least) expect(code({}, each, least)).toBe('indicator/targetTwice');
    expect(code({}, { ...target, value: decimal('1.5') })).toBe('indicator/targetNotWhole');
    const never = { kind: 'zeroTolerance', noun: 'việc', fact: 'không để xảy ra' } as const;
    expect(code({ measure: never }, { ...target, operator: 'atMost' })).toBe('indicator/targetAboveZero');
    expect(code({}, { ...target, scope: { kind: 'unit', unitId: 'none' as UnitId } })).toBe(
      'indicator/targetUnitUnknown',
    );
    expect(code({}, target, { ...target, validFrom: '2025-01-01' })).toBe('kept');
    expect(code({ validTo: '2023-12-31', code: 'X' })).toBe('kept');
    expect(code({ validFrom: '2024-01-01', code: 'X' })).toBe('kept');
  });

  it('ends an indicator that has figures instead of removing it, and keeps its kind', () => {
    const hall = openFigures();
    const periodId = hall.period();
    const indicatorId = hall.idOf('TB-04');
    hall.figures.change({ periodId, author, reason: '', changes: [hall.cell('TB-04', 'ct', count(1))] });
    hall.figures.restore({ periodId, author, reason: '', number: 0 });
    expect(hall.catalogue.remove(indicatorId)).toMatchObject({ code: 'indicator/hasFigures' });
    expect(hall.catalogue.change(indicatorId, { measure: { kind: 'qualitative' } }, [])).toMatchObject({
      code: 'indicator/kindHasFigures',
    });
    expect(hall.catalogue.change(indicatorId, { validTo: '2024-11-30' }).kind).toBe('kept');
    expect(hall.catalogue.remove(hall.idOf('TB-03'))).toEqual({ kind: 'removed' });
    expect(hall.catalogue.remove(hall.idOf('TB-03'))).toMatchObject({ code: 'indicator/unknown' });
  });

  it('puts an indicator at its place; what stands there makes way, and no more than has to', () => {
    const { catalogue } = openFigures();
    for (const { indicator } of catalogue.list()) catalogue.remove(indicator.indicatorId);
    const add = (code: string, order: number) => catalogue.add({ ...fields, code, order }, []);
    const move = (code: string, order: number) => {
      const entry = catalogue.list().find(({ indicator }) => indicator.code === code);
      catalogue.change(entry?.indicator.indicatorId ?? ('none' as IndicatorId), { order });
    };
    const places = () => catalogue.list().map(({ indicator }) => `${indicator.code} ${indicator.order}`);
    for (const [index, code] of ['A', 'B', 'C', 'E'].entries()) add(code, index === 3 ? 4 : index);
    add('new', 1);
    expect(places()).toEqual(['A 0', 'new 1', 'B 2', 'C 3', 'E 4']);
    move('E', 0);
    expect(places()).toEqual(['E 0', 'A 1', 'new 2', 'B 3', 'C 4']);
    move('E', 2);
    expect(places()).toEqual(['A 1', 'E 2', 'new 3', 'B 4', 'C 5']);
    move('B', 4);
    expect(places()).toEqual(['A 1', 'E 2', 'new 3', 'B 4', 'C 5']);
  });

  it('tells of each change of it, of periods and of settings', () => {
    const hall = openFigures();
    const told: number[] = [];
    hall.onCatalogueChanged((version) => told.push(version));
    hall.catalogue.add(fields, []);
    hall.catalogue.setSettings({ ...hall.catalogue.settings(), provinceId });
    const periodId = hall.period();
    hall.periods.change(periodId, { label: 'Tám tháng' });
    expect(told).toHaveLength(4);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(new Set(told).size).toBe(4);
  });
});

describe('settings', () => {
  it('have a working year from 1 December until somebody sets another day', () => {
    const { catalogue } = openFigures();
    expect(catalogue.settings()).toEqual({
      workingYear: { startMonth: 12, startDay: 1 },
      comparison: { farAbovePercent: '20', farAbovePoints: '20' },
      provinceId: null,
    });
    const settings = { ...catalogue.settings(), workingYear: { startMonth: 11, startDay: 1 } };
    expect(catalogue.setSettings(settings)).toEqual(settings);
    expect(catalogue.settings()).toEqual(settings);
    const at = (startMonth: number, startDay: number) =>
      catalogue.setSettings({ ...settings, workingYear: { startMonth, startDay } });
    expect(at(2, 29)).toMatchObject({ code: 'settings/noSuchDay' });
    expect(catalogue.setSettings({ ...settings, provinceId: 'none' as UnitId })).toMatchObject({
      code: 'settings/provinceUnknown',
    });
  });
});

describe('periods', () => {
  it('run from the beginning of a working year, each once', () => {
    const { periods } = openFigures();
    const code = (change: object) => {
      const result = periods.add({ label: `Kỳ ${JSON.stringify(change)}`, ...days, ...change });
      return result.kind === 'refused' ? result.code : 'kept';
    };
    expect(code({ to: '2023-11-30' })).toBe('period/endsBeforeItBegins');
    expect(code({ from: '2024-01-01' })).toBe('period/notFromTheYearsBeginning');
    expect(code({ to: '2024-12-31' })).toBe('period/beyondTheYear');
    expect(code({ isYearEnd: true })).toBe('period/yearEndTooEarly');
    expect(code({})).toBe('kept');
    expect(code({ label: 'khác' })).toBe('period/taken');
    expect(code({ to: '2024-11-30', isYearEnd: true })).toBe('kept');
    expect(periods.list().map(({ to }) => to)).toEqual(['2024-11-30', '2024-07-31']);
  });

  it('keep their days once they have figures, and everything while they are closed', () => {
    const hall = openFigures();
    const periodId = hall.period();
    expect(hall.periods.change(periodId, { to: '2024-08-31' })).toMatchObject({ period: { to: '2024-08-31' } });
    hall.figures.change({ periodId, author, reason: '', changes: [hall.cell('TB-04', 'ct', count(1))] });
    expect(hall.periods.change(periodId, { to: '2024-07-31' })).toMatchObject({ code: 'period/datesHaveFigures' });
    expect(hall.periods.change(periodId, { isSample: true })).toMatchObject({
      period: { isSample: true, revision: 1 },
    });
    hall.figures.close({ periodId, author, reason: '' });
    expect(hall.periods.change(periodId, { label: 'x' })).toMatchObject({ code: 'period/closed' });
  });

  it('keep their days where the working year is moved, and can still be called otherwise', () => {
    const { catalogue, periods, period } = openFigures();
    const periodId = period();
    catalogue.setSettings({ ...catalogue.settings(), workingYear: { startMonth: 11, startDay: 1 } });
    expect(periods.change(periodId, { label: 'Tám tháng' })).toMatchObject({
      period: { label: 'Tám tháng', from: days.from, to: days.to },
    });
    expect(periods.change(periodId, { to: '2024-08-31' })).toMatchObject({ code: 'period/notFromTheYearsBeginning' });
    expect(periods.change(periodId, { isYearEnd: true }).kind).toBe('refused');
    expect(periods.add({ ...days, label: 'Tám tháng', from: '2023-11-01' })).toMatchObject({ code: 'period/taken' });
  });
});
