import type { Measure } from './catalogue-schemas.ts';
import type { BasisComparison, Difference, PrintedValue, SamePeriodComparison } from './compare.ts';
import { type Decimal, decimal, divide, exactOf, HUNDRED, multiply, roundHalfUp, ZERO } from './exact.ts';
import { formatCount, formatPercent, type Padding } from './format.ts';
import { isNotReached, type Status, type TargetBasis } from './kinds.ts';

/** How a document words results. */
export type WordingStyle = {
  readonly padding: Padding;
  /** Some provinces write of counts "vượt 240% chỉ tiêu", "tăng 3,2%". Ratios are always said in points. */
  readonly countDifference: 'units' | 'relative';
  /** The year to name beside *cùng kỳ*, or null to leave it out. */
  readonly previousYear: number | null;
};

/** The rungs of the ladder in words. */
export const statusWords: Readonly<Record<Status, string>> = {
  notArisen: 'không phát sinh',
  noFigure: 'chưa có số liệu',
  notYet: 'chưa đạt',
  failed: 'không đạt',
  reached: 'đạt',
  exceeded: 'vượt',
  farExceeded: 'vượt sâu',
};

/** What results are told of, and how. */
export type Telling = { readonly measure: Measure; readonly style: WordingStyle };

/** A difference with what it counts: "38 kiến nghị", "37%". Points are printed as "%", as reports of the sector do. */
export function differenceWords({ kind, amount }: Difference, { measure, style }: Telling): string {
  return kind === 'points' ? formatPercent(amount) : countWords(amount, { measure, style });
}

/** The value alone: "68 kiến nghị", "231 cuộc, đạt tỷ lệ 67%", "02 vụ = 0,76%", "không để xảy ra oan, sai". */
export function valueWords({ amount, numerator }: PrintedValue, telling: Telling): string {
  const { measure, style } = telling;
  if (measure.kind === 'zeroTolerance') {
    return amount === ZERO ? measure.fact : `phát sinh ${countWords(amount, telling)}`;
  }
  if (measure.kind === 'count' && measure.nameSaysNoun) return formatCount(amount, style.padding);
  if (measure.kind !== 'ratio') return countWords(amount, telling);
  const percent = formatPercent(amount);
  const isLowerBetter = measure.direction === 'lower';
  if (!measure.statesCount || numerator === null) return isLowerBetter ? percent : `đạt ${percent}`;
  const count = `${formatCount(numerator, style.padding)} ${measure.numeratorNoun}`;
  return isLowerBetter ? `${count} = ${percent}` : `${count}, đạt tỷ lệ ${percent}`;
}

/** A bar that is more than a number to reach: "không quá 5%", "trên 90%"; empty for all others. */
export function barWords({ target }: BasisComparison, { measure, style }: Telling): string {
  if (target === null || measure.kind === 'zeroTolerance' || measure.kind === 'qualitative') return '';
  const { operator, value } = target;
  const amount = measure.kind === 'ratio' ? formatPercent(value) : countWords(value, { measure, style });
  if (operator === 'moreThan') return `trên ${amount}`;
  if (operator === 'atMost') return value === ZERO ? amount : `không quá ${amount}`;
  return operator === 'equals' && measure.direction === 'lower' ? amount : '';
}

/** "tăng 05 vụ so với cùng kỳ năm 2023", "cao hơn 2,5% so với cùng kỳ", "bằng cùng kỳ"; null without a comparison. */
export function samePeriodWords(samePeriod: SamePeriodComparison | null, telling: Telling): string | null {
  if (samePeriod === null) return null;
  const { relation, difference, previous } = samePeriod;
  const { countDifference, previousYear } = telling.style;
  const before = previousYear === null ? 'cùng kỳ' : `cùng kỳ năm ${previousYear}`;
  if (relation === 'equal') return `bằng ${before}`;
  const words =
    difference.kind === 'points' ? { higher: 'cao hơn', lower: 'thấp hơn' } : { higher: 'tăng', lower: 'giảm' };
  const isRelative = difference.kind === 'units' && countDifference === 'relative' && previous !== ZERO;
  const amount = isRelative
    ? formatPercent(shareOf(difference.amount, previous))
    : differenceWords(difference, telling);
  return `${words[relation]} ${amount} so với ${before}`;
}

/**
 * What remains of the whole year's target: "còn thiếu 05 kiến nghị để đạt chỉ tiêu năm", "đã đạt chỉ tiêu cả năm"; null
 * without such a target or without a number.
 */
