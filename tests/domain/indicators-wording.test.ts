import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AppliedTarget,
  type Coverage,
  compareFigure,
  decimal,
  defaultComparisonSettings,
  type FigureContent,
  focusSentence,
  type Indicator,
  joinSentences,
  type Measure,
  resultSentence,
  type Scorecard,
  type Status,
  scorecardSentence,
  starterCatalogue,
  statuses,
  statusWords,
  type TargetBasis,
  targetBases,
  targetOperators,
  type WordingStyle,
} from '#shared/indicators/index.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';

const official: WordingStyle = { padding: 'official', countDifference: 'units', previousYear: null };
const newspaper: WordingStyle = { ...official, padding: 'plain' };

const count = (value: number): FigureContent => ({ kind: 'count', value: decimal(value) });
const ratio = (numerator: number, denominator: number): FigureContent => ({
  kind: 'ratio',
  numerator: decimal(numerator),
  denominator: decimal(denominator),
});
const counts = (noun: string, more: Partial<Extract<Measure, { kind: 'count' }>> = {}): Measure => ({
  kind: 'count',
  noun,
  direction: 'higher',
  precision: 0,
  nameSaysNoun: false,
  ...more,
});
const rates = (more: Partial<Extract<Measure, { kind: 'ratio' }>> = {}): Measure => ({
  kind: 'ratio',
  numeratorNoun: 'vụ',
  denominatorNoun: 'vụ',
  direction: 'higher',
  precision: 2,
  statesCount: false,
  ...more,
});
const sector = (value: number, more: Partial<AppliedTarget> = {}): AppliedTarget => ({
  basis: 'sector',
  operator: 'atLeast',
  value: decimal(value),
  source: '',
  isAssumed: false,
  ...more,
});
const assembly = (value: number) => sector(value, { basis: 'nationalAssembly' });
const limit = (value: number) => sector(value, { operator: 'atMost' });

type Told = {
  readonly name?: string;
  readonly measure: Measure;
  readonly sentence?: string;
  readonly content: FigureContent;
  readonly targets?: readonly AppliedTarget[];
  readonly previous?: FigureContent;
  readonly isYearEnd?: boolean;
  readonly coverage?: Coverage;
  readonly style?: WordingStyle;
};

function said(form: 'brief' | 'full', told: Told): string {
  const { name = '', measure, sentence = null, content, targets = [], previous = null, isYearEnd = false } = told;
  const indicator: Indicator = {
    indicatorId: 'chi-tieu' as IndicatorId, // an id for a test
    code: 'CT',
    group: 'Khâu',
    name,
    measure,
    sentence,
    isTypical: true,
    decidingBasis: 'sector',
    order: 0,
    validFrom: null,
    validTo: null,
  };
  const settings = defaultComparisonSettings;
  const comparison = compareFigure({ indicator, content, targets, previous, isYearEnd, settings });
  const { coverage } = told;
  const result =
    coverage === undefined ? { indicator, comparison } : { indicator, comparison, coverage, expectedCount: 28 };
  return resultSentence(result, { style: told.style ?? official, form }).trim();
}

const brief = (told: Told) => said('brief', told);
const full = (told: Told) => said('full', told);

it('IN22 the sentence of the report on 8 months of 2024, VKSND tỉnh Thanh Hóa', () => {
  const sentences = [
    brief({
      name: 'Kiến nghị yêu cầu CQĐT khắc phục vi phạm, phòng ngừa vi phạm pháp luật và tội phạm trong thụ lý, giải quyết tố giác, tin báo về tội phạm',
      measure: counts('kiến nghị'),
      content: count(68),
      targets: [sector(30)],
    }),
    brief({
      sentence: 'kiểm sát trực tiếp {kết quả} UBND cấp xã có bị án đang thi hành án treo, cải tạo không giam giữ',
      measure: rates({ numeratorNoun: 'cuộc', precision: 0, statesCount: true }),
      content: ratio(231, 345),
      targets: [sector(30)],
    }),
    brief({
      name: 'Số lượng kháng nghị, kiến nghị trong kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự',
      measure: counts('kháng nghị, kiến nghị', { nameSaysNoun: true }),
      content: count(249),
      targets: [sector(28)],
    }),
    brief({
      measure: { kind: 'zeroTolerance', noun: 'trường hợp', fact: 'không để xảy ra oan, sai' },
      content: count(0),
      targets: [limit(0)],
    }),
  ];
  // Letter by letter that of the report, but for "tỷ lệ" and "cải tạo", which it spells "tỉ lệ" and "cải tại".
  expect(joinSentences(sentences)).toBe(
    'Kiến nghị yêu cầu CQĐT khắc phục vi phạm, phòng ngừa vi phạm pháp luật và tội phạm trong thụ lý, giải quyết tố giác, tin báo về tội phạm 68 kiến nghị (vượt 38 kiến nghị); kiểm sát trực tiếp 231 cuộc, đạt tỷ lệ 67% (vượt 37%) UBND cấp xã có bị án đang thi hành án treo, cải tạo không giam giữ; số lượng kháng nghị, kiến nghị trong kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự là 249 (vượt 221 kháng nghị, kiến nghị); không để xảy ra oan, sai',
  );
});

