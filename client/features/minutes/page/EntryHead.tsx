import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import { RecordMark } from '#client/ui/RecordMark.tsx';
import { RecordSpeech } from '#client/ui/RecordSpeech.tsx';
import type { ConferenceState, RecordHead } from '#shared/conference/index.ts';
import { currentSpeech, headOf, recordedOpening } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { AttendanceBySite } from './AttendanceBySite.tsx';
import { ItemHead } from './ItemHead.tsx';

export type EntryHeadProps = {
  readonly state: ConferenceState;
  readonly entryRef: string;
  /** Why a speaker cannot be corrected now; null where that can be done. */
  readonly correctReason: string | null;
  readonly onCorrect: (speech: Speech) => void;
  readonly onRemove: () => void;
};

/** What an entry says of itself, drawn from the log: never typed, corrected by a command. */
export function EntryHead({ state, entryRef, correctReason, onCorrect, onRemove }: EntryHeadProps) {
  const head = headOf(state, entryRef);
  if (head === null) return <Gone onRemove={onRemove} />;
  return <Head state={state} head={head} correctReason={correctReason} onCorrect={onCorrect} />;
}

function Gone({ onRemove }: Pick<EntryHeadProps, 'onRemove'>) {
  const { t } = useTranslation();
  return (
    <div className="dc-note dc-note--amber">
      <p className="dc-flat">{t('minutes.gone')}</p>
      <button type="button" className="dc-link dc-link--small" onClick={onRemove}>
        {t('minutes.acts.remove')}
      </button>
    </div>
  );
}

type HeadProps = Omit<EntryHeadProps, 'entryRef' | 'onRemove'> & { readonly head: RecordHead };

function Head({ state, head, correctReason, onCorrect }: HeadProps) {
  const { t } = useTranslation();
  switch (head.kind) {
    case 'attendance':
      return <AttendanceHead state={state} head={head} />;
    case 'item':
      return <ItemHead state={state} item={head.item} place={head.place} />;
    case 'speech':
      return (
        <RecordSpeech
          state={state}
          speech={head.speech}
          isNow={currentSpeech(state)?.speechId === head.speech.speechId}
          correctReason={correctReason}
          onCorrect={onCorrect}
        />
      );
    case 'mark':
      return <RecordMark state={state} entry={head.mark} />;
    case 'closed':
      return (
        <p className="dc-flat dc-strong" data-now>
          {t('minutes.closed', { time: formatTime(head.at) })}
        </p>
      );
  }
}

type AttendanceHeadProps = {
  readonly state: ConferenceState;
  readonly head: Extract<RecordHead, { kind: 'attendance' }>;
};

function AttendanceHead({ state, head }: AttendanceHeadProps) {
  const { t } = useTranslation();
  const { presentWithHub, absentExcused, absentUnexcused } = head.totals;
  const openedAt = recordedOpening(state);
  return (
    <>
      <h3 className="dc-paper__item">{t('minutes.attendance')}</h3>
      <p className="dc-flat dc-quiet">
        {t('minutes.attendanceLine', {
          siteCount: head.siteCount,
          present: presentWithHub,
          excused: absentExcused,
          unexcused: absentUnexcused,
        })}
        {openedAt !== null && ` ${t('minutes.openedAt', { time: formatTime(openedAt) })}`}
      </p>
      <AttendanceBySite state={state} />
    </>
  );
}
