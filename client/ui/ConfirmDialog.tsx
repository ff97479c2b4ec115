import { Modal, Textarea } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from './DialogButtons.tsx';

export type ConfirmDialogProps = {
  readonly title: string;
  /** What it stops and what it leaves open. */
  readonly text: string;
  readonly done: string;
  readonly pending: boolean;
  /** Asks for a reason of at most 300 characters. */
  readonly asksReason?: boolean;
  readonly children?: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks before an act that stops something for everybody. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const asks = props.asksReason === true;
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    props.onConfirm(reason);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={confirm} className="dc-stack">
        <p className="dc-dialog-text">{props.text}</p>
        {props.children}
        {asks && (
          <Textarea
            label={t('common.reason')}
            value={reason}
            maxLength={300}
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DialogButtons
          done={props.done}
          pending={props.pending}
          blocked={asks && reason.trim() === ''}
          onCancel={props.onClose}
        />
      </form>
    </Modal>
  );
}
