import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisComparison, Book, Comparison, Difference, Indicator, Result } from '#shared/indicators/index.ts';
import {
  decimal,
  formatNumber,
  isExceeded,
  isNotReached,
  isPartial,
  type ProvinceResult,
} from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { styleOnScreen, type UnitNames } from './slide-figures.ts';

/** How a slide says names, values and comparisons. Numbers and what they count stay Vietnamese in every language. */
export type FigureWords = ReturnType<typeof useFigureWords>;

type Told = Pick<Result, 'indicator' | 'comparison'>;

export type FigureWordsInput = {
  readonly book: Book;
  readonly unitNames: UnitNames;
  readonly language: Language;
};

/** The words of a book's figures in one language. */
export function useFigureWords({ book, unitNames, language }: FigureWordsInput) {
  const { t } = useTranslation('app', { lng: language });
  return useMemo(() => {
    const units = { book, unitNames, office: t('figures.office') };
    return {
      t,
      unit: (unitId: UnitId) => unitName(units, unitId),
      status: (status: Comparison['status']) => t(status === null ? 'figures.noStatus' : `figures.status.${status}`),
      value: (told: Told) =>
        told.comparison.value?.printed ?? t(`figures.status.${told.comparison.status ?? 'noFigure'}`),
      /** With the noun of a count: "68 kiến nghị". */
      fullValue: (told: Told) => fullValue(told) ?? t(`figures.status.${told.comparison.status ?? 'noFigure'}`),
      basis: ({ basis }: BasisComparison) => t(`figures.basis.${basis}`),
      shortBasis: ({ basis }: BasisComparison) => t(`figures.basisShort.${basis}`),
      target: (basis: BasisComparison) => targetWords(basis, t),
      difference: (basis: BasisComparison, indicator: Indicator) => differenceWords(basis, indicator, t),
      madeOf: (told: Told) => madeOfWords(told, t),
      before: () => beforeWords(book, 'figures.samePeriodOf', t),
      shortBefore: () => beforeWords(book, 'figures.samePeriodShort', t),
      samePeriod: (told: Told) => samePeriodWords(told, t),
      coverage: (result: ProvinceResult) => coverageWords(result, t),
      period: () => t('figures.period', { period: book.input.period.label, day: formatDate(book.input.period.to) }),
    };
  }, [book, unitNames, t]);
}

type T = ReturnType<typeof useTranslation<'app'>>['t'];

type Units = { readonly book: Book; readonly unitNames: UnitNames; readonly office: string };

function unitName({ book, unitNames, office }: Units, unitId: UnitId): string {
  return unitNames.get(unitId) ?? (unitId === book.input.provinceId ? office : unitId);
}

function nounOf({ measure }: Indicator): string {
  return measure.kind === 'count' || measure.kind === 'zeroTolerance' ? measure.noun : '';
}

function fullValue({ indicator, comparison: { value } }: Told): string | null {
  if (value === null) return null;
  const noun = nounOf(indicator);
  return noun === '' ? value.printed : `${value.printed} ${noun}`;
}

function targetWords({ target, printed }: BasisComparison, t: T): string {
  if (target === null || printed.target === null) return '';
  if (target.operator === 'atMost' && Number(target.value) === 0) return printed.target;
  return t(`figures.target.${target.operator}`, { amount: printed.target });
}

/** "vượt 38 kiến nghị", "thấp hơn 6%"; of the whole year what remains; empty where nothing is to be said. */
function differenceWords(basis: BasisComparison, indicator: Indicator, t: T): string {
  const { difference, printed, status } = basis;
  if (difference === null || printed.difference === null) return '';
  const amount = amountOf({ difference, printed: printed.difference, indicator });
  if (basis.basis === 'wholeYear') return yearWords(basis, amount, t);
  if (difference.side === 'level') return '';
  return isExceeded(status)
    ? t('figures.difference.exceeded', { amount })
    : t(`figures.difference.${sideOf(basis, difference)}`, { amount });
}

function sideOf({ status }: BasisComparison, { kind, side }: Difference) {
  if (kind === 'points') return side === 'above' ? 'pointsAbove' : 'pointsBelow';
  if (side === 'above') return 'unitsAbove';
  if (!isNotReached(status)) return 'unitsWithin';
  return status === 'failed' ? 'unitsBelowAtEnd' : 'unitsBelow';
}

function yearWords({ difference, status, target }: BasisComparison, amount: string, t: T): string {
  if (!isNotReached(status)) return t(target?.operator === 'atMost' ? 'figures.yearWithin' : 'figures.yearReached');
  if (difference?.side === 'above') return t('figures.yearOver', { amount });
  if (difference?.side === 'level') return '';
  return t(status === 'failed' ? 'figures.difference.unitsBelowAtEnd' : 'figures.yearRemains', { amount });
}

type Amount = { readonly difference: Difference; readonly printed: string; readonly indicator: Indicator };

function amountOf({ difference, printed, indicator }: Amount): string {
  const noun = difference.kind === 'units' ? nounOf(indicator) : '';
  return noun === '' ? printed : `${printed} ${noun}`;
}

/** "231 cuộc trên 345 UBND cấp xã có bị án …": what a ratio was made of; null for all else. */
function madeOfWords({ indicator: { measure }, comparison: { value } }: Told, t: T): string | null {
  if (measure.kind !== 'ratio' || value === null || value.numerator === null || value.denominator === null) return null;
  const { numeratorNoun, denominatorNoun } = measure;
  const [numerator, denominator] = [formatNumber(value.numerator), formatNumber(value.denominator)];
  return t('figures.madeOf', { numerator, numeratorNoun, denominator, denominatorNoun });
}

type BeforeKey = 'figures.samePeriodOf' | 'figures.samePeriodShort';

function beforeWords(book: Book, key: BeforeKey, t: T): string {
  const year = styleOnScreen(book).previousYear;
  return year === null ? t('figures.samePeriod') : t(key, { year: year.toString() });
}

/** "tăng 5 vụ", "cao hơn 2,5%", "bằng cùng kỳ"; null where it cannot be compared. */
function samePeriodWords({ indicator, comparison: { samePeriod } }: Told, t: T): string | null {
  if (samePeriod === null) return null;
  const { relation, difference, printed } = samePeriod;
  if (relation === 'equal') return t('figures.same.equal');
  const amount = amountOf({ difference, printed: printed.difference, indicator });
  if (difference.kind === 'units') return t(`figures.same.${relation}`, { amount });
  return t(relation === 'higher' ? 'figures.same.pointsHigher' : 'figures.same.pointsLower', { amount });
}

/** "của 25/28 đơn vị", or that a total was entered; null when it is from all units. */
function coverageWords({ coverage, expectedCount, comparison }: ProvinceResult, t: T): string | null {
  if (comparison.value === null) return null;
  if (coverage.origin === 'entered') return t('figures.entered');
  if (!isPartial(coverage)) return null;
  const [some, all] = [coverage.reportedCount, expectedCount].map((count) => formatNumber(decimal(count)));
  return t('figures.coverage', { some, all });
}
