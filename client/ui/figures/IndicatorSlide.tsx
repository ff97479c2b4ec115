import './figures.css';
import './figures-units.css';
import './figures-province.css';
import './figures-narrow.css';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Book, Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId } from '#shared/kernel/index.ts';
import type { IndicatorView } from '#shared/stage/index.ts';
import type { Language } from '../../i18n/language.ts';
import { EmptySlide } from './EmptySlide.tsx';
import { FigureCards } from './FigureCards.tsx';
import type { FigureWords } from './figure-words.ts';
import { useFigureWords } from './figure-words.ts';
import { HeatMapGrid } from './HeatMapGrid.tsx';
import { NotReachedView } from './NotReachedView.tsx';
import { SamePeriodView } from './SamePeriodView.tsx';
import { ScorecardView } from './ScorecardView.tsx';
import { SlideFoot } from './SlideFoot.tsx';
import { SlideHead } from './SlideHead.tsx';
import { SlideTableView } from './SlideTableView.tsx';
import { SlideTools } from './SlideTools.tsx';
import { indicatorsOfSlide, isWithoutFigures, type UnitNames } from './slide-figures.ts';
import { copyTextOf, tableOf } from './slide-table.ts';
import { UnitRanking } from './UnitRanking.tsx';
import type { ChooseUnit, SlideScale, ViewProps } from './view-props.ts';

export type IndicatorSlideProps = {
  /** The opened book of the slide's period; a new one after a correction redraws the slide calmly. */
  readonly book: Book;
  readonly view: IndicatorView;
  /** In the order shown; none stands for the typical ones, on the scorecard for all. */
  readonly indicatorIds: readonly IndicatorId[];
  /** The reporter's own headline; empty for the indicator's name, or what the view shows. */
  readonly title: string;
  /** Whether the figures are made up, which the slide then says. */
  readonly isSample: boolean;
  readonly language: Language;
  /** Short names for slides; a unit that is not in it is called by its id, the office by a word of its own. */
  readonly unitNames: UnitNames;
  readonly scale: SlideScale;
  /** What it stands on: a light card, or the dark hall. */
  readonly ground?: 'paper' | 'night';
  /** Makes bars and cells buttons that choose their unit. */
  readonly onChooseUnit?: ChooseUnit;
  /** Puts a switch between drawing and table above the slide. */
  readonly hasTools?: boolean;
  /** Puts a button beside that switch; called with the table as text, cells apart by tabs. */
  readonly onCopyTable?: (text: string) => void;
};

/** A slide of indicators, drawn from the figures as they are now. */
export function IndicatorSlide(props: IndicatorSlideProps) {
  const { book, view, indicatorIds, language, unitNames, scale, ground = 'paper' } = props;
  const words = useFigureWords({ book, unitNames, language });
  const indicators = useMemo(() => indicatorsOfSlide(book, view, indicatorIds), [book, view, indicatorIds]);
  const isEmpty = useMemo(() => isWithoutFigures(book, indicators), [book, indicators]);
  return (
    <section className={`dc-fig dc-fig--${scale} dc-fig--${ground}`} lang={language} {...previewProps(scale)}>
      <div className="dc-fig-sheet">
        <SlideHead {...{ view, indicators, words }} title={props.title} isSample={props.isSample} />
        {isEmpty ? (
          <EmptySlide hasIndicators={indicators.length > 0} {...{ book, words }} />
        ) : (
          <Filled {...props} {...{ words, indicators }} />
        )}
      </div>
    </section>
  );
}

/** A small picture of a slide is no place to read or to press anything: its title stands beside it. */
function previewProps(scale: SlideScale) {
  return scale === 'preview' ? { inert: true, 'aria-hidden': true } : {};
}

type FilledProps = IndicatorSlideProps & { readonly words: FigureWords; readonly indicators: readonly Indicator[] };

function Filled(props: FilledProps) {
  const { book, view, words, indicators, scale, onChooseUnit = null, hasTools = false, onCopyTable } = props;
  const [isTable, setIsTable] = useState(false);
  const table = useMemo(() => tableOf(view, { book, indicators, words }), [view, book, indicators, words]);
  const showsTable = isTable && hasTools;
  const drawn = { book, indicators, words, scale, onChooseUnit: scale === 'preview' ? null : onChooseUnit };
  const copy = onCopyTable === undefined ? {} : { onCopy: () => onCopyTable(copyTextOf(table)) };
  return (
    <>
      {hasTools && <SlideTools words={words} isTable={isTable} onToggle={() => setIsTable(!isTable)} {...copy} />}
      {!showsTable && (
        <DrawnBody scale={scale} label={words.t(`figures.view.${view}`)}>
          <div className="dc-fig-body" aria-hidden={drawn.onChooseUnit === null}>
            <Drawn view={view} {...drawn} />
          </div>
        </DrawnBody>
      )}
      <SlideTableView table={table} title={words.t('figures.table.title')} isShown={showsTable} />
      <SlideFoot {...{ book, view, indicators, words, scale }} />
    </>
  );
}

type DrawnBodyProps = { readonly scale: SlideScale; readonly label: string; readonly children: ReactNode };

/** On a desk what does not fit is scrolled to, by the keyboard too. */
function DrawnBody({ scale, label, children }: DrawnBodyProps) {
  if (scale !== 'desk') return children;
  return (
    <section
      className="dc-fig-scroll"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}

function Drawn({ view, ...props }: ViewProps & { readonly view: IndicatorView }) {
  switch (view) {
    case 'card':
      return <FigureCards {...props} />;
    case 'ranking':
      return <UnitRanking {...props} />;
    case 'heatMap':
      return <HeatMapGrid {...props} />;
    case 'samePeriod':
      return <SamePeriodView {...props} />;
    case 'scorecard':
      return <ScorecardView {...props} />;
    case 'notReached':
      return <NotReachedView {...props} />;
    default:
      return view satisfies never;
  }
}
