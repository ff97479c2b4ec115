import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PeriodBook } from '#client/bindings/figures.ts';
import type { Drafts, Review, StatusWords } from './drafts.ts';
import { cellKey, rebased, typedOf, withTyped } from './drafts.ts';
import { useContentWords } from './use-words.ts';

export type ConflictPanelProps = {
  readonly conflicts: Review['conflicts'];
  readonly book: PeriodBook;
  readonly words: StatusWords;
  readonly onDrafts: (next: (drafts: Drafts) => Drafts) => void;
};

/** Cells that somebody else has changed since they were opened: what stands there now, and what is kept. */
export function ConflictPanel({ conflicts, book, words, onDrafts }: ConflictPanelProps) {
  const { t } = useTranslation();
  const write = useContentWords();
  if (conflicts.length === 0) return null;
  const nameOf = new Map(book.units.map(({ unitId, shortName }) => [unitId, shortName]));
  const indicatorOf = new Map(book.input.indicators.map(({ indicatorId, code }) => [indicatorId, code]));
  const heads = ['grid.wasRead', 'grid.standsNow', 'grid.mine', 'actions'] as const;
  return (
    <div className="dc-note dc-note--amber" role="alert">
      <p>
        <strong>{t('figureEntry.grid.conflictsTitle', { count: conflicts.length })}</strong>{' '}
        {t('figureEntry.grid.conflictsText')}
      </p>
      <table className="dc-table dc-fig-table">
        <thead>
          <tr>
            <th scope="col">{t('figureEntry.unit')}</th>
            <th scope="col">{t('figureEntry.indicator')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`figureEntry.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ cell, from, typed, now }) => (
            <tr key={cellKey(cell)}>
              <th scope="row">{nameOf.get(cell.unitId)}</th>
              <td>{indicatorOf.get(cell.indicatorId)}</td>
              <td>{write(from)}</td>
              <td>
                <strong>{write(now)}</strong>
              </td>
              <td>{[typed.value, typed.over].filter((text) => text !== '').join('/') || write({ kind: 'none' })}</td>
              <td className="dc-row dc-fig-acts">
                <Button size="compact-sm" onClick={() => onDrafts((all) => rebased(all, cellKey(cell), now))}>
                  {t('figureEntry.grid.keepMine')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  title={typedOf(now, words).value}
                  onClick={() => onDrafts((all) => withTyped(all, { cell, now, typed: null }))}
                >
                  {t('figureEntry.grid.takeTheirs')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
