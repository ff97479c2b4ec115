import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#client/i18n/language.ts';
import { useStandstill } from '#client/ui/acts.tsx';
import type { Save } from './use-save.ts';

export type FormFootProps = {
  readonly save: Save;
  /** Why nothing can be saved yet, in words; null when it can. */
  readonly blocked: string | null;
  readonly isDirty: boolean;
  readonly onDrop: () => void;
  /** Closes a form in which nothing was changed; left out where the form always stands. */
  readonly onClose?: () => void;
  readonly done?: string;
  /** Said while there is nothing to save. */
  readonly nothingYet?: string;
  readonly children?: ReactNode;
};

/** The foot of a form on the page: what was refused, saving, and giving up what was typed. */
export function FormFoot({ save, blocked, isDirty, onDrop, onClose, done, nothingYet, children }: FormFootProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const standstill = useStandstill();
  const why = standstill ?? (isDirty ? blocked : (nothingYet ?? t('prepare.nothingChanged')));
  return (
    <>
      {children}
      {save.reason !== null && isDirty && (
        <div className="dc-note dc-note--red" role="alert">
          <p>{save.reason[language]}</p>
        </div>
      )}
      <div className="dc-row dc-row--wrap">
        <Button type="submit" loading={save.pending} disabled={why !== null}>
          {done ?? t('common.save')}
        </Button>
        {isDirty && (
          <Button variant="default" onClick={onDrop}>
            {t('prepare.drop')}
          </Button>
        )}
        {!isDirty && onClose !== undefined && (
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
        )}
        <span className="dc-quiet">{why ?? t('prepare.unsaved')}</span>
      </div>
    </>
  );
}