export function wholeYearWords(bases: readonly BasisComparison[], telling: Telling): string | null {
  const basis = bases.find((each) => each.basis === 'wholeYear');
  if (basis === undefined || basis.difference === null) return null;
  const bar = barWords(basis, telling);
  if (!isNotReached(basis.status)) {
    return basis.target?.operator === 'atMost' && bar !== ''
      ? `trong mức chỉ tiêu cả năm (${bar})`
      : 'đã đạt chỉ tiêu cả năm';
  }
  const amount = differenceWords(basis.difference, telling);
  if (basis.difference.side === 'level') return `${statusWords[basis.status]} chỉ tiêu cả năm (${bar})`;
  if (basis.difference.side === 'above') return `đã quá chỉ tiêu cả năm ${amount}`;
  if (basis.status === 'failed') return `không đạt chỉ tiêu cả năm (thiếu ${amount})`;
  return `còn thiếu ${amount} để đạt chỉ tiêu năm`;
}

/** By how much a target is missed: "còn thiếu 03 kiến nghị", "thấp hơn 5%", of limits "cao hơn 1%"; or empty. */
export function shortfallWords({ difference, status }: BasisComparison, telling: Telling): string {
  const isSaid = difference !== null && difference.side !== 'level' && telling.measure.kind !== 'zeroTolerance';
  if (!isSaid) return '';
  const amount = differenceWords(difference, telling);
  const isAbove = difference.side === 'above';
  if (difference.kind === 'points') return `${isAbove ? 'cao hơn' : 'thấp hơn'} ${amount}`;
  if (isAbove) return `nhiều hơn ${amount}`;
  return status === 'failed' ? `thiếu ${amount}` : `còn thiếu ${amount}`;
}

/** By how much a target is exceeded: "38 kiến nghị", "37%", or of counts "240%" where the style says relative. */
export function surplusWords(basis: BasisComparison, telling: Telling): string {
  const { difference, target } = basis;
  if (difference === null || target === null) return '';
  if (!isRelativeSurplus(basis, telling)) return differenceWords(difference, telling);
  return formatPercent(shareOf(difference.amount, target.value));
}

/** Whether a surplus is said as a share of the target, which only counts can be. */
export function isRelativeSurplus({ difference, target }: BasisComparison, { style }: Telling): boolean {
  const isCount = difference?.kind === 'units' && target !== null && target.value !== ZERO;
  return isCount && style.countDifference === 'relative';
}

const baseNames: Readonly<Record<TargetBasis, { readonly of: string; readonly more: string }>> = {
  sector: { of: 'chỉ tiêu của Ngành', more: 'của Ngành' },
  nationalAssembly: { of: 'chỉ tiêu của Quốc hội', more: 'của Quốc hội' },
  ownPlan: { of: 'kế hoạch của đơn vị', more: 'kế hoạch của đơn vị' },
  wholeYear: { of: 'chỉ tiêu cả năm', more: 'chỉ tiêu cả năm' },
};

/** Bases that one phrase speaks of: "chỉ tiêu của Ngành và của Quốc hội". */
export function namesOfBases(bases: readonly TargetBasis[]): string {
  const names = bases.map((basis, index) => (index === 0 ? baseNames[basis].of : baseNames[basis].more));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
}

/** A status that was entered without a number: "vượt chỉ tiêu yêu cầu đề ra". */
export function statusOnlyWords(status: Status): string {
  if (status === 'noFigure' || status === 'notArisen') return statusWords[status];
  return `${statusWords[status]} chỉ tiêu yêu cầu đề ra`;
}

function countWords(amount: Decimal, { measure, style }: Telling): string {
  const noun = measure.kind === 'count' || measure.kind === 'zeroTolerance' ? ` ${measure.noun}` : '';
  return `${formatCount(amount, style.padding)}${noun}`;
}

/** How many per cent of `whole` an amount is: one digit after the comma, more rather than printing 0 % for some. */
function shareOf(amount: Decimal, whole: Decimal): Decimal {
  const exact = divide(multiply(exactOf(amount), exactOf(HUNDRED)), exactOf(whole));
  let digits = 1;
  while (exact.top !== 0n && roundHalfUp(exact, digits) === decimal(0)) digits += 1;
  return roundHalfUp(exact, digits);
}

/** Part and whole: "25/28". */
export function fraction(part: number, whole: number, padding: Padding): string {
  return `${formatCount(decimal(part), padding)}/${formatCount(decimal(whole), padding)}`;
}
