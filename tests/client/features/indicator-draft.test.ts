import { describe, expect, test } from 'vitest';
import type { CatalogueEntry, FigureSettings } from '#client/bindings/figures.ts';
import type { IndicatorDraft } from '#client/features/figures/indicator-draft.ts';
import { changeOfDraft, draftOf, faultsOf } from '#client/features/figures/indicator-draft.ts';
import { measureOf } from '#client/features/figures/measure-draft.ts';
import { endOfGroup, orderOf, placeOf } from '#client/features/figures/placement.ts';
import { sentencePreview } from '#client/features/figures/sentence-preview.ts';
import type { SettingsDraft } from '#client/features/figures/settings-draft.ts';
import {
  changeOfSettings,
  daysOfMonth,
  draftOfSettings,
  faultsOfSettings,
  withMonth,
} from '#client/features/figures/settings-draft.ts';
import type { TargetDraft } from '#client/features/figures/target-draft.ts';
import { faultsOfTarget, newTarget } from '#client/features/figures/target-draft.ts';
import type { Measure } from '#shared/indicators/index.ts';
import { decimal } from '#shared/indicators/index.ts';
import type { IndicatorId, TargetId, UnitId } from '#shared/kernel/index.ts';

const nouns = { numeratorNoun: 'cuộc', denominatorNoun: 'xã' };
const ratio: Measure = { kind: 'ratio', ...nouns, direction: 'higher', precision: 0, statesCount: true };
const target = {
  targetId: 't' as TargetId,
  indicatorId: 'b' as IndicatorId,
  basis: 'sector',
  operator: 'atLeast',
  value: decimal('67.5'),
  scope: { kind: 'eachUnit' },
  source: '',
  isAssumed: true,
  validFrom: '2023-12-01',
  validTo: null,
} as const;

function entry(id: string, order: number, change: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    indicatorId: id as IndicatorId, // ids of these tests
    code: id.toUpperCase(),
    group: 'Khâu 1',
    name: `Chỉ tiêu ${id}`,
    measure: ratio,
    sentence: null,
    isTypical: false,
    decidingBasis: 'sector',
    order,
    validFrom: null,
    validTo: null,
    targets: [],
    ...change,
  };
}

const b = entry('b', 4, {
  sentence: 'Kiểm sát {kết quả} xã',
  targets: [target],
  validFrom: '2022-12-01',
  validTo: '2025-11-30',
});
const entries = [entry('a', 2), b, entry('c', 5), entry('d', 9, { group: 'Khâu 2' })];
const standing = { entry: b, entries };
const draft = draftOf(standing);
const empty = { entry: null, entries };
const filled: IndicatorDraft = {
  ...draftOf(empty),
  code: 'X',
  name: 'Số kiến nghị',
  place: { group: 'Khâu 1', after: null },
  measure: { ...draftOf(empty).measure, noun: 'kiến nghị' },
};
const withMeasure = (part: Partial<IndicatorDraft['measure']>): IndicatorDraft => ({
  ...filled,
  measure: { ...filled.measure, ...part },
});

