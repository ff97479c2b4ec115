import { Modal, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { useSend } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';

export type WriteDialogProps = {
  readonly title: string;
  /** What it does, and what it leaves. */
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly maxLength: number;
  readonly commandOf: (text: string) => PersonCommand;
  readonly onClose: () => void;
};

/** Asks for some lines that go with a command: a reason. */
export function WriteDialog(props: WriteDialogProps) {
  const send = useSend();
  const [text, setText] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send.run(props.commandOf(text))) props.onClose();
  };
  return (
    <Modal opened size="lg" onClose={props.onClose} title={props.title}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <p className="dc-dialog-text">{props.text}</p>
        <Textarea
          label={props.label}
          value={text}
          maxLength={props.maxLength}
          autosize
          minRows={4}
          maxRows={12}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DialogButtons done={props.done} pending={send.pending} blocked={text.trim() === ''} onCancel={props.onClose} />
      </form>
    </Modal>
  );
}