it('IN22 the sentence of the report on 6 months of 2022, VKSND tỉnh Vĩnh Long', () => {
  const style = newspaper;
  const issued = [
    brief({ measure: counts('kháng nghị'), content: count(16), style }),
    brief({ measure: counts('kiến nghị'), sentence: '{kết quả} khắc phục vi phạm', content: count(24), style }),
    brief({
      measure: counts('kiến nghị'),
      sentence: '{kết quả} phòng ngừa tội phạm và vi phạm pháp luật',
      content: count(7),
      style,
    }),
  ];
  expect(`đã ban hành ${issued.join(', ')}`).toBe(
    'đã ban hành 16 kháng nghị, 24 kiến nghị khắc phục vi phạm, 7 kiến nghị phòng ngừa tội phạm và vi phạm pháp luật',
  );
  const fact = 'không xảy ra trường hợp oan, sai, bỏ lọt tội phạm hoặc Tòa tuyên bị cáo không phạm tội';
  expect(
    brief({ measure: { kind: 'zeroTolerance', noun: 'trường hợp', fact }, content: count(0), targets: [limit(0)] }),
  ).toBe(fact);
});

it('IN22 the sentence of the report on 9 months of 2022, VKSND tỉnh Thanh Hóa', () => {
  const quality = (status: 'exceeded' | 'reached' | 'notReached', isYearEnd = false) =>
    brief({
      name: 'chất lượng kháng nghị phúc thẩm án hình sự, dân sự, hành chính',
      measure: { kind: 'qualitative' },
      content: { kind: 'status', status },
      isYearEnd,
    });
  expect(quality('exceeded')).toBe(
    'chất lượng kháng nghị phúc thẩm án hình sự, dân sự, hành chính vượt chỉ tiêu yêu cầu đề ra',
  );
  expect(quality('reached')).toMatch(/ đạt chỉ tiêu yêu cầu đề ra$/);
  expect(quality('notReached')).toMatch(/ chưa đạt chỉ tiêu yêu cầu đề ra$/);
  expect(quality('notReached', true)).toMatch(/ không đạt chỉ tiêu yêu cầu đề ra$/);
  expect(statuses.map((status: Status) => statusWords[status])).toEqual([
    'không phát sinh',
    'chưa có số liệu',
    'chưa đạt',
    'không đạt',
    'đạt',
    'vượt',
    'vượt sâu',
  ]);
});

it('IN23 the sentences of Vụ 7: every basis in one sentence, equal ones in one phrase', () => {
  expect(
    full({ sentence: 'Ban hành {kết quả}', measure: counts('kiến nghị'), content: count(5), targets: [sector(2)] }),
  ).toBe('Ban hành 05 kiến nghị, vượt 03 kiến nghị so với chỉ tiêu của Ngành');
  expect(full({ measure: rates({ precision: 1 }), content: ratio(881, 1000), targets: [sector(80)] })).toBe(
    'đạt 88,1%, vượt 8,1% so với chỉ tiêu của Ngành',
  );
  expect(
    full({ measure: rates(), content: ratio(4, 4), targets: [sector(75), assembly(75)], previous: ratio(1, 1) }),
  ).toBe('đạt 100%, vượt 25% so với chỉ tiêu của Ngành và của Quốc hội, bằng cùng kỳ');
  expect(full({ measure: counts('thông báo'), content: count(2), targets: [sector(2)] })).toBe(
    '02 thông báo, đạt chỉ tiêu của Ngành',
  );
});

