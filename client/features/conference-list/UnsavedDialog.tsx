import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type UnsavedDialogProps = { readonly onLeave: () => void; readonly onClose: () => void };

/** Says what signing out leaves behind. */
export function UnsavedDialog({ onLeave, onClose }: UnsavedDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t('minutes.leave.title')}>
      <p className="dc-dialog-text">{t('minutes.leave.text')}</p>
      <div className="dc-row dc-dialog-buttons">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button onClick={onLeave}>{t('minutes.leave.signOut')}</Button>
      </div>
    </Modal>
  );
}
