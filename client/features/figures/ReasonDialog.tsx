import { Modal, Textarea } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#client/bindings/reason.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';

export type ReasonDialogProps<T> = {
  readonly title: string;
  /** What it does, and what it leaves. */
  readonly text: string;
  readonly done: string;
  /** The word on the button that leaves it; *Hủy* where nothing is said. */
  readonly cancel?: string;
  /** Whether a reason is asked for, and whether it can be left out. */
  readonly reason: 'none' | 'optional' | 'needed';
  readonly reasonLabel?: string;
  /** What else stands against it; null when nothing does. */
  readonly blocked?: string | null;
  readonly children?: ReactNode;
  readonly ask: (reason: string) => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  /** After a refusal, which stays on screen. */
  readonly onRefused?: () => void;
  readonly onClose: () => void;
};

const REASON_LENGTH = 500;

/** Asks before an act on figures that is kept on record. */
export function ReasonDialog<T>(props: ReasonDialogProps<T>) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [reason, setReason] = useState('');
  const isMissing = props.reason === 'needed' && reason.trim() === '';
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run(() => props.ask(reason.trim()));
    if (answer === null) props.onRefused?.();
    else props.onDone(answer.value);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={(event) => void confirm(event)} className="dc-stack">
        {props.text !== '' && <p className="dc-dialog-text">{props.text}</p>}
        {props.children}
        {props.reason !== 'none' && (
          <Textarea
            label={props.reasonLabel ?? t('common.reason')}
            value={reason}
            maxLength={REASON_LENGTH}
            autosize
            minRows={2}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FormFoot
          done={props.done}
          {...(props.cancel === undefined ? {} : { cancel: props.cancel })}
          pending={act.pending}
          problem={act.problem}
          blocked={isMissing ? t('figureEntry.reasonNeeded') : (props.blocked ?? null)}
          onCancel={props.onClose}
        />
      </form>
    </Modal>
  );
}
