import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Reason } from '#client/bindings/reason.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';

/** Says that the session has ended, and why if the server said so. */
export function SignedOut({ reason }: { readonly reason: Reason | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <EntrancePage narrow>
      <div className="dc-panel">
        <h1 className="dc-page__title">{t('entrance.signedOutTitle')}</h1>
        {reason !== null && <p className="dc-flat">{reason[language]}</p>}
        <Button component={Link} href="/" size="md">
          {t('entrance.signInAgain')}
        </Button>
      </div>
    </EntrancePage>
  );
}
