import type { Indicator } from '#shared/indicators/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import type { FigureWords } from './figure-words.ts';

export type SlideHeadProps = {
  readonly view: IndicatorView;
  readonly indicators: readonly Indicator[];
  readonly words: FigureWords;
  readonly title: string;
  readonly isSample: boolean;
};

const LONG = 48;
const VERY_LONG = 100;

/** The headline, under it the indicator where the headline is another, and whether the figures are made up. */
export function SlideHead({ view, indicators, words, title, isSample }: SlideHeadProps) {
  const name = nameOf(view, indicators);
  const headline = title === '' ? (name ?? words.t(`figures.view.${view}`)) : title;
  return (
    <header className="dc-fig-head">
      <h2 className={`dc-fig-headline ${lengthOf(headline)}`}>{headline}</h2>
      {name !== null && name !== headline && <p className="dc-fig-head__name">{name}</p>}
      <p className="dc-fig-head__period">
        {words.period()} {isSample && <span className="dc-fig-sample">{words.t('figures.sample')}</span>}
      </p>
    </header>
  );
}

/** The name of the one indicator that a view is about. */
function nameOf(view: IndicatorView, indicators: readonly Indicator[]): string | null {
  const isOfOne = view === 'ranking' || (view === 'card' && indicators.length === 1);
  return isOfOne ? (indicators[0]?.name ?? null) : null;
}

/** Names in the catalogue run to several lines: the longer they are, the smaller. */
function lengthOf(headline: string): string {
  if (headline.length > VERY_LONG) return 'dc-fig-headline--longest';
  return headline.length > LONG ? 'dc-fig-headline--long' : '';
}
