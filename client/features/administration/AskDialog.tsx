import { Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Outcome } from '#client/bindings/reason.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';

export type AskDialogProps<T> = {
  readonly title: string;
  /** What it does, and what it leaves. */
  readonly text: string;
  readonly done: string;
  readonly ask: () => Promise<Outcome<T>>;
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
};

/** Asks before an act that somebody will feel. */
export function AskDialog<T>({ title, text, done, ask, onDone, onClose }: AskDialogProps<T>) {
  const act = useRouteAct();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await act.run(ask);
    if (answer !== null) onDone(answer.value);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={(event) => void confirm(event)} className="dc-stack">
        <p className="dc-dialog-text">{text}</p>
        <FormFoot done={done} pending={act.pending} problem={act.problem} onCancel={onClose} />
      </form>
    </Modal>
  );
}
