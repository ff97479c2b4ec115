import { useMemo } from 'react';
import type { Book, Indicator } from '#shared/indicators/index.ts';
import { heatMap, statuses } from '#shared/indicators/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import type { FigureWords } from './figure-words.ts';
import { StatusSign } from './StatusSign.tsx';
import { sentencesOf } from './slide-sentences.ts';
import type { SlideScale } from './view-props.ts';

export type SlideFootProps = {
  readonly book: Book;
  readonly view: IndicatorView;
  readonly indicators: readonly Indicator[];
  readonly words: FigureWords;
  readonly scale: SlideScale;
};

/** More sentences than these are a paragraph that says what is drawn once more: they are for screen readers. */
const MOST_SENTENCES = { hall: 1, desk: 2, preview: 1 } as const;
const withSigns: readonly IndicatorView[] = ['ranking', 'heatMap'];

/** What the slide says in words, and what its signs mean. */
export function SlideFoot({ book, view, indicators, words, scale }: SlideFootProps) {
  const { unit } = words;
  const sentences = useMemo(() => sentencesOf(view, { book, indicators, unit }), [view, book, indicators, unit]);
  const most = MOST_SENTENCES[scale];
  const shown = view === 'ranking' ? sentences.slice(0, most) : sentences.length <= most ? sentences : [];
  const hidden = sentences.slice(shown.length);
  return (
    <footer className="dc-fig-foot">
      {withSigns.includes(view) && <Legend {...{ book, view, indicators, words }} />}
      {shown.length > 0 && (
        <p className="dc-fig-sentence" lang="vi">
          {shown.join(' ')}
        </p>
      )}
      {hidden.length > 0 && (
        <p className="dc-hidden" lang="vi">
          {hidden.join(' ')}
        </p>
      )}
    </footer>
  );
}

type LegendProps = Omit<SlideFootProps, 'scale'>;

/** The signs that occur on the slide. */
function Legend({ book, view, indicators, words }: LegendProps) {
  const found = useMemo(() => {
    const concerned = view === 'ranking' ? indicators.slice(0, 1) : indicators;
    const cells = heatMap(book, concerned).rows.flat();
    return new Set(cells.map(({ status }) => status));
  }, [book, view, indicators]);
  const ladder = statuses.filter((status) => found.has(status)).reverse();
  return (
    <ul className="dc-fig-legend" aria-label={words.t('figures.legend')}>
      {ladder.map((status) => (
        <li key={status}>
          <StatusSign status={status} /> {words.status(status)}
        </li>
      ))}
    </ul>
  );
}
