import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureContent } from '#shared/indicators/index.ts';
import { enteredStatuses } from '#shared/indicators/index.ts';
import { contentWords } from './content-words.ts';
import type { StatusWords } from './drafts.ts';

/** How statuses are written in the language of the screen. */
export function useStatusWords(): StatusWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const entries = enteredStatuses.map((status) => [status, t(`figureEntry.entered.${status}`)] as const);
    return Object.fromEntries(entries) as StatusWords; // one for each of the list
  }, [t]);
}

/** Writes contents of cells in the language of the screen. */
export function useContentWords(): (content: FigureContent) => string {
  const { t } = useTranslation();
  const words = useStatusWords();
  return (content) => contentWords(content, words, t('figureEntry.blank'));
}
