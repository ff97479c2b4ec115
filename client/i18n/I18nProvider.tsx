import type { i18n as I18n } from 'i18next';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { Language } from './language.ts';
import { fetchWordsAhead } from './rooms.ts';
import type { vi } from './vi.ts';
import { viEntrance } from './vi-entrance.ts';

/** An i18next with the given Vietnamese words in it; other words come when they are asked for. */
export function createI18n(words: Partial<typeof vi> = viEntrance): I18n {
  const i18n = createInstance();
  i18n.use(initReactI18next).init(
    {
      lng: 'vi',
      fallbackLng: 'vi',
      defaultNS: 'app',
      ns: ['app'],
      resources: { vi: { app: words } },
      partialBundledLanguages: true,
      initAsync: false,
      interpolation: { escapeValue: false }, // React escapes
      react: { useSuspense: false },
    },
    throwIfBroken,
  );
  return i18n;
}

/** Switches the words on screen, and what the browser and screen readers take the page for. */
export async function chooseLanguage(i18n: I18n, language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'app')) {
    const { en } = await import('./en.ts');
    i18n.addResourceBundle('en', 'app', en);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

export type I18nProviderProps = {
  readonly language: Language;
  /** The Vietnamese words at the beginning: those of the entrance, if nothing is said. `RoomWords` brings the others. */
  readonly words?: Partial<typeof vi>;
  readonly children: ReactNode;
};

/** Gives the words of one language to everything inside. */
export function I18nProvider({ language, words, children }: I18nProviderProps) {
  const [i18n] = useState(() => createI18n(words));
  useEffect(() => fetchWordsAhead(i18n), [i18n]);
  useEffect(() => {
    chooseLanguage(i18n, language).catch(keepVietnamese);
  }, [i18n, language]);
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}

function throwIfBroken(error: unknown): void {
  if (error !== null && error !== undefined) throw error;
}

/** The English words could not be fetched (the server is away): the screen stays in Vietnamese. */
function keepVietnamese(): void {
  document.documentElement.lang = 'vi';
}
