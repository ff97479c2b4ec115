import { TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapturedCommitment } from '#shared/minutes/index.ts';
import { formatDate } from '../i18n/format.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct, useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { Panel } from './Panel.tsx';

/** What a unit committed itself to, as it is written down, with its objection of one line; nothing where there is none. */
export function CommitmentsPanel({ commitments }: { readonly commitments: readonly CapturedCommitment[] }) {
  const { t } = useTranslation();
  if (commitments.length === 0) return null;
  return (
    <Panel caption={t('papers.commitments.title')}>
      <ul className="dc-commitments">
        {commitments.map((commitment) => (
          <CommitmentLine key={commitment.commitmentId} commitment={commitment} />
        ))}
      </ul>
    </Panel>
  );
}

type LineProps = { readonly commitment: CapturedCommitment };

function CommitmentLine({ commitment }: LineProps) {
  const { t } = useTranslation();
  const due = dueWords(commitment);
  return (
    <li className="dc-commitments__one">
      <p className="dc-flat">{commitment.wording}</p>
      <p className="dc-quiet dc-flat">
        {due === '' ? t('papers.commitments.noDue') : t('papers.commitments.due', { due })}
      </p>
      {commitment.objection === null ? <Unopposed commitment={commitment} /> : <Objected commitment={commitment} />}
    </li>
  );
}

/** "trong tháng 10 (31/10/2024)": the words as spoken, and the day that they mean. */
function dueWords({ duePhrase, dueDate }: CapturedCommitment): string {
  const day = dueDate === null ? '' : formatDate(dueDate);
  if (duePhrase === '' || day === '') return duePhrase + day;
  return `${duePhrase} (${day})`;
}

function Objected({ commitment: { commitmentId, objection } }: LineProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="dc-note dc-note--amber dc-flat">
        {t('papers.commitments.objected', { text: objection?.text ?? '' })}
      </p>
      <div className="dc-row">
        <ActButton command={{ type: 'minutes/withdrawObjection', commitmentId }} size="xs">
          {t('papers.commitments.withdraw')}
        </ActButton>
      </div>
    </>
  );
}

function Unopposed({ commitment: { commitmentId, wording } }: LineProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const probe = useAct({ type: 'minutes/objectToCommitment', commitmentId, text: '-' });
  if (isOpen) return <ObjectionForm commitmentId={commitmentId} onClose={() => setOpen(false)} />;
  return (
    <div className="dc-row">
      <ActionButton size="xs" reason={probe.reason} label={wording} onPress={() => setOpen(true)}>
        {t('papers.commitments.object')}
      </ActionButton>
    </div>
  );
}

type FormProps = Pick<CapturedCommitment, 'commitmentId'> & { readonly onClose: () => void };

function ObjectionForm({ commitmentId, onClose }: FormProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [text, setText] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send.run({ type: 'minutes/objectToCommitment', commitmentId, text })) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('papers.commitments.objectLabel')}
        value={text}
        maxLength={300}
        autoComplete="off"
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DialogButtons
        done={t('papers.commitments.send')}
        pending={send.pending}
        blocked={text.trim() === ''}
        onCancel={onClose}
      />
    </form>
  );
}
