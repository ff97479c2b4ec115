import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPeriod, PeriodBook, Revision } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { dateOf, formatDate, formatTime } from '#client/i18n/format.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

export type HistoryDialogProps = {
  readonly period: KeptPeriod;
  readonly book: PeriodBook;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** The revisions of a period, the newest first; the figures of each can be brought back. */
export function HistoryDialog({ period, book, onChanged, onClose }: HistoryDialogProps) {
  const { t } = useTranslation();
  const loaded = useLoaded(
    () => figuresApi.revisions(period.periodId),
    `${period.periodId} ${book.revision.toString()}`,
  );
  const [shown, setShown] = useState<number | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const name = period.label;
  return (
    <Modal opened size="70rem" onClose={onClose} title={t('figureEntry.history.title', { name })}>
      {loaded.kind === 'loading' && <p className="dc-empty">{t('common.loading')}</p>}
      {loaded.kind === 'failed' && <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />}
      {loaded.kind === 'loaded' && (
        <div className="dc-stack">
          <Revisions revisions={loaded.value} onShow={setShown} onRestore={setRestored} />
          {shown !== null && <ShownChanges period={period} book={book} number={shown} onHide={() => setShown(null)} />}
        </div>
      )}
      {restored !== null && (
        <ReasonDialog
          title={t('figureEntry.history.restoreTitle', { number: restored })}
          text={t('figureEntry.history.restoreText')}
          done={t('figureEntry.history.restore')}
          reason={book.closedAt === null ? 'optional' : 'needed'}
          {...(book.closedAt === null ? { reasonLabel: t('figureEntry.history.restoreReason') } : {})}
          ask={(reason) => figuresApi.restore(period.periodId, restored, reason)}
          onDone={() => {
            showDone(t('figureEntry.history.restoreDone', { number: restored }));
            setRestored(null);
            onChanged();
          }}
          onClose={() => setRestored(null)}
        />
      )}
    </Modal>
  );
}

type RevisionsProps = {
  readonly revisions: readonly Revision[];
  readonly onShow: (number: number) => void;
  readonly onRestore: (number: number) => void;
};

function Revisions({ revisions, onShow, onRestore }: RevisionsProps) {
  const { t } = useTranslation();
  if (revisions.length === 0) return <p className="dc-empty">{t('figureEntry.history.none')}</p>;
  return (
    <ScrollRegion label={t('figureEntry.history.open')} className="dc-fig-box">
      <table className="dc-table dc-fig-table">
        <thead>
          <tr>
            {(['number', 'at', 'who', 'kind', 'count'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`figureEntry.history.${head}`)}
              </th>
            ))}
            <th scope="col">{t('common.reason')}</th>
            <th scope="col">{t('figureEntry.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((revision, index) => (
            <RevisionRow
              key={revision.number}
              revision={revision}
              isCurrent={index === 0}
              onShow={onShow}
              onRestore={onRestore}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = Omit<RevisionsProps, 'revisions'> & { readonly revision: Revision; readonly isCurrent: boolean };

function RevisionRow({ revision, isCurrent, onShow, onRestore }: RowProps) {
  const { t } = useTranslation();
  const { number, at, author, changeCount } = revision;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {formatTime(at)} {formatDate(dateOf(at))}
      </td>
      <td>{author.title}</td>
      <td>
        <What revision={revision} />
      </td>
      <td>{changeCount}</td>
      <td>{revision.reason}</td>
      <td>
        <span className="dc-row dc-fig-acts">
          {changeCount > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('figureEntry.history.showOf', { number })}
              onClick={() => onShow(number)}
            >
              {t('figureEntry.history.show')}
            </Button>
          )}
          {isCurrent ? (
            <span className="dc-quiet">{t('figureEntry.history.current')}</span>
          ) : (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('figureEntry.history.restoreOf', { number })}
              onClick={() => onRestore(number)}
            >
              {t('figureEntry.history.restore')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function What({ revision: { kind, fileName, restoredNumber } }: { readonly revision: Revision }) {
  const { t } = useTranslation();
  const words = t(`figureEntry.history.kinds.${kind}`);
  if (kind === 'import') return `${words} “${fileName}”`;
  if (kind !== 'restore' || restoredNumber === null) return words;
  if (restoredNumber === 0) return `${words} ${t('figureEntry.history.restoredToStart')}`;
  return `${words} ${t('figureEntry.history.restoredTo', { number: restoredNumber })}`;
}

type ShownProps = Pick<HistoryDialogProps, 'period' | 'book'> & {
  readonly number: number;
  readonly onHide: () => void;
};

function ShownChanges({ period, book, number, onHide }: ShownProps) {
  const { t } = useTranslation();
  const loaded = useLoaded(() => figuresApi.changesOf(period.periodId, number), number.toString());
  if (loaded.kind === 'loading') return <p className="dc-empty">{t('common.loading')}</p>;
  if (loaded.kind === 'failed') return <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />;
  return (
    <section className="dc-stack">
      <div className="dc-row">
        <h3 className="dc-page__section dc-grow">
          {t('figureEntry.history.changesOf', { number, count: loaded.value.length })}
        </h3>
        <Button variant="default" size="compact-sm" onClick={onHide}>
          {t('figureEntry.history.hide')}
        </Button>
      </div>
      <ChangesTable changes={loaded.value} book={book} />
    </section>
  );
}
