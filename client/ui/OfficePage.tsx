import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Language } from '../i18n/language.ts';
import { EntrancePage } from './EntrancePage.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SecretLine } from './SecretNotice.tsx';

export type OfficePageProps = {
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
};

/** A page for work outside conferences, with the way back to their list. */
export function OfficePage({ onLanguage, children }: OfficePageProps) {
  const { t } = useTranslation();
  const aside = (
    <>
      <LanguageSwitch onLanguage={onLanguage} />
      <Button component={Link} href="/hoi-nghi" variant="default">
        {t('common.toConferences')}
      </Button>
    </>
  );
  return (
    <EntrancePage aside={aside}>
      {children}
      <div className="dc-foot">
        <SecretLine />
      </div>
    </EntrancePage>
  );
}
