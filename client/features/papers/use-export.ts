import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Export, ExportedFile } from '#client/bindings/papers.ts';
import { papersApi } from '#client/bindings/papers.ts';
import { useLanguage } from '#client/i18n/language.ts';
import type { ConferenceId, TextId } from '#shared/kernel/index.ts';

export type ExportFact =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'failed'; readonly words: string };

/** How often the server is asked how far it is. */
const ASK_EVERY_MS = 300;

/** Has all files made at once, and follows how far they are. */
export function useExport(conferenceId: ConferenceId): {
  readonly fact: ExportFact;
  begin(textIds: readonly TextId[]): Promise<void>;
} {
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
      setFact(outcome.ok ? factOf(outcome.value, t('papers.export.failed')) : failure(outcome.reason[language]));
      if (outcome.ok && outcome.value.state === 'running') timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [conferenceId, exportId, language, t]);
  const begin = async (textIds: readonly TextId[]) => {
    setFact({ kind: 'running', done: 0, of: 0 });
    const outcome = await papersApi.beginExport(conferenceId, textIds);
    if (outcome.ok) setExportId(outcome.value.exportId);
    else setFact(failure(outcome.reason[language]));
  };
  return { fact, begin };
}

function failure(words: string): ExportFact {
  return { kind: 'failed', words };
}

function factOf({ state, done, of, files }: Export, wordsOfFailure: string): ExportFact {
  switch (state) {
    case 'running':
      return { kind: 'running', done, of };
    case 'done':
      return { kind: 'done', files };
    case 'failed':
      return failure(wordsOfFailure);
  }
}
