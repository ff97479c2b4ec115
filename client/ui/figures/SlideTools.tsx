import type { FigureWords } from './figure-words.ts';

export type SlideToolsProps = {
  readonly words: FigureWords;
  readonly isTable: boolean;
  readonly onToggle: () => void;
  readonly onCopy?: () => void;
};

/** Between the drawing and its table, and the table for the clipboard. */
export function SlideTools({ words: { t }, isTable, onToggle, onCopy }: SlideToolsProps) {
  return (
    <div className="dc-fig-tools">
      <button type="button" className="dc-fig-tool" aria-pressed={isTable} onClick={onToggle}>
        {t('figures.table.title')}
      </button>
      {onCopy !== undefined && (
        <button type="button" className="dc-fig-tool" onClick={onCopy}>
          {t('figures.table.copy')}
        </button>
      )}
    </div>
  );
}
