import type { FigureWords } from './figure-words.ts';

export type PartlyShownProps = { readonly shown: number; readonly total: number; readonly words: FigureWords };

/** Says that a slide has more than its box can show readably; nothing where all is shown. */
export function PartlyShown({ shown, total, words }: PartlyShownProps) {
  if (shown >= total) return null;
  const counts = { shown: shown.toString(), total: total.toString() };
  return <p className="dc-fig-note">{words.t('figures.partly', counts)}</p>;
}
