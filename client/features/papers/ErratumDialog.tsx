import { Modal, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '#client/ui/acts.tsx';
import { DialogButtons } from '#client/ui/DialogButtons.tsx';
import type { PaperKind } from '#shared/minutes/index.ts';

export type ErratumDialogProps = { readonly paper: PaperKind; readonly onClose: () => void };

const nothing = { text: '', printed: '', corrected: '' };

/** What was wrong in an issued paper, and what stands there from now on: the letter is made of it. */
export function ErratumDialog({ paper, onClose }: ErratumDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [words, setWords] = useState(nothing);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send.run({ type: 'minutes/addErratum', paper, ...words })) onClose();
  };
  const field = (name: keyof typeof nothing) => ({
    value: words[name],
    autosize: true,
    maxRows: 8,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setWords((before) => ({ ...before, [name]: value })),
  });
  return (
    <Modal opened size="lg" onClose={onClose} title={t('papers.addErratum')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <p className="dc-dialog-text">{t('papers.erratumText')}</p>
        <Textarea
          label={t('papers.erratumLabel')}
          description={t('papers.erratumHint')}
          maxLength={4_000}
          minRows={2}
          data-autofocus
          {...field('text')}
        />
        <Textarea label={t('papers.erratumPrinted')} maxLength={2_000} minRows={2} {...field('printed')} />
        <Textarea label={t('papers.erratumCorrected')} maxLength={2_000} minRows={2} {...field('corrected')} />
        <DialogButtons
          done={t('papers.addErratum')}
          pending={send.pending}
          blocked={words.text.trim() === ''}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}
