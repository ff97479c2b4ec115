import { Select, TextInput } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodBook } from '#client/bindings/figures.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import type { ColumnChoice } from './columns.ts';
import { chosenColumns, groupsOf } from './columns.ts';
import type { Drafts } from './drafts.ts';
import { cellKey, pruned, reviewDrafts, withTyped } from './drafts.ts';
import type { OnTyped } from './FigureCell.tsx';
import { FigureGrid } from './FigureGrid.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useStatusWords } from './use-words.ts';

export type FigureSheetProps = {
  readonly book: PeriodBook;
  readonly drafts: Drafts;
  readonly onDrafts: (next: (drafts: Drafts) => Drafts) => void;
  /** Asks for the figures anew. */
  readonly onReload: () => void;
};

const TYPICAL = 'typical';

/** Units and chosen indicators, to be typed in and saved as one change. */
export function FigureSheet({ book, drafts, onDrafts, onReload }: FigureSheetProps) {
  const { t } = useTranslation();
  const words = useStatusWords();
  const [unitQuery, setUnitQuery] = useState('');
  const [awaited, setAwaited] = useState(0);
  const indicators = useMemo(() => [...book.input.indicators].sort((a, b) => a.order - b.order), [book]);
  const [choice, setChoice] = useState<ColumnChoice>(() => firstChoice(indicators));
  const contents = useMemo(
    () => new Map(book.input.figures.map((figure) => [cellKey(figure), figure.content])),
    [book],
  );
  const review = reviewDrafts({ drafts, contents, indicators, words });
  // Between saving and reading again, what stands here is older than what was saved.
  const conflicts = book.revision < awaited ? [] : review.conflicts;
  const change = useRef(onDrafts);
  change.current = onDrafts;
  useEffect(() => {
    change.current((typed) => pruned({ drafts: typed, contents, indicators, words }));
  }, [contents, indicators, words]);
  const onTyped = useCallback<OnTyped>((cell, now, typed) => {
    change.current((all) => withTyped(all, { cell, now, typed }));
  }, []);
  const { columns, total } = chosenColumns(indicators, choice);
  return (
    <>
      {book.closedAt !== null && <p className="dc-note dc-note--amber dc-flat">{t('figureEntry.grid.closed')}</p>}
      <ChoiceFields
        groups={groupsOf(indicators)}
        choice={choice}
        unitQuery={unitQuery}
        onChoice={setChoice}
        onUnitQuery={setUnitQuery}
      />
      {columns.length < total && (
        <p className="dc-quiet">{t('figureEntry.grid.shown', { shown: columns.length, total })}</p>
      )}
      <ConflictPanel conflicts={conflicts} book={book} words={words} onDrafts={onDrafts} />
      <FigureGrid
        book={book}
        columns={columns}
        contents={contents}
        drafts={drafts}
        conflicts={conflicts}
        unitQuery={unitQuery}
        onTyped={onTyped}
      />
      <SaveBar
        book={book}
        review={review}
        conflictCount={conflicts.length}
        onSaved={setAwaited}
        onDrafts={onDrafts}
        onReload={onReload}
      />
    </>
  );
}

/** The typical indicators, or the first group where none is marked so. */
function firstChoice(indicators: PeriodBook['input']['indicators']): ColumnChoice {
  const hasTypical = indicators.some(({ isTypical }) => isTypical);
  return { group: hasTypical ? null : (indicators[0]?.group ?? null), query: '' };
}

type ChoiceFieldsProps = {
  readonly groups: readonly string[];
  readonly choice: ColumnChoice;
  readonly unitQuery: string;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly onUnitQuery: (query: string) => void;
};

function ChoiceFields({ groups, choice, unitQuery, onChoice, onUnitQuery }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const typical = { value: TYPICAL, label: t('figureEntry.grid.typical') };
  return (
    <div className="dc-row dc-row--wrap dc-fig-tools">
      <Select
        className="dc-fig-tools__group"
        aria-label={t('figureEntry.grid.group')}
        data={[typical, ...groups.map((group) => ({ value: `group ${group}`, label: group }))]}
        value={choice.group === null ? TYPICAL : `group ${choice.group}`}
        allowDeselect={false}
        disabled={choice.query.trim() !== ''}
        onChange={(value) =>
          onChoice({ ...choice, group: value === null || value === TYPICAL ? null : value.slice('group '.length) })
        }
      />
      <TextInput
        className="dc-fig-tools__search"
        aria-label={t('figureEntry.grid.searchIndicators')}
        placeholder={t('figureEntry.grid.searchIndicators')}
        value={choice.query}
        onChange={(event) => onChoice({ ...choice, query: event.currentTarget.value })}
      />
      <TextInput
        className="dc-fig-tools__search"
        aria-label={t('figureEntry.grid.searchUnits')}
        placeholder={t('figureEntry.grid.searchUnits')}
        value={unitQuery}
        onChange={(event) => onUnitQuery(event.currentTarget.value)}
      />
    </div>
  );
}