describe('an indicator in its form', () => {
  test('goes to the server as it came, and its targets keep their ids and dates', () => {
    const { targetId, indicatorId: _, ...kept } = target;
    const { indicatorId: __, targets: ___, ...fields } = b;
    expect(changeOfDraft(draft, standing)).toEqual({ indicator: fields, targets: [{ ...kept, targetId }] });
  });

  test('names what is missing or wrong, in the order of the fields', () => {
    expect(faultsOf(draftOf(empty))).toEqual(['name', 'code', 'group', 'noun']);
    expect(faultsOf(filled)).toEqual([]);
    expect(faultsOf(withMeasure({ kind: 'zeroTolerance' }))).toEqual(['fact']);
    expect(faultsOf({ ...filled, validFrom: '31/2/2025' })).toEqual(['validFrom']);
    expect(faultsOf({ ...filled, validFrom: '1/1/2025', validTo: '31/12/2024' })).toEqual(['validTo']);
    expect(faultsOf({ ...filled, validFrom: '1/1/2025', validTo: '1/1/2025' })).toEqual([]);
    const wrong = { ...draft, targets: [...draft.targets, { ...draft.targets[0], value: '' } as TargetDraft] };
    expect(faultsOf(wrong)).toEqual([2]);
    expect(changeOfDraft(wrong, standing)).toBeNull();
  });

  test('has exactly what its kind needs, and keeps what was typed for another kind', () => {
    const asFact = withMeasure({ kind: 'zeroTolerance', fact: ' không để xảy ra oan, sai ' });
    expect(measureOf(asFact.measure)).toEqual({
      kind: 'zeroTolerance',
      noun: 'kiến nghị',
      fact: 'không để xảy ra oan, sai',
    });
    expect(measureOf({ ...asFact.measure, kind: 'qualitative' })).toEqual({ kind: 'qualitative' });
    expect(measureOf({ ...draft.measure, kind: 'ratio' })).toEqual(ratio);
    const qualitative = { ...draft, measure: { ...draft.measure, kind: 'qualitative' as const } };
    expect(changeOfDraft(qualitative, standing)).toMatchObject({ indicator: { sentence: null }, targets: [] });
  });

  test('has a sentence with exactly one place for the result, or none', () => {
    expect(changeOfDraft({ ...filled, sentence: '  ' }, empty)?.indicator.sentence).toBeNull();
    expect(faultsOf({ ...filled, sentence: 'Ban hành kiến nghị' })).toEqual(['sentence']);
    expect(faultsOf({ ...filled, sentence: '{kết quả}, {kết quả}' })).toEqual(['sentence']);
    expect(changeOfDraft({ ...filled, sentence: 'Ban hành {kết quả}' }, empty)?.indicator.sentence).toBe(
      'Ban hành {kết quả}',
    );
  });
});

describe('a report would say', () => {
  test('the name with a result, or the sentence with the result in its place', () => {
    expect(sentencePreview(filled)).toBe('Số kiến nghị 12 kiến nghị');
    expect(sentencePreview(withMeasure({ nameSaysNoun: true }))).toBe('Số kiến nghị là 12');
    expect(sentencePreview(withMeasure({ precision: 1 }))).toBe('Số kiến nghị 12,5 kiến nghị');
    expect(sentencePreview({ ...filled, sentence: 'Ban hành {kết quả} phòng ngừa' })).toBe(
      'Ban hành 12 kiến nghị phòng ngừa',
    );
    expect(sentencePreview(draft)).toBe('Kiểm sát 07 cuộc, đạt tỷ lệ 78% xã');
  });

  test('what must not happen, and what has no number', () => {
    const fact = 'không để xảy ra oan, sai';
    expect(sentencePreview(withMeasure({ kind: 'zeroTolerance', fact }))).toBe(fact);
    expect(sentencePreview(withMeasure({ kind: 'qualitative' }))).toBe('Số kiến nghị đạt chỉ tiêu yêu cầu đề ra');
  });

  test('nothing as long as its words are missing', () => {
    expect(sentencePreview(draftOf(empty))).toBeNull();
    expect(sentencePreview({ ...filled, sentence: 'Ban hành' })).toBeNull();
  });
});

