import { useMemo } from 'react';
import type { Scorecard, Status } from '#shared/indicators/index.ts';
import { formatPercent } from '#shared/indicators/index.ts';
import type { FigureWords } from './figure-words.ts';
import { Plot } from './Plot.tsx';
import type { StackPlot } from './plot-option.ts';
import { StatusSign } from './StatusSign.tsx';
import { scorecardOfSlide } from './slide-table.ts';
import type { ViewProps } from './view-props.ts';

/** How many of the indicators the province has reached. */
export function ScorecardView({ book, indicators, words }: ViewProps) {
  const card = useMemo(() => scorecardOfSlide(book, indicators), [book, indicators]);
  const spec = useMemo(() => stackOf(card), [card]);
  const { t } = words;
  if (card.reachedPercent === null) return <p className="dc-fig-score__main">{t('figures.score.notAssessed')}</p>;
  return (
    <div className="dc-fig-score">
      <p className="dc-fig-score__main">
        {t('figures.score.completed')}{' '}
        <strong className="dc-fig-score__figure">
          {card.reachedCount}/{card.assessedCount}
        </strong>{' '}
        {t('figures.score.ofIndicators')}
        <span className="dc-fig-soft">
          {' '}
          ({t('figures.score.share', { percent: formatPercent(card.reachedPercent) })})
        </span>
      </p>
      <Plot spec={spec} className="dc-fig-score__plot" />
      <Parts card={card} words={words} isYearEnd={book.input.period.isYearEnd} />
    </div>
  );
}

function stackOf(card: Scorecard): StackPlot {
  const justReached = card.reachedCount - card.exceededCount;
  return {
    kind: 'stack',
    parts: [
      { value: card.exceededCount, tone: 'over' },
      { value: justReached, tone: 'met' },
      { value: card.notReachedCount, tone: 'below' },
      { value: card.noFigureCount, tone: 'before' },
    ],
  };
}

type Part = { readonly status: Status | null; readonly name: string; readonly count: number };

type PartsProps = { readonly card: Scorecard; readonly words: FigureWords; readonly isYearEnd: boolean };

function Parts({ card, words: { t }, isYearEnd }: PartsProps) {
  const missed = isYearEnd ? 'failed' : 'notYet';
  const parts: Part[] = [
    { status: 'exceeded', name: t('figures.score.exceeded'), count: card.exceededCount },
    { status: 'reached', name: t('figures.score.reached'), count: card.reachedCount - card.exceededCount },
    {
      status: missed,
      name: t(isYearEnd ? 'figures.score.failed' : 'figures.score.notReached'),
      count: card.notReachedCount,
    },
    { status: 'noFigure', name: t('figures.score.noFigure'), count: card.noFigureCount },
    { status: 'notArisen', name: t('figures.score.notArisen'), count: card.notArisenCount },
    { status: null, name: t('figures.score.higher'), count: card.higherThanBeforeCount ?? 0 },
  ];
  return (
    <ul className="dc-fig-parts">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ status, name, count }) => (
          <li key={name} className={`dc-fig-part dc-fig-edge--${status ?? 'none'}`}>
            <span className={`dc-fig-part__count dc-fig-ink--${status ?? 'none'}`}>
              {status !== null && <StatusSign status={status} />} {count}
            </span>
            <span className="dc-fig-part__name">{name}</span>
          </li>
        ))}
    </ul>
  );
}
