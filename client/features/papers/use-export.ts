import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Export, ExportedFile } from '#client/bindings/papers.ts';
import { papersApi } from '#client/bindings/papers.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';

export type ExportFact =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'failed'; readonly words: string };

/** How often the server is asked how far it is. */
const ASK_EVERY_MS = 300;

/** Has all files made at once, and follows how far they are. */
export function useExport(conferenceId: ConferenceId): { readonly fact: ExportFact; begin(): Promise<void> } {
  const { t } = useTranslation();
  const language = useLanguage();
  const [fact, setFact] = useState<ExportFact>({ kind: 'idle' });
  const [exportId, setExportId] = useState<string | null>(null);
  useEffect(() => {
    if (exportId === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const outcome = await papersApi.exported(conferenceId, exportId);
      if (isOver) return;
      const next = outcome.ok ? factOf(outcome.value) : { kind: 'failed' as const, words: outcome.reason[language] };
      setFact(
        next.kind === 'failed' && next.words === '' ? { kind: 'failed', words: t('papers.export.failed') } : next,
      );
      if (next.kind === 'running') timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [conferenceId, exportId, language, t]);
  const begin = async () => {
    setFact({ kind: 'running', done: 0, of: 0 });
    const outcome = await papersApi.beginExport(conferenceId);
    if (outcome.ok) setExportId(outcome.value.exportId);
    else setFact({ kind: 'failed', words: outcome.reason[language] });
  };
  return { fact, begin };
}

function factOf({ state, done, of, files, reason = '' }: Export): ExportFact {
  switch (state) {
    case 'running':
      return { kind: 'running', done, of };
    case 'done':
      return { kind: 'done', files };
    case 'failed':
      return { kind: 'failed', words: reason };
  }
}
