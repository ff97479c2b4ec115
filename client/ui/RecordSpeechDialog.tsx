import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import { dateOf, formatTime } from '../i18n/format.ts';
import { useNow, useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { SpeechFields } from './SpeechFields.tsx';
import type { TimesDraft, TimesProblem } from './speech-draft.ts';
import { newSpeechDraft, recordCommand, timesOf } from './speech-draft.ts';

export type RecordSpeechDialogProps = {
  readonly state: ConferenceState;
  readonly openedAt: Instant;
  readonly onClose: () => void;
};

/** Records a speech afterwards, with its times: *ghi bổ sung*. */
export function RecordSpeechDialog({ state, openedAt, onClose }: RecordSpeechDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const now = useNow(5_000);
  const [draft, setDraft] = useState(() => newSpeechDraft(state, state.roster.hubSiteId, state.agenda.currentItemId));
  const [times, setTimes] = useState<TimesDraft>(() => ({ date: lastDay(state, now), began: '', ended: '' }));
  const checked = timesOf(times, openedAt, now);
  const command = recordCommand(draft, checked);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (command !== null && (await send.run(command))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('desk.addLateTitle')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <SpeechFields state={state} draft={draft} onChange={setDraft} />
        <TimesFields times={times} openedAt={openedAt} now={now} onChange={setTimes} />
        <TimesWords times={times} problem={typeof checked === 'string' ? checked : null} openedAt={openedAt} />
        <DialogButtons done={t('desk.addLate')} pending={send.pending} blocked={command === null} onCancel={onClose} />
      </form>
    </Modal>
  );
}

/** The day on which the conference is, or was last, held. */
function lastDay({ phase }: ConferenceState, now: Instant): string {
  return dateOf(phase.kind === 'closed' ? phase.at : now);
}

type TimesFieldsProps = {
  readonly times: TimesDraft;
  readonly openedAt: Instant;
  readonly now: Instant;
  readonly onChange: (times: TimesDraft) => void;
};

/** Typed as text: a browser's own field shows hours as its own language has them, by twelve. */
function TimesFields({ times, openedAt, now, onChange }: TimesFieldsProps) {
  const { t } = useTranslation();
  const fields = [
    { key: 'began', label: t('desk.began') },
    { key: 'ended', label: t('desk.ended') },
  ] as const;
  return (
    <div className="dc-row dc-row--fill">
      {dateOf(openedAt) !== dateOf(now) && (
        <TextInput
          type="date"
          label={t('desk.day')}
          value={times.date}
          required
          onChange={(event) => onChange({ ...times, date: event.currentTarget.value })}
        />
      )}
      {fields.map(({ key, label }) => (
        <TextInput
          key={key}
          inputMode="numeric"
          placeholder={t('desk.timePlaceholder')}
          autoComplete="off"
          maxLength={5}
          label={label}
          value={times[key]}
          required
          onChange={(event) => onChange({ ...times, [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

const words = {
  missing: 'desk.timesMissing',
  order: 'desk.timesOrder',
  future: 'desk.timesFuture',
  beforeOpening: 'desk.timesBeforeOpening',
} as const;

type TimesWordsProps = {
  readonly times: TimesDraft;
  readonly problem: TimesProblem | null;
  readonly openedAt: Instant;
};

/** Says what stands against the times; while they are being typed only what is missing, quietly. */
function TimesWords({ times, problem, openedAt }: TimesWordsProps) {
  const { t } = useTranslation();
  const opened = formatTime(openedAt);
  if (problem === null) return null;
  const quiet = problem === 'missing' && (times.began.length < 4 || times.ended.length < 4);
  return (
    <p className={quiet ? 'dc-flat dc-quiet' : 'dc-flat dc-desk-problem'} role="status">
      {t(words[problem], { time: opened })}
    </p>
  );
}
