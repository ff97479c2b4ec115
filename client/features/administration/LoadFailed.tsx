import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '#client/bindings/reason.ts';
import { useSessionActions } from '#client/bindings/session.ts';
import { useLanguage } from '#client/i18n/language.ts';

export type LoadFailedProps = { readonly reason: Reason; readonly onRetry: () => void };

/** A list that could not be loaded. Who was signed out, or lost the right, is shown that by the page. */
export function LoadFailed({ reason, onRetry }: LoadFailedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { refresh } = useSessionActions();
  const isOut = reason.code === 'http/signIn' || reason.code === 'http/forbidden';
  useEffect(() => {
    if (isOut) refresh().catch(globalThis.reportError);
  }, [isOut, refresh]);
  return (
    <div className="dc-note dc-note--red" role="alert">
      <p>{reason[language]}</p>
      <Button variant="default" size="xs" mt={8} onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
