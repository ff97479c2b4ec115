import type { Book, Indicator } from '#shared/indicators/index.ts';
import type { IndicatorId, UnitId } from '#shared/kernel/index.ts';
import type { FigureWords } from './figure-words.ts';

/**
 * Where a slide stands: on a hall's screen, where nothing is smaller than can be read from the back and nobody scrolls;
 * on a desk, at arm's length; or as a small picture of itself.
 */
export type SlideScale = 'hall' | 'desk' | 'preview';

export type ChooseUnit = (unitId: UnitId, indicatorId: IndicatorId) => void;

/** What each view is drawn from. */
export type ViewProps = {
  readonly book: Book;
  readonly indicators: readonly Indicator[];
  readonly words: FigureWords;
  readonly scale: SlideScale;
  /** Null where nobody can be called from this screen. */
  readonly onChooseUnit: ChooseUnit | null;
};