it('IN23 bases that stand differently are said one after the other', () => {
  const ownPlan = sector(95, { basis: 'ownPlan' });
  const told: Told = { measure: rates(), content: ratio(9, 10), targets: [sector(80), assembly(90), ownPlan] };
  expect(full(told)).toBe(
    'đạt 90%, vượt 10% so với chỉ tiêu của Ngành, đạt chỉ tiêu của Quốc hội, chưa đạt kế hoạch của đơn vị (thấp hơn 5%)',
  );
  expect(full({ ...told, isYearEnd: true })).toMatch(
    /, không đạt chỉ tiêu \(thấp hơn 5% so với kế hoạch của đơn vị\)$/,
  );
  const same = [sector(80), assembly(80), { ...ownPlan, value: decimal(80) }];
  expect(full({ ...told, targets: same })).toBe(
    'đạt 90%, vượt 10% so với chỉ tiêu của Ngành, của Quốc hội và kế hoạch của đơn vị',
  );
});

it('IN23 beside the same period counts rise and fall, ratios are higher and lower', () => {
  const style = { ...official, previousYear: 2023 };
  const cases = counts('vụ');
  expect(full({ measure: cases, content: count(1180), previous: count(1175), style })).toBe(
    '1.180 vụ, tăng 05 vụ so với cùng kỳ năm 2023',
  );
  expect(full({ measure: cases, content: count(1), previous: count(3) })).toBe('01 vụ, giảm 02 vụ so với cùng kỳ');
  expect(full({ measure: rates(), content: ratio(3, 4), previous: ratio(29, 40), style })).toBe(
    'đạt 75%, cao hơn 2,5% so với cùng kỳ năm 2023',
  );
  expect(full({ measure: rates(), content: ratio(29, 40), previous: ratio(3, 4) })).toMatch(
    /, thấp hơn 2,5% so với cùng kỳ$/,
  );
  expect(full({ measure: cases, content: count(0), previous: count(0) })).toBe('0 vụ, bằng cùng kỳ');
});

it('IN23 of the whole year only what remains is said', () => {
  const wholeYear = (value: number, more: Partial<AppliedTarget> = {}) => [
    sector(value, { basis: 'wholeYear', ...more }),
  ];
  const visits = counts('cuộc');
  expect(full({ measure: visits, content: count(40), targets: wholeYear(45) })).toBe(
    '40 cuộc, còn thiếu 05 cuộc để đạt chỉ tiêu năm',
  );
  expect(full({ measure: visits, content: count(45), targets: wholeYear(45) })).toBe('45 cuộc, đã đạt chỉ tiêu cả năm');
  expect(full({ measure: visits, content: count(50), targets: wholeYear(45) })).toBe('50 cuộc, đã đạt chỉ tiêu cả năm');
  expect(full({ measure: visits, content: count(40), targets: wholeYear(45), isYearEnd: true })).toBe(
    '40 cuộc, không đạt chỉ tiêu cả năm (thiếu 05 cuộc)',
  );
  expect(full({ measure: rates(), content: ratio(9, 10), targets: wholeYear(95) })).toBe(
    'đạt 90%, còn thiếu 5% để đạt chỉ tiêu năm',
  );
  const few = { measure: counts('vụ', { direction: 'lower' }), targets: wholeYear(5, { operator: 'atMost' }) };
  expect(full({ ...few, content: count(4) })).toBe('04 vụ, trong mức chỉ tiêu cả năm (không quá 05 vụ)');
  expect(full({ ...few, content: count(7) })).toBe('07 vụ, đã quá chỉ tiêu cả năm 02 vụ');
});

it('IN24 what is missing is said with what it lacks, in the year and at its end', () => {
  const recommendations: Told = { measure: counts('kiến nghị'), content: count(24), targets: [sector(30)] };
  const rate: Told = { measure: rates(), content: ratio(75, 100), targets: [sector(80)] };
  expect(brief(recommendations)).toBe('24 kiến nghị, chưa đạt chỉ tiêu (còn thiếu 06 kiến nghị)');
  expect(brief(rate)).toBe('đạt 75%, chưa đạt chỉ tiêu (thấp hơn 5%)');
  expect(brief({ ...recommendations, isYearEnd: true })).toBe(
    '24 kiến nghị, không đạt chỉ tiêu (thiếu 06 kiến nghị so với chỉ tiêu của Ngành)',
  );
  expect(brief({ ...rate, isYearEnd: true })).toBe(
    'đạt 75%, không đạt chỉ tiêu (thấp hơn 5% so với chỉ tiêu của Ngành)',
  );
  expect(full(rate)).toBe('đạt 75%, chưa đạt chỉ tiêu của Ngành (thấp hơn 5%)');
  const strict = sector(75, { operator: 'moreThan' });
  expect(brief({ ...rate, targets: [strict] })).toBe('đạt 75%, chưa đạt chỉ tiêu trên 75%');
  expect(full({ ...rate, targets: [strict], isYearEnd: true })).toBe(
    'đạt 75%, không đạt chỉ tiêu của Ngành (trên 75%)',
  );
  const split: Told = { ...rate, sentence: 'giải quyết {kết quả} số đơn' };
  expect(brief(split)).toBe('giải quyết đạt 75% số đơn, chưa đạt chỉ tiêu (thấp hơn 5%)');
});

