import type { ProvinceResult, Result } from './book.ts';
import type { Indicator, Measure } from './catalogue-schemas.ts';
import {
  barWords,
  fraction,
  isRelativeSurplus,
  namesOfBases,
  samePeriodWords,
  shortfallWords,
  statusOnlyWords,
  surplusWords,
  type Telling,
  valueWords,
  type WordingStyle,
  wholeYearWords,
} from './clauses.ts';
import type { BasisComparison, PrintedValue } from './compare.ts';
import { decimal, ZERO } from './exact.ts';
import { formatCount, formatPercent, type Padding } from './format.ts';
import { groupedBy } from './grouping.ts';
import { isExceeded, RESULT_PLACE } from './kinds.ts';
import { isPartial } from './roll-up.ts';
import type { Scorecard } from './scorecard.ts';

/** The words of a result: what stands where the result belongs, and what follows at the sentence's end. */
export type ResultWords = {
  readonly value: string;
  /** In brackets right after the value, as "(vượt 38 kiến nghị)"; or empty. */
  readonly bracket: string;
  /** Clauses at the end, without their commas. */
  readonly clauses: readonly string[];
};

export type WordedResult = Pick<Result, 'comparison'> &
  Partial<Pick<ProvinceResult, 'coverage' | 'expectedCount'>> & {
    readonly indicator: Pick<Indicator, 'name' | 'measure' | 'sentence'>;
  };

/** In brief: the value against the deciding basis, "68 kiến nghị (vượt 38 kiến nghị)". */
export function briefWords({ indicator: { measure }, comparison }: WordedResult, style: WordingStyle): ResultWords {
  const { value, deciding, status } = comparison;
  if (value === null) return { value: statusOnlyWords(status ?? 'noFigure'), bracket: '', clauses: [] };
  const telling = { measure, style };
  const verdict = deciding === null || isToldByValue(measure, value) ? SILENT : briefVerdict(deciding, telling);
  return { value: valueWords(value, telling), ...verdict };
}

/**
 * In full: the value against every basis, what is equal in one phrase, then the same period and what remains of the
 * year: "đạt 88,1%, vượt 8,1% so với chỉ tiêu của Ngành".
 */
export function fullWords({ indicator: { measure }, comparison }: WordedResult, style: WordingStyle): ResultWords {
  const { value, status, bases, samePeriod } = comparison;
  if (value === null) return { value: statusOnlyWords(status ?? 'noFigure'), bracket: '', clauses: [] };
  const telling = { measure, style };
  const verdicts = bases.filter((basis) => basis.basis !== 'wholeYear' && !isToldByValue(measure, value));
  const isFactAsBefore = isToldByValue(measure, value) && samePeriod?.relation === 'equal';
  const clauses = [
    ...groupsOf(verdicts, telling).map((group) => fullVerdict(group, telling)),
    isFactAsBefore ? null : samePeriodWords(samePeriod, telling),
    wholeYearWords(bases, telling),
  ];
  return { value: valueWords(value, telling), bracket: '', clauses: clauses.filter((clause) => clause !== null) };
}

/** The words in one line: value, bracket, clauses. */
export function inOneLine({ value, bracket, clauses }: ResultWords): string {
  return [bracket === '' ? value : `${value} (${bracket})`, ...clauses].join(', ');
}

export type SentenceOptions = { readonly style: WordingStyle; readonly form: 'brief' | 'full' };

/**
 * The sentence of an indicator, without a full stop: its own sentence with the result in its place, or its name followed
 * by the result. What comes from some of the units only says so.
 */
export function resultSentence(result: WordedResult, { style, form }: SentenceOptions): string {
  const words = form === 'brief' ? briefWords(result, style) : fullWords(result, style);
  const coverage = isFromSome(result) ? coverageWords(result, style.padding) : null;
  return [mainClause(result, words), ...words.clauses, ...(coverage === null ? [] : [coverage])].join(', ');
}

/** Sentences in a row as reports list them, after the first one beginning small: "…; kiểm sát trực tiếp 231 cuộc …". */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => (index === 0 ? sentence : beginningSmall(sentence))).join('; ');
}

/** Where a provincial figure comes from: "số liệu của 25/28 đơn vị", "số liệu nhập trực tiếp"; null if from all units. */
export function coverageWords({ coverage, expectedCount = 0 }: WordedResult, padding: Padding): string | null {
  if (coverage === undefined) return null;
  if (coverage.origin === 'entered') return 'số liệu nhập trực tiếp';
  if (coverage.missingCount === 0 || coverage.reportedCount === 0) return null;
  return `số liệu của ${fraction(coverage.reportedCount, expectedCount, padding)} đơn vị`;
}

/**
 * "hoàn thành 132/132 chỉ tiêu (đạt 100%), trong đó có 63 chỉ tiêu vượt yêu cầu và 28 chỉ tiêu cao hơn so với năm 2024",
 * as VKSND tỉnh Thanh Hóa reported for 2025; within the year the comparison is with the same period.
 */
