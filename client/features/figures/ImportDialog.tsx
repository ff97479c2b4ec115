import { Modal, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PendingImport, PeriodBook } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import type { ImportPreview } from './use-preview.ts';
import { listOf, usePreview } from './use-preview.ts';

export type ImportDialogProps = {
  readonly pending: PendingImport;
  readonly book: PeriodBook;
  readonly onApplied: () => void;
  readonly onClose: () => void;
};

/** What a file would change and what stands against it; applied whole or not at all. */
export function ImportDialog({ pending: received, book, onApplied, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const preview = usePreview(received);
  const { pending, answers, fault } = preview;
  const act = useRouteAct();
  const [reason, setReason] = useState('');
  const blocked = useBlocked(preview, reason);
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    const body = { answers: listOf(answers), reason: reason.trim() };
    const answer = await act.run(() => figuresApi.applyImport(pending.importId, body));
    // Somebody else may have changed something, or closed the period.
    if (answer === null) return preview.renew();
    const { revision } = answer.value;
    showDone(t('figureEntry.workbook.applied', { count: pending.changes.length, revision }));
    onApplied();
  };
  const discard = () => {
    onClose();
    figuresApi.discardImport(pending.importId).catch(globalThis.reportError);
  };
  const name = pending.fileName;
  return (
    <Modal opened size="80rem" onClose={discard} title={t('figureEntry.workbook.previewTitle', { name })}>
      <form onSubmit={(event) => void apply(event)} className="dc-stack">
        <Summary pending={pending} />
        <ImportProblems pending={pending} answers={answers} onAnswers={preview.answer} />
        {pending.changes.length > 0 && (
          <>
            <h3 className="dc-page__section">{t('figureEntry.workbook.changes')}</h3>
            <ChangesTable changes={pending.changes} book={book} />
          </>
        )}
        {pending.needsReason && (
          <Textarea
            label={t('common.reason')}
            description={t('figureEntry.workbook.closed')}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <div className="dc-stack dc-fig-foot">
          <FormFoot
            done={t('figureEntry.workbook.apply')}
            cancel={t('figureEntry.workbook.discard')}
            pending={act.pending}
            problem={act.problem ?? fault?.[language] ?? null}
            blocked={blocked}
            onCancel={discard}
          />
        </div>
      </form>
    </Modal>
  );
}

function useBlocked({ pending, isRenewing }: ImportPreview, reason: string): string | null {
  const { t } = useTranslation();
  const { errorCount, questionCount, changes } = pending;
  if (errorCount > 0) return t('figureEntry.workbook.blockedErrors');
  if (isRenewing) return t('figureEntry.workbook.renewing');
  if (questionCount > 0) return t('figureEntry.workbook.blockedQuestions', { count: questionCount });
  if (changes.length === 0) return t('figureEntry.workbook.blockedNothing');
  return pending.needsReason && reason.trim() === '' ? t('figureEntry.reasonNeeded') : null;
}

function Summary({ pending }: { readonly pending: PendingImport }) {
  const { t } = useTranslation();
  const { changes, unchangedCount, errorCount, questionCount, warningCount } = pending;
  const counts = [
    [errorCount, 'errors'],
    [questionCount, 'questions'],
    [warningCount, 'warnings'],
  ] as const;
  const said = counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => t(`figureEntry.workbook.${word}`, { count }));
  const tone = errorCount > 0 ? 'red' : 'green';
  return (
    <div className={`dc-note dc-note--${questionCount > 0 && errorCount === 0 ? 'amber' : tone} dc-flat`}>
      <p>
        <strong>
          {changes.length === 0 && questionCount === 0
            ? t('figureEntry.workbook.nothing')
            : t('figureEntry.workbook.summary', { changed: changes.length, same: unchangedCount })}
        </strong>
      </p>
      <p>{said.length === 0 ? t('figureEntry.workbook.noProblems') : `${said.join('; ')}.`}</p>
    </div>
  );
}
