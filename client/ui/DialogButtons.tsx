import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStandstill } from './acts.tsx';

export type DialogButtonsProps = {
  readonly onCancel: () => void;
  readonly pending?: boolean;
  readonly blocked?: boolean;
  /** The word on the button that does it; *Lưu* where nothing is said. */
  readonly done?: string;
};

/** The two buttons at the foot of a form in a dialog. */
export function DialogButtons({ onCancel, pending = false, blocked = false, done }: DialogButtonsProps) {
  const { t } = useTranslation();
  const standstill = useStandstill();
  return (
    <div className="dc-row dc-dialog-buttons">
      {standstill !== null && (
        <span className="dc-quiet dc-grow" role="status">
          {standstill}
        </span>
      )}
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={pending} disabled={blocked || standstill !== null}>
        {done ?? t('common.save')}
      </Button>
    </div>
  );
}