export function scorecardSentence(card: Scorecard, style: WordingStyle & { readonly isYearEnd: boolean }): string {
  const { padding, previousYear, isYearEnd } = style;
  if (card.reachedPercent === null) return 'chưa có số liệu để đánh giá chỉ tiêu';
  const main = `hoàn thành ${fraction(card.reachedCount, card.assessedCount, padding)} chỉ tiêu`;
  const share = `(đạt ${formatPercent(card.reachedPercent)})`;
  const before = isYearEnd
    ? `năm ${previousYear ?? 'trước'}`
    : `cùng kỳ${previousYear === null ? '' : ` năm ${previousYear}`}`;
  const count = (some: number) => formatCount(decimal(some), padding);
  const parts = [
    card.exceededCount > 0 ? `${count(card.exceededCount)} chỉ tiêu vượt yêu cầu` : null,
    card.higherThanBeforeCount ? `${count(card.higherThanBeforeCount)} chỉ tiêu cao hơn so với ${before}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? `${main} ${share}` : `${main} ${share}, trong đó có ${parts.join(' và ')}`;
}

/** "03 đơn vị cần tập trung: A, B, C", in the order given; null without any. */
export function focusSentence(unitNames: readonly string[], padding: Padding): string | null {
  if (unitNames.length === 0) return null;
  return `${formatCount(decimal(unitNames.length), padding)} đơn vị cần tập trung: ${unitNames.join(', ')}`;
}

type Verdict = Pick<ResultWords, 'bracket' | 'clauses'>;

const SILENT: Verdict = { bracket: '', clauses: [] };

function briefVerdict(deciding: BasisComparison, telling: Telling): Verdict {
  const names = namesOfBases([deciding.basis]);
  if (deciding.status === 'notYet') return { bracket: '', clauses: [notYetInBrief(deciding, telling)] };
  if (deciding.status === 'failed') return { bracket: '', clauses: [failedWords(deciding, names, telling)] };
  if (isExceeded(deciding.status)) return briefSurplus(deciding, telling);
  const bar = barWords(deciding, telling);
  return bar === '' ? { bracket: '', clauses: [`đạt ${names}`] } : { bracket: `chỉ tiêu ${bar}`, clauses: [] };
}

function briefSurplus(deciding: BasisComparison, telling: Telling): Verdict {
  const surplus = `vượt ${surplusWords(deciding, telling)}`;
  const isRelative = isRelativeSurplus(deciding, telling);
  return isRelative ? { bracket: '', clauses: [`${surplus} chỉ tiêu`] } : { bracket: surplus, clauses: [] };
}

function notYetInBrief(deciding: BasisComparison, telling: Telling): string {
  const [bar, shortfall] = [barWords(deciding, telling), shortfallWords(deciding, telling)];
  return `chưa đạt chỉ tiêu${bar && ` ${bar}`}${shortfall && ` (${shortfall})`}`;
}

/** Bases of which the same is to be said, in their order. */
function groupsOf(bases: readonly BasisComparison[], telling: Telling): BasisComparison[][] {
  return [...groupedBy(bases, (basis) => verdictOn(basis, '', telling)).values()];
}

function fullVerdict(group: readonly BasisComparison[], telling: Telling): string | null {
  const names = namesOfBases(group.map(({ basis }) => basis));
  return group[0] === undefined ? null : verdictOn(group[0], names, telling);
}

/** What is said of a target, and of those that stand like it, by their names. */
function verdictOn(basis: BasisComparison, names: string, telling: Telling): string {
  if (basis.status === 'failed') return failedWords(basis, names, telling);
  const bar = barWords(basis, telling);
  if (basis.status === 'notYet') return `chưa đạt ${names}${inBrackets([bar, shortfallWords(basis, telling)])}`;
  if (!isExceeded(basis.status)) return `đạt ${names}${inBrackets([bar])}`;
  const surplus = surplusWords(basis, telling);
  return isRelativeSurplus(basis, telling) ? `vượt ${surplus} ${names}` : `vượt ${surplus} so với ${names}`;
}

function failedWords(basis: BasisComparison, names: string, telling: Telling): string {
  const [bar, shortfall] = [barWords(basis, telling), shortfallWords(basis, telling)];
  if (shortfall === '') return `không đạt ${names}${inBrackets([bar])}`;
  return `không đạt chỉ tiêu${bar && ` ${bar}`} (${shortfall} so với ${names})`;
}

function inBrackets(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** "Không để xảy ra oan, sai" says by itself that the target is reached. */
function isToldByValue(measure: Measure, value: PrintedValue | null): boolean {
  return measure.kind === 'zeroTolerance' && value?.amount === ZERO;
}

function mainClause({ indicator, comparison }: WordedResult, { value, bracket }: ResultWords): string {
  const { name, measure, sentence } = indicator;
  const { status } = comparison;
  if (isToldByValue(measure, comparison.value)) return value;
  if (status === 'noFigure' || status === 'notArisen' || measure.kind === 'zeroTolerance') return `${name}: ${value}`;
  if (comparison.value === null) return `${name} ${value}`;
  const result = `${value}${inBrackets([bracket])}`;
  if (sentence !== null) return sentence.replace(RESULT_PLACE, () => result);
  return measure.kind === 'count' && measure.nameSaysNoun ? `${name} là ${result}` : `${name} ${result}`;
}

function isFromSome({ coverage, comparison }: WordedResult): boolean {
  return coverage !== undefined && isPartial(coverage) && comparison.value !== null;
}

/** Names that stay capital within a sentence; abbreviations such as VKS show themselves. */
const properNouns = /^(?:\p{L}\p{Lu}|(?:Tòa|Viện|Quốc|Ngành|Đảng|Ủy)\s)/u;

function beginningSmall(sentence: string): string {
  if (properNouns.test(sentence)) return sentence;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
