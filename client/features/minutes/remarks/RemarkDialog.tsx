import { Button, Modal, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type RemarkDialogProps = {
  readonly quote: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
};

/** Asks for the text of a remark. It is kept with the documents: the server need not be there at once. */
export function RemarkDialog({ quote, onSave, onClose }: RemarkDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSave(text.trim());
  };
  return (
    <Modal opened onClose={onClose} title={t('minutes.remarks.add')}>
      <form onSubmit={save} className="dc-stack">
        {quote !== '' && <p className="dc-flat dc-quiet">{t('minutes.remarks.addOn', { quote })}</p>}
        <Textarea
          label={t('minutes.remarks.placeholder')}
          value={text}
          maxLength={4_000}
          autosize
          minRows={3}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="dc-row dc-dialog-buttons">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('minutes.remarks.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
