import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language.ts';

export type LanguageSwitchProps = { readonly onLanguage: (language: Language) => void };

/** Switches between Vietnamese and English. */
export function LanguageSwitch({ onLanguage }: LanguageSwitchProps) {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="dc-link dc-link--small" lang={other} onClick={() => onLanguage(other)}>
      {other === 'vi' ? t('common.vietnamese') : t('common.english')}
    </button>
  );
}