describe('a target in its form', () => {
  const [given] = draft.targets;
  if (given === undefined) throw new Error('the draft has a target');
  const faults = (change: Partial<TargetDraft>, measure: Measure = ratio) =>
    faultsOfTarget({ ...given, ...change }, measure);

  test('is not sent with a value that is missing, negative or can be read in two ways', () => {
    expect(faults({ value: '70' })).toEqual([]);
    for (const value of ['', '1.180', 'x', '-1']) expect(faults({ value })).toContain('value');
  });

  test('is not sent where it makes no sense for what is measured', () => {
    expect(faults({ value: '101' })).toEqual(['overHundredPercent']);
    expect(faults({ operator: 'atMost' })).toEqual(['operatorAgainstDirection']);
    expect(faults({ operator: 'atMost' }, { ...ratio, direction: 'lower' })).toEqual([]);
    expect(faults({ scope: 'perUnitMinimum' })).toEqual(['minimumOfRatio']);
    expect(faults({ scope: 'unit' })).toEqual(['unit']);
    expect(faults({ scope: 'unit', unitId: 'u' as UnitId })).toEqual([]);
  });

  test('is not sent with days that do not exist or are reversed', () => {
    expect(faults({ validFrom: '31/2/2025' })).toEqual(['validFrom']);
    expect(faults({ validTo: '30/11/2023' })).toEqual(['reversed']);
    expect(faults({ validTo: '1/12/2023' })).toEqual([]);
  });

  test('begins with what suits the measure, after all others', () => {
    const add = (measure: Measure) => newTarget({ others: draft.targets, measure, basis: 'nationalAssembly' });
    expect(add(ratio)).toMatchObject({ key: 1, basis: 'nationalAssembly', operator: 'atLeast', scope: 'eachUnit' });
    expect(add({ ...ratio, direction: 'equal' }).operator).toBe('equals');
    expect(add({ kind: 'zeroTolerance', noun: 'vụ', fact: 'không' })).toMatchObject({
      operator: 'atMost',
      scope: 'province',
    });
  });
});

describe('the place of an indicator', () => {
  const at = (group: string, after: string | null) => orderOf({ group, after: after as IndicatorId | null }, standing);

  test('stays while nobody moves it', () => {
    expect(placeOf(standing)).toEqual({ group: 'Khâu 1', after: 'a' });
    expect(at('Khâu 1', 'a')).toBe(4);
    expect(at(' Khâu 1 ', 'a')).toBe(4);
  });

  test('is right after another one, at the beginning of a group, or after all in a new group', () => {
    expect(at('Khâu 1', 'c')).toBe(6);
    expect(at('Khâu 1', null)).toBe(2);
    expect(at('Khâu 2', null)).toBe(9);
    expect(at('Khâu 3', null)).toBe(10);
  });

  test('is at first the end of the group that it comes into', () => {
    expect(endOfGroup('Khâu 2', standing)).toEqual({ group: 'Khâu 2', after: 'd' });
    expect(endOfGroup('Khâu 1', standing).after).toBe('a');
    expect(endOfGroup('Khâu 1', empty).after).toBe('c');
    expect(endOfGroup('Khâu mới', standing).after).toBeNull();
  });
});

describe('the settings in their form', () => {
  const settings: FigureSettings = {
    workingYear: { startMonth: 12, startDay: 31 },
    comparison: { farAbovePercent: decimal('20'), farAbovePoints: decimal('10.5') },
    provinceId: null,
  };
  const form = draftOfSettings(settings);
  const change = (part: Partial<SettingsDraft>) => changeOfSettings({ ...form, ...part }, settings);

  test('send only what is other than it was', () => {
    expect(form).toMatchObject({ farAbovePercent: '20', farAbovePoints: '10,5' });
    expect(change({})).toEqual({});
    expect(change({ startMonth: 11, startDay: 1 })).toEqual({ workingYear: { startMonth: 11, startDay: 1 } });
    expect(change({ farAbovePoints: '15' })).toEqual({
      comparison: { farAbovePercent: '20', farAbovePoints: '15' },
    });
    expect(change({ provinceId: 'tinh' as UnitId })).toEqual({ provinceId: 'tinh' });
  });

  test('need thresholds that are numbers', () => {
    expect(change({ farAbovePercent: '' })).toBeNull();
    expect(change({ farAbovePercent: '1.180' })).toBeNull();
    expect(faultsOfSettings({ ...form, farAbovePoints: '-5' })).toEqual(['farAbovePoints']);
  });

  test('offer only days that every year has', () => {
    expect(daysOfMonth(2).at(-1)).toBe(28);
    expect(daysOfMonth(12)).toHaveLength(31);
    expect(withMonth(form, 2)).toMatchObject({ startMonth: 2, startDay: 28 });
    expect(withMonth({ ...form, startDay: 5 }, 11)).toMatchObject({ startMonth: 11, startDay: 5 });
  });
});
