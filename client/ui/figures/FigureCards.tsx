import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import type { BasisComparison, Indicator, ProvinceResult } from '#shared/indicators/index.ts';
import type { FigureWords } from './figure-words.ts';
import { PartlyShown } from './PartlyShown.tsx';
import { StatusSign } from './StatusSign.tsx';
import { provinceResults } from './slide-figures.ts';
import { useFit } from './use-fit.ts';
import type { ViewProps } from './view-props.ts';

/** How much each card of a grid can say. */
type Detail = 'whole' | 'bases' | 'brief';

const MOST_WITH_BASES = 6;
const MOST_BRIEF = 12;

/** The province's results in large figures, each beside everything that it is compared with. */
export function FigureCards({ book, indicators, words, scale }: ViewProps) {
  const { ref, attempt } = useAttempt(indicators, scale !== 'desk');
  const { detail } = attempt;
  const shown = provinceResults(book, indicators.slice(0, attempt.count));
  const columns = columnCount(shown.length);
  const style = { '--columns': columns } as CSSProperties; // a custom property
  const crowded = columns > 2 ? 'dc-fig-cards--crowded' : '';
  return (
    <>
      <div ref={ref} className={`dc-fig-cards dc-fig-cards--${detail} ${crowded}`} style={style}>
        {shown.map((result) => (
          <Card key={result.indicator.indicatorId} {...{ result, words, detail }} />
        ))}
      </div>
      <PartlyShown shown={shown.length} total={indicators.length} words={words} />
    </>
  );
}

type Attempt = { readonly detail: Detail; readonly count: number };

/** The most that fits where nobody can scroll: every basis of all, the deciding one of all, then fewer and fewer. */
function useAttempt(indicators: readonly Indicator[], isLimited: boolean) {
  const total = indicators.length;
  const attempts = useMemo(() => attemptsFor(total), [total]);
  const fit = useFit({ total: attempts.length, isLimited, content: indicators });
  const whole: Attempt = { detail: detailOf(total), count: total };
  return { ref: fit.ref, attempt: isLimited ? (attempts[attempts.length - fit.count] ?? whole) : whole };
}

function detailOf(cards: number): Detail {
  if (cards <= 1) return 'whole';
  return cards <= MOST_WITH_BASES ? 'bases' : 'brief';
}

function attemptsFor(total: number): Attempt[] {
  if (total <= 1) return [{ detail: 'whole', count: total }];
  const most = Math.min(total, MOST_BRIEF);
  const brief = Array.from({ length: most }, (_, fewer) => ({ detail: 'brief' as const, count: most - fewer }));
  return total <= MOST_WITH_BASES ? [{ detail: 'bases', count: total }, ...brief] : brief;
}

function columnCount(cards: number): number {
  if (cards <= 1) return 1;
  if (cards <= 4) return 2;
  return cards <= 9 ? 3 : 4;
}

type CardProps = { readonly result: ProvinceResult; readonly words: FigureWords; readonly detail: Detail };

function Card({ result, words, detail }: CardProps) {
  const { indicator, comparison } = result;
  const madeOf = words.madeOf(result);
  const coverage = words.coverage(result);
  return (
    <article className={`dc-fig-card dc-fig-edge--${comparison.status ?? 'none'}`}>
      <div>
        {detail !== 'whole' && <h3 className="dc-fig-card__name">{indicator.name}</h3>}
        <p className={comparison.value === null ? 'dc-fig-card__words' : 'dc-fig-card__value'}>
          <span className={`dc-fig-ink--${comparison.status ?? 'none'}`}>{words.value(result)}</span>
          <Noun result={result} />
        </p>
        {detail === 'whole' && madeOf !== null && <p className="dc-fig-card__made">{madeOf}</p>}
        {coverage !== null && <p className="dc-fig-card__coverage">{coverage}</p>}
      </div>
      {detail === 'brief' ? <Verdict {...{ result, words }} /> : <Bases {...{ result, words, detail }} />}
    </article>
  );
}

function Noun({ result: { indicator, comparison } }: { readonly result: ProvinceResult }) {
  const { measure } = indicator;
  if (comparison.value === null || !('noun' in measure)) return null;
  return <span className="dc-fig-card__noun"> {measure.noun}</span>;
}

type Told = { readonly result: ProvinceResult; readonly words: FigureWords };

/** The deciding basis alone. */
function Verdict({ result: { comparison, indicator }, words }: Told) {
  const { deciding, status } = comparison;
  if (deciding === null || comparison.value === null) return null;
  const difference = words.difference(deciding, indicator);
  return (
    <p className="dc-fig-card__verdict">
      <StatusSign status={status} /> {difference === '' ? words.status(status) : difference}
      <span className="dc-fig-soft"> · {words.t('figures.targetOf', { target: words.target(deciding) })}</span>
    </p>
  );
}

/** Every basis with its difference, then the same period. */
function Bases({ result, words, detail }: CardProps) {
  const { comparison, indicator } = result;
  const same = words.samePeriod(result);
  if (comparison.bases.length === 0 && same === null) return null;
  return (
    <ul className="dc-fig-bases">
      {comparison.bases.map((basis) => (
        <BasisLine key={basis.basis} {...{ basis, words, detail }} difference={words.difference(basis, indicator)} />
      ))}
      {comparison.samePeriod !== null && same !== null && (
        <li className="dc-fig-basis">
          <span className="dc-fig-basis__name">{detail === 'whole' ? words.before() : words.shortBefore()}</span>
          <span className="dc-fig-basis__target">{comparison.samePeriod.printed.previous}</span>
          <span className="dc-fig-basis__sign" />
          <span className="dc-fig-basis__difference">{same}</span>
        </li>
      )}
    </ul>
  );
}

type BasisLineProps = {
  readonly basis: BasisComparison;
  readonly words: FigureWords;
  readonly difference: string;
  readonly detail: Detail;
};

function BasisLine({ basis, words, difference, detail }: BasisLineProps) {
  const isYear = basis.basis === 'wholeYear';
  const status = words.status(basis.status);
  return (
    <li className="dc-fig-basis">
      <span className="dc-fig-basis__name">{detail === 'whole' ? words.basis(basis) : words.shortBasis(basis)}</span>
      <span className="dc-fig-basis__target">{words.target(basis)}</span>
      <span className="dc-fig-basis__sign">{!isYear && <StatusSign status={basis.status} />}</span>
      <span className={`dc-fig-basis__difference dc-fig-ink--${isYear ? 'none' : basis.status}`}>
        {difference === '' ? status : difference}
      </span>
    </li>
  );
}
