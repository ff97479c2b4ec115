import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellAddress, CellChange, PeriodBook } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { showDone } from '#client/ui/toasts.ts';
import type { ChangedCell } from '#shared/indicators/index.ts';
import type { Drafts, Review } from './drafts.ts';
import { cellKey, rebased } from './drafts.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

export type SaveBarProps = {
  readonly book: PeriodBook;
  readonly review: Review;
  readonly conflictCount: number;
  /** Goes to the next of these cells. */
  readonly onJump: (cells: readonly CellAddress[]) => void;
  /** With the revision that holds what was saved. */
  readonly onSaved: (revision: number) => void;
  /** Told which cells somebody else has changed since they were read. */
  readonly onChangedMeanwhile: (cells: readonly ChangedCell[]) => void;
  readonly onDrafts: (next: (drafts: Drafts) => Drafts) => void;
  readonly onReload: () => void;
};

/** What is not saved yet, and saving it as one change. */
export function SaveBar(props: SaveBarProps) {
  const { t } = useTranslation();
  const { book, review, conflictCount, onDrafts } = props;
  const [asked, setAsked] = useState<'nothing' | 'save' | 'discard'>('nothing');
  const act = useRouteAct();
  const saving = useSaving(props);
  const blocked = useBlocked(review, conflictCount);
  const needsDialog = book.closedAt !== null || review.overs.length > 0;
  const save = async () => {
    if (needsDialog) return setAsked('save');
    const answer = await act.run(() => saving.send(review.changes, ''));
    if (answer === null) props.onReload();
    else saving.done(review.changes, answer.value.revision);
  };
  const { unsavedCount: count } = review;
  return (
    <div className="dc-row dc-row--wrap dc-fig-save">
      <span className="dc-grow" role="status">
        {count === 0 ? t('figureEntry.grid.allSaved') : t('figureEntry.grid.unsaved', { count })}
        {blocked !== null && <span className="dc-fig-save__why">{blocked.words}</span>}
      </span>
      {blocked !== null && blocked.cells.length > 0 && (
        <Button variant="default" onClick={() => props.onJump(blocked.cells)}>
          {t('figureEntry.grid.nextCell')}
        </Button>
      )}
      {act.problem !== null && (
        <span className="dc-fig-save__problem" role="alert">
          {act.problem}
        </span>
      )}
      <Button variant="default" disabled={count === 0} onClick={() => setAsked('discard')}>
        {t('figureEntry.grid.discard')}
      </Button>
      <Button
        disabled={count === 0 || blocked !== null || review.changes.length === 0}
        loading={act.pending}
        onClick={() => void save()}
      >
        {t('figureEntry.grid.save')}
      </Button>
      {asked === 'save' && <SaveDialog {...props} saving={saving} onClose={() => setAsked('nothing')} />}
      {asked === 'discard' && (
        <ReasonDialog
          title={t('figureEntry.grid.discardTitle')}
          text={t('figureEntry.grid.discardText', { count })}
          done={t('figureEntry.grid.discard')}
          reason="none"
          ask={() => Promise.resolve({ ok: true, value: null })}
          onDone={() => {
            setAsked('nothing');
            onDrafts(() => new Map());
          }}
          onClose={() => setAsked('nothing')}
        />
      )}
    </div>
  );
}

type Blocked = { readonly words: string; readonly cells: readonly CellAddress[] };

/** Why it cannot be saved yet, and the cells to be put right in the grid; conflicts stand above it. */
function useBlocked({ questions, faults }: Review, conflictCount: number): Blocked | null {
  const { t } = useTranslation();
  const of = (word: 'blockedQuestions' | 'blockedFaults', cells: readonly CellAddress[]) => {
    return { words: t(`figureEntry.grid.${word}`, { count: cells.length }), cells };
  };
  if (conflictCount > 0) return { words: t('figureEntry.grid.blockedConflicts', { count: conflictCount }), cells: [] };
  if (faults.length > 0) return of('blockedFaults', faults);
  return questions.length > 0 ? of('blockedQuestions', questions) : null;
}

/** Whoever saves has confirmed the numerators over their denominators before. */
function useSaving({ book, onSaved, onChangedMeanwhile, onDrafts, onReload }: SaveBarProps) {
  const { t } = useTranslation();
  const { periodId } = book.input.period;
  const send = async (changes: readonly CellChange[], reason: string) => {
    const outcome = await figuresApi.saveFigures(periodId, { changes, reason, isConfirmed: true });
    if (!outcome.ok && outcome.cells.length > 0) onChangedMeanwhile(outcome.cells);
    return outcome;
  };
  const done = (changes: readonly CellChange[], revision: number) => {
    showDone(t('figureEntry.grid.saved', { count: changes.length, revision }));
    onSaved(revision);
    // What was typed meanwhile goes on from what was saved.
    onDrafts((drafts) => changes.reduce((all, change) => rebased(all, cellKey(change), change.to), drafts));
    onReload();
  };
  return { send, done };
}

type SaveDialogProps = SaveBarProps & { readonly saving: ReturnType<typeof useSaving>; readonly onClose: () => void };

const MOST_NAMED = 5;

function SaveDialog({ book, review, saving, onReload, onClose }: SaveDialogProps) {
  const { t } = useTranslation();
  const [isSure, setIsSure] = useState(false);
  const { changes, overs } = review;
  const isClosed = book.closedAt !== null;
  const names = new Map(book.units.map(({ unitId, shortName }) => [unitId, shortName]));
  const codes = new Map(book.input.indicators.map(({ indicatorId, code }) => [indicatorId, code]));
  const named = overs
    .slice(0, MOST_NAMED)
    .map((each) => [names.get(each.unitId), codes.get(each.indicatorId)].join(' '));
  const cells = [...named, ...(overs.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return (
    <ReasonDialog
      title={t('figureEntry.grid.saveTitle', { count: changes.length })}
      text={isClosed ? t('figureEntry.grid.saveClosed') : ''}
      done={t('figureEntry.grid.save')}
      reason={isClosed ? 'needed' : 'none'}
      blocked={overs.length > 0 && !isSure ? t('figureEntry.grid.saveOverNeeded') : null}
      ask={(reason) => saving.send(changes, reason)}
      onDone={({ revision }) => {
        onClose();
        saving.done(changes, revision);
      }}
      onRefused={onReload}
      onClose={onClose}
    >
      {overs.length > 0 && (
        <Checkbox
          label={t('figureEntry.grid.saveOverSure')}
          description={t('figureEntry.grid.saveOver', { count: overs.length, cells })}
          checked={isSure}
          onChange={(event) => setIsSure(event.currentTarget.checked)}
        />
      )}
    </ReasonDialog>
  );
}
