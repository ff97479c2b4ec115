import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellAddress, PeriodBook } from '#client/bindings/figures.ts';
import type { ChangedCell, Indicator } from '#shared/indicators/index.ts';
import { contributingUnits } from '#shared/indicators/index.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import type { ColumnChoice } from './columns.ts';
import { choiceShowing, chosenColumns, groupsOf } from './columns.ts';
import type { Drafts } from './drafts.ts';
import { cellKey, pruned, reviewDrafts, withTyped } from './drafts.ts';
import type { OnTyped } from './FigureCell.tsx';
import { FigureGrid } from './FigureGrid.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useJump } from './use-jump.ts';
import { useStatusWords } from './use-words.ts';

export type FigureSheetProps = {
  readonly book: PeriodBook;
  readonly drafts: Drafts;
  readonly onDrafts: (next: (drafts: Drafts) => Drafts) => void;
  /** Asks for the figures anew. */
  readonly onReload: () => void;
};

/** Units and chosen indicators, to be typed in and saved as one change. */
export function FigureSheet({ book, drafts, onDrafts, onReload }: FigureSheetProps) {
  const { t } = useTranslation();
  const words = useStatusWords();
  const [unitQuery, setUnitQuery] = useState('');
  const [awaited, setAwaited] = useState(0);
  const indicators = useMemo(() => [...book.input.indicators].sort((a, b) => a.order - b.order), [book]);
  const [choice, setChoice] = useState<ColumnChoice>(() => firstChoice(indicators));
  const { contents, noteChanged } = useContents(book);
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
  const jump = useJump(({ indicatorId }) => {
    setUnitQuery('');
    setChoice((before) => choiceShowing(indicators, before, indicatorId));
  });
  const shown = chosenColumns(indicators, choice);
  return (
    <>
      {book.closedAt !== null && <p className="dc-note dc-note--amber dc-flat">{t('figureEntry.grid.closed')}</p>}
      <ChoiceFields
        groups={groupsOf(indicators)}
        choice={choice}
        shown={shown}
        unitQuery={unitQuery}
        onChoice={setChoice}
        onUnitQuery={setUnitQuery}
      />
      <ConflictPanel conflicts={conflicts} book={book} words={words} onDrafts={onDrafts} />
      <FigureGrid
        book={book}
        columns={shown.columns}
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
        onJump={(cells) => jump(inReadingOrder(cells, book, indicators))}
        onSaved={setAwaited}
        onChangedMeanwhile={noteChanged}
        onDrafts={onDrafts}
        onReload={onReload}
      />
    </>
  );
}

type Told = { readonly revision: number; readonly cells: readonly ChangedCell[] };

/** What stands on the server: as it was read, and of cells that a refusal told of, as it told. */
function useContents(book: PeriodBook) {
  const [told, setTold] = useState<Told>({ revision: 0, cells: [] });
  const contents = useMemo(() => {
    const read = book.input.figures.map((figure) => [cellKey(figure), figure.content] as const);
    const newer = told.revision < book.revision ? [] : told.cells.map((cell) => [cellKey(cell), cell.now] as const);
    return new Map([...read, ...newer]);
  }, [book, told]);
  return { contents, noteChanged: (cells: readonly ChangedCell[]) => setTold({ revision: book.revision, cells }) };
}

/** From left to right, and then down. */
function inReadingOrder(cells: readonly CellAddress[], { input }: PeriodBook, indicators: readonly Indicator[]) {
  const rows = contributingUnits(input.units, input.provinceId, input.period.to);
  const rowOf = ({ unitId, extent }: CellAddress) => (extent === 'total' ? rows.length : rows.indexOf(unitId));
  const columnOf = new Map(indicators.map(({ indicatorId }, index) => [indicatorId, index]));
  const column = ({ indicatorId }: CellAddress) => columnOf.get(indicatorId) ?? 0;
  return [...cells].sort((a, b) => rowOf(a) - rowOf(b) || column(a) - column(b));
}

/** The typical indicators, or the first group where none is marked so. */
function firstChoice(indicators: readonly Indicator[]): ColumnChoice {
  const [first] = indicators;
  const hasTypical = first === undefined || indicators.some(({ isTypical }) => isTypical);
  return { group: hasTypical ? { kind: 'typical' } : { kind: 'group', name: first.group }, query: '', page: 0 };
}
