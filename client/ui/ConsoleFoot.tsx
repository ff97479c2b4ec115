import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language.ts';
import { SecretLine } from './SecretNotice.tsx';

export type ConsoleFootProps = { readonly onLanguage: (language: Language) => void; readonly children?: ReactNode };

/** The quiet line under a console: state secrets, what else there is, the language. */
export function ConsoleFoot({ onLanguage, children }: ConsoleFootProps) {
  return (
    <footer className="dc-foot">
      <SecretLine />
      <span className="dc-row">
        {children}
        <LanguageSwitch onLanguage={onLanguage} />
      </span>
    </footer>
  );
}

/** Switches between Vietnamese and English. */
export function LanguageSwitch({ onLanguage }: Pick<ConsoleFootProps, 'onLanguage'>) {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="dc-link dc-link--small" lang={other} onClick={() => onLanguage(other)}>
      {other === 'vi' ? t('common.vietnamese') : t('common.english')}
    </button>
  );
}