it('IN24 what should be low is said with its limit', () => {
  const returned: Told = {
    measure: rates({ direction: 'lower', statesCount: true }),
    content: ratio(2, 263),
    targets: [limit(5)],
  };
  expect(brief(returned)).toBe('02 vụ = 0,76% (chỉ tiêu không quá 5%)');
  expect(full(returned)).toBe('02 vụ = 0,76%, đạt chỉ tiêu của Ngành (không quá 5%)');
  const over = { ...returned, content: ratio(6, 100) };
  expect(brief(over)).toBe('06 vụ = 6%, chưa đạt chỉ tiêu không quá 5% (cao hơn 1%)');
  expect(brief({ ...over, isYearEnd: true })).toBe(
    '06 vụ = 6%, không đạt chỉ tiêu không quá 5% (cao hơn 1% so với chỉ tiêu của Ngành)',
  );
  expect(brief({ measure: counts('vụ', { direction: 'lower' }), content: count(7), targets: [limit(5)] })).toBe(
    '07 vụ, chưa đạt chỉ tiêu không quá 05 vụ (nhiều hơn 02 vụ)',
  );
});

it('IN24 what must not happen is said as a fact, and with its number when it did', () => {
  const wrong: Told = {
    name: 'Oan, sai',
    measure: { kind: 'zeroTolerance', noun: 'trường hợp', fact: 'không để xảy ra oan, sai' },
    content: count(0),
    targets: [limit(0)],
  };
  expect([brief(wrong), full({ ...wrong, previous: count(0) })]).toEqual(Array(2).fill('không để xảy ra oan, sai'));
  expect(full({ ...wrong, previous: count(2) })).toBe('không để xảy ra oan, sai, giảm 02 trường hợp so với cùng kỳ');
  expect(brief({ ...wrong, content: count(1) })).toBe('Oan, sai: phát sinh 01 trường hợp, chưa đạt chỉ tiêu');
  const allowed = { ...wrong, content: count(2), targets: [limit(2)] };
  expect([brief(allowed), full(allowed)]).toEqual(
    Array(2).fill(expect.stringMatching(/^Oan, sai: phát sinh 02 trường hợp/)),
  );
});

it('IN24 nothing arisen and no figure are said as such, and a partial sum says of how many units', () => {
  const name = 'Tỷ lệ giải quyết';
  expect(brief({ name, measure: rates(), content: ratio(0, 0), targets: [sector(80)] })).toBe(
    'Tỷ lệ giải quyết: không phát sinh',
  );
  expect(full({ name, measure: rates(), content: { kind: 'none' } })).toBe('Tỷ lệ giải quyết: chưa có số liệu');
  const missingUnitIds = Array.from({ length: 3 }, (_, index) => `u${index}` as never); // ids for a test
  const coverage: Coverage = { origin: 'summed', reportedCount: 25, missingCount: 3, missingUnitIds };
  expect(brief({ measure: counts('kiến nghị'), content: count(68), targets: [sector(30)], coverage })).toBe(
    '68 kiến nghị (vượt 38 kiến nghị), số liệu của 25/28 đơn vị',
  );
});

it('IN25 a surplus relative to the target is only for counts, and only where the style says so', () => {
  const style: WordingStyle = { ...official, countDifference: 'relative' };
  const trials: Told = { measure: counts('phiên tòa'), content: count(102), targets: [sector(30)], style };
  expect(brief(trials)).toBe('102 phiên tòa, vượt 240% chỉ tiêu');
  expect(full({ ...trials, previous: count(99) })).toBe(
    '102 phiên tòa, vượt 240% chỉ tiêu của Ngành, tăng 3% so với cùng kỳ',
  );
  expect(full({ measure: counts('vụ'), content: count(129), previous: count(125), style })).toBe(
    '129 vụ, tăng 3,2% so với cùng kỳ',
  );
  expect(full({ measure: counts('vụ'), content: count(10_001), previous: count(10_000), style })).toBe(
    '10.001 vụ, tăng 0,01% so với cùng kỳ',
  );
  expect(brief({ measure: rates(), content: ratio(67, 100), targets: [sector(30)], style })).toBe('đạt 67% (vượt 37%)');
  expect(brief({ ...trials, targets: [sector(0)] })).toBe('102 phiên tòa (vượt 102 phiên tòa)');
  expect(full({ measure: counts('vụ'), content: count(3), previous: count(0), style })).toBe(
    '03 vụ, tăng 03 vụ so với cùng kỳ',
  );
});

