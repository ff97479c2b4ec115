import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '#client/bindings/reason.ts';
import { useSessionActions } from '#client/bindings/session.ts';
import { useLanguage } from '#client/i18n/language.ts';

export type LoadFailedProps = { readonly reason: Reason; readonly onRetry: () => void };

/** Something that could not be loaded: whose page it is, for those who may not see it, or a way to try again. */
export function LoadFailed({ reason, onRetry }: LoadFailedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { refresh } = useSessionActions();
  const isOut = reason.code === 'http/signIn';
  useEffect(() => {
    if (isOut) refresh().catch(globalThis.reportError);
  }, [isOut, refresh]);
  if (reason.code === 'http/forbidden') {
    return (
      <div className="dc-note">
        <h2 className="dc-page__section">{t('figureEntry.onlyTitle')}</h2>
        <p>{t('figureEntry.onlyText')}</p>
      </div>
    );
  }
  return (
    <div className="dc-note dc-note--red" role="alert">
      <p>{reason[language]}</p>
      <Button variant="default" size="xs" mt={8} onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
