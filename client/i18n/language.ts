import { useTranslation } from 'react-i18next';

export type Language = 'vi' | 'en';

/** The language on screen now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}
