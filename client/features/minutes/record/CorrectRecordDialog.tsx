import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useSend } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState, RecordHead } from '#shared/conference/index.ts';
import type { PersonId } from '#shared/kernel/index.ts';
import type { RecordDraft, Recorded } from './record-draft.ts';
import { correctionOf, draftOf } from './record-draft.ts';

export type CorrectRecordDialogProps = {
  readonly state: ConferenceState;
  readonly entryRef: string;
  readonly head: RecordHead;
  readonly recorded: Recorded;
  readonly onClose: () => void;
};

/** Corrects what the record says of an entry: times, title, who presided. Who did it and when stays with it. */
export function CorrectRecordDialog({ state, entryRef, head, recorded, onClose }: CorrectRecordDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [draft, setDraft] = useState(() => draftOf(recorded));
  const correction = correctionOf(recorded, draft);
  const command = { type: 'conference/correctRecord', ref: entryRef, correction } as const;
  const refusal = useAct(correction === null ? null : command).reason;
  const change = (part: Partial<RecordDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (correction !== null && (await send.run(command))) onClose();
  };
  const takeBack = async () => {
    if (await send.run({ ...command, correction: null })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('minutes.correction.title')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <Words recorded={recorded} draft={draft} onChange={change} />
        {recorded.kind === 'handOver' && <PersonField state={state} draft={draft} onChange={change} />}
        <Times head={head} recorded={recorded} draft={draft} onChange={change} />
        {refusal !== null && (
          <p className="dc-flat dc-desk-problem" role="status">
            {refusal}
          </p>
        )}
        {state.corrections[entryRef] !== undefined && (
          <Button variant="subtle" disabled={send.pending} onClick={() => void takeBack()}>
            {t('minutes.correction.takeBack')}
          </Button>
        )}
        <DialogButtons
          done={t('common.save')}
          pending={send.pending}
          blocked={correction === null || refusal !== null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type FieldProps = {
  readonly recorded: Recorded;
  readonly draft: RecordDraft;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

function Words({ recorded, draft, onChange }: FieldProps) {
  const { t } = useTranslation();
  if (recorded.words === null) return null;
  return (
    <Textarea
      label={t(wordsLabels[recorded.kind === 'item' || recorded.kind === 'speech' ? recorded.kind : 'reason'])}
      value={draft.words}
      maxLength={300}
      autosize
      required={recorded.kind !== 'speech'}
      onChange={(event) => onChange({ words: event.currentTarget.value })}
    />
  );
}

const wordsLabels = {
  item: 'minutes.correction.itemTitle',
  speech: 'minutes.correction.topic',
  reason: 'minutes.correction.reason',
} as const;

function PersonField({ state, draft, onChange }: Omit<FieldProps, 'recorded'> & { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const people = Object.values(state.roster.personById);
  return (
    <Select
      label={t('minutes.correction.presided')}
      data={people.map((person) => ({ value: person.personId, label: personLine(person) }))}
      value={draft.personId}
      searchable
      onChange={(value) => onChange({ personId: value as PersonId | null })} // one of those offered
    />
  );
}

/** Typed as text: a browser's own field shows hours as its own language has them, by twelve. */
function Times({ head, recorded, draft, onChange }: FieldProps & { readonly head: RecordHead }) {
  const { t } = useTranslation();
  if (recorded.kind === 'reason') return null;
  const first = recorded.kind === 'moment' ? momentLabels[head.kind === 'closed' ? 'closed' : 'opened'] : 'desk.began';
  const fields = [
    { key: 'from', label: t(first) },
    ...(recorded.kind === 'moment' ? [] : [{ key: 'to', label: t('desk.ended') } as const]),
  ] as const;
  return (
    <div className="dc-row dc-row--fill">
      {fields.map(({ key, label }) => (
        <TextInput
          key={key}
          inputMode="numeric"
          placeholder={t('desk.timePlaceholder')}
          autoComplete="off"
          maxLength={5}
          label={label}
          value={draft[key]}
          required={!(recorded.kind === 'handOver' && key === 'to')}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

const momentLabels = { opened: 'minutes.correction.openedAt', closed: 'minutes.correction.closedAt' } as const;
