import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { dateOf, formatDate } from '#client/i18n/format.ts';
import { useNow, useSend } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';
import { IsoDateField } from '#client/ui/IsoDateField.tsx';
import type { Instant } from '#shared/kernel/index.ts';
import type { Issue } from '#shared/minutes/index.ts';
import { issueSchema } from '#shared/minutes/index.ts';
import { issueWords } from './issue-words.ts';

export type IssueDialogProps = {
  /** What was entered before; null the first time. */
  readonly issue: Issue | null;
  /** When the paper was approved, or the erratum entered: a date before it is mostly a slip. Null where it is not known. */
  readonly since: Instant | null;
  readonly commandOf: (issue: Issue) => PersonCommand;
  readonly onClose: () => void;
};

/** Number and date as the registry gave them. */
export function IssueDialog({ issue, since, commandOf, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const today = dateOf(useNow(60_000));
  const [number, setNumber] = useState(issue?.number.toString() ?? '');
  const [date, setDate] = useState<string | null>(issue?.date ?? today);
  const typed = /^\d+$/.test(number) ? Number(number) : null;
  const given = issueSchema.safeParse({ number: typed, date });
  const isNumberWrong = number !== '' && !issueSchema.shape.number.safeParse(typed).success;
  const isSame = given.success && given.data.number === issue?.number && given.data.date === issue.date;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (given.success && (await send.run(commandOf(given.data)))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(issue === null ? 'papers.issue' : 'papers.correctIssue')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <p className="dc-dialog-text">{t(issue === null ? 'papers.issueText' : 'papers.correctIssueText')}</p>
        <div className="dc-twocol">
          <TextInput
            label={t('papers.issueNumber')}
            value={number}
            inputMode="numeric"
            error={isNumberWrong ? t('papers.issueNumberWrong') : undefined}
            autoComplete="off"
            required
            data-autofocus
            onChange={(event) => setNumber(event.currentTarget.value.trim())}
          />
          <IsoDateField label={t('papers.issueDate')} value={date} required onChange={setDate} />
        </div>
        <p className="dc-papers__number dc-flat" aria-live="polite">
          {given.success && t('papers.number', issueWords(given.data))}
        </p>
        {date !== null && since !== null && date < dateOf(since) && (
          <p className="dc-note dc-note--amber dc-flat" role="status">
            {t('papers.issueBefore', { date: formatDate(dateOf(since)) })}
          </p>
        )}
        {date !== null && date > today && (
          <p className="dc-note dc-note--amber dc-flat" role="status">
            {t('papers.issueAhead')}
          </p>
        )}
        <DialogButtons pending={send.pending} blocked={!given.success || isSame} onCancel={onClose} />
      </form>
    </Modal>
  );
}