it('IN21 the scorecard is said as VKSND tỉnh Thanh Hóa said it of 2025', () => {
  const card: Scorecard = {
    assessedCount: 132,
    reachedCount: 132,
    exceededCount: 63,
    notReachedCount: 0,
    noFigureCount: 0,
    notArisenCount: 0,
    higherThanBeforeCount: 28,
    reachedPercent: decimal(100),
  };
  const style = { ...official, previousYear: 2024, isYearEnd: true };
  expect(scorecardSentence(card, style)).toBe(
    'hoàn thành 132/132 chỉ tiêu (đạt 100%), trong đó có 63 chỉ tiêu vượt yêu cầu và 28 chỉ tiêu cao hơn so với năm 2024',
  );
  expect(scorecardSentence({ ...card, exceededCount: 5 }, { ...style, isYearEnd: false })).toMatch(
    /, trong đó có 05 chỉ tiêu vượt yêu cầu và 28 chỉ tiêu cao hơn so với cùng kỳ năm 2024$/,
  );
  const nothingMore = {
    ...card,
    reachedCount: 131,
    exceededCount: 0,
    higherThanBeforeCount: null,
    reachedPercent: decimal('99.2'),
  };
  expect(scorecardSentence(nothingMore, style)).toBe('hoàn thành 131/132 chỉ tiêu (đạt 99,2%)');
  expect(scorecardSentence({ ...card, reachedPercent: null }, style)).toBe('chưa có số liệu để đánh giá chỉ tiêu');
});

it('IN20 units below target are called đơn vị cần tập trung', () => {
  expect(focusSentence(['Bá Thước', 'Cẩm Thủy'], 'official')).toBe('02 đơn vị cần tập trung: Bá Thước, Cẩm Thủy');
  expect(focusSentence([], 'official')).toBeNull();
});

const amounts = fc.integer({ min: 0, max: 3000 });
const contents: fc.Arbitrary<FigureContent> = fc.oneof(
  amounts.map(count),
  fc.tuple(amounts, amounts).map(([a, b]) => ratio(a, b)),
  fc.constantFrom<FigureContent>(
    { kind: 'none' },
    { kind: 'status', status: 'exceeded' },
    { kind: 'status', status: 'notReached' },
  ),
);
const targetLists = fc.array(
  fc.record({
    basis: fc.constantFrom<TargetBasis>(...targetBases),
    operator: fc.constantFrom(...targetOperators),
    value: amounts.map((value) => decimal((value / 10).toFixed(1))),
    source: fc.constant(''),
    isAssumed: fc.boolean(),
  }),
  { maxLength: 4 },
);
const told = fc.record({
  starter: fc.constantFrom(...starterCatalogue),
  content: contents,
  previous: contents,
  targets: targetLists,
  isYearEnd: fc.boolean(),
  style: fc.record<WordingStyle>({
    padding: fc.constantFrom('official', 'plain'),
    countDifference: fc.constantFrom('units', 'relative'),
    previousYear: fc.constantFrom(null, 2023),
  }),
});

it('IN27 no sentence contains anything but words and numbers in Vietnamese writing', () => {
  fc.assert(
    fc.property(
      told,
      fc.constantFrom('brief' as const, 'full' as const),
      ({ starter: { name, measure, sentence }, ...rest }, form) => {
        const text = said(form, { name, measure, ...(sentence === null ? {} : { sentence }), ...rest });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}|\s{2}|\s[,;)%]|\(\)|,,|\(\s|^\s|\s$/);
        // A point only before three digits, and no zero difference said as one.
        expect(text).not.toMatch(/\d\.(?!\d{3}(?!\d))/);
        expect(text).not.toMatch(/(?:vượt|thiếu|tăng|giảm|cao hơn|thấp hơn|nhiều hơn) 0(?:%| |$)/);
      },
    ),
    { numRuns: 2000 },
  );
});
