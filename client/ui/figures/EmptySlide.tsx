import type { Book } from '#shared/indicators/index.ts';
import type { FigureWords } from './figure-words.ts';

export type EmptySlideProps = { readonly hasIndicators: boolean; readonly book: Book; readonly words: FigureWords };

/** What stands where there is nothing to draw yet, and what to do about it. */
export function EmptySlide({ hasIndicators, book, words: { t } }: EmptySlideProps) {
  const what = hasIndicators
    ? t('figures.empty.noFigures', { period: book.input.period.label })
    : t('figures.empty.noIndicators');
  return (
    <div className="dc-fig-empty">
      <p className="dc-fig-empty__what">{what}</p>
      <p>{t(hasIndicators ? 'figures.empty.noFiguresHow' : 'figures.empty.noIndicatorsHow')}</p>
    </div>
  );
}
