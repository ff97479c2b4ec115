import type { Result } from './book.ts';
import { compareExact, type Decimal, decimal, type Exact, exactOf, HUNDRED, roundHalfUp } from './exact.ts';
import { isExceeded, isNotReached, isReached } from './kinds.ts';

/** How the indicators of the province, or of one unit, stand together. */
export type Scorecard = {
  /** Those with a target of the deciding basis for something that arose; without a figure they count as not reached. */
  readonly assessedCount: number;
  readonly reachedCount: number;
  readonly exceededCount: number;
  readonly notReachedCount: number;
  /** Of the assessed ones, those without a figure. */
  readonly noFigureCount: number;
  /** Not assessed: nothing arose. */
  readonly notArisenCount: number;
  /** Those where more is better and this is more than in the same period; null where none could be compared. */
  readonly higherThanBeforeCount: number | null;
  /** Share of the assessed ones that is reached, in per cent; null where nothing is assessed. */
  readonly reachedPercent: Decimal | null;
};

/** The scorecard of some results, each of another indicator. */
export function scorecardOf(results: readonly Result[]): Scorecard {
  const counted = (fits: (result: Result) => boolean) => results.filter(fits).length;
  const noFigureCount = counted((result) => result.comparison.status === 'noFigure' && isSetATarget(result));
  const notReachedCount = counted(({ comparison }) => isNotReached(comparison.status));
  const reachedCount = counted(({ comparison }) => isReached(comparison.status));
  const assessedCount = reachedCount + notReachedCount + noFigureCount;
  const compared = results.filter(({ comparison }) => comparison.samePeriod !== null);
  return {
    assessedCount,
    reachedCount,
    exceededCount: counted(({ comparison }) => isExceeded(comparison.status)),
    notReachedCount,
    noFigureCount,
    notArisenCount: counted(({ comparison }) => comparison.status === 'notArisen'),
    higherThanBeforeCount: compared.length === 0 ? null : compared.filter(isHigherThanBefore).length,
    reachedPercent: assessedCount === 0 ? null : percentOf(reachedCount, assessedCount),
  };
}

function isSetATarget({ comparison, indicator }: Result): boolean {
  return comparison.deciding !== null || indicator.measure.kind === 'qualitative';
}

function isHigherThanBefore({ comparison, indicator: { measure } }: Result): boolean {
  const isMoreBetter = 'direction' in measure && measure.direction !== 'lower';
  return isMoreBetter && comparison.samePeriod?.relation === 'higher';
}

/** One digit after the comma, and as many more as it takes not to print 100 % for less, or 0 % for some. */
function percentOf(part: number, whole: number): Decimal {
  const exact = { top: BigInt(part) * 100n, bottom: BigInt(whole) };
  let digits = 1;
  while (!isTold(exact, roundHalfUp(exact, digits))) digits += 1;
  return roundHalfUp(exact, digits);
}

function isTold(exact: Exact, printed: Decimal): boolean {
  return [decimal(0), HUNDRED].every(
    (end) => compareExact(exactOf(printed), exactOf(end)) === compareExact(exact, exactOf(end)),
  );
}
