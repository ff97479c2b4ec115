import { Button, FileButton, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptPeriod, PendingImport, PeriodBook } from '#client/bindings/figures.ts';
import { sendWorkbook, workbookPath } from '#client/bindings/figures.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { IconUpload } from '#client/ui/icons.ts';
import { showRefusal } from '#client/ui/toasts.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';

export type SheetToolsProps = {
  readonly period: KeptPeriod;
  readonly book: PeriodBook;
  /** Something is typed and not saved. */
  readonly isUnsaved: boolean;
  readonly onChanged: () => void;
};

/** The workbook out and in, and what was changed before. */
export function SheetTools({ period, book, isUnsaved, onChanged }: SheetToolsProps) {
  const { t } = useTranslation();
  const [isHistory, setHistory] = useState(false);
  const upload = useUpload(period.periodId);
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button key={format} component="a" href={workbookPath(period.periodId, format)} download variant="default">
          {t(`figureEntry.workbook.${format}`)}
        </Button>
      ))}
      {upload.running === null ? (
        <UploadButton isUnsaved={isUnsaved} onFile={upload.begin} />
      ) : (
        <Running running={upload.running} onStop={upload.stop} />
      )}
      <Button variant="default" onClick={() => setHistory(true)}>
        {t('figureEntry.history.open')}
      </Button>
      {isUnsaved && <span className="dc-quiet dc-fig-why">{t('figureEntry.workbook.unsavedFirst')}</span>}
      {isHistory && (
        <HistoryDialog period={period} book={book} onChanged={onChanged} onClose={() => setHistory(false)} />
      )}
      {upload.pending !== null && (
        <ImportDialog
          pending={upload.pending}
          book={book}
          onApplied={() => {
            upload.clear();
            onChanged();
          }}
          onClose={upload.clear}
        />
      )}
    </>
  );
}

type UploadButtonProps = { readonly isUnsaved: boolean; readonly onFile: (file: File) => void };

function UploadButton({ isUnsaved, onFile }: UploadButtonProps) {
  const { t } = useTranslation();
  // The server looks at what is in a file: an odd name is no reason to hide it.
  return (
    <FileButton accept=".xlsx,.csv,.xls,.xlsm" onChange={(file) => file !== null && onFile(file)}>
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={16} />} disabled={isUnsaved}>
          {t('figureEntry.workbook.upload')}
        </Button>
      )}
    </FileButton>
  );
}

type RunningUpload = { readonly name: string; readonly share: number };

function Running({ running, onStop }: { readonly running: RunningUpload; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const words = t('figureEntry.workbook.uploading', { name: running.name });
  return (
    <span className="dc-row dc-fig-upload">
      <span role="status">{words}</span>
      <Progress className="dc-grow" aria-label={words} value={running.share * 100} />
      <Button variant="default" size="compact-sm" onClick={onStop}>
        {t('figureEntry.workbook.stop')}
      </Button>
    </span>
  );
}

/** Sends one file at a time; leaving the page gives it up. */
function useUpload(periodId: PeriodId) {
  const language = useLanguage();
  const [running, setRunning] = useState<RunningUpload | null>(null);
  const [pending, setPending] = useState<PendingImport | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const send = async (file: File) => {
    const { signal } = renewed(controller);
    const note = (share: number) => setRunning({ name: file.name, share });
    note(0);
    const outcome = await sendWorkbook({ periodId, file, onProgress: note, signal });
    setRunning(null);
    if (signal.aborted) return;
    if (outcome.ok) setPending(outcome.value);
    else showRefusal(`${file.name}: ${outcome.reason[language]}`);
  };
  return {
    running,
    pending,
    begin: (file: File) => void send(file),
    stop: () => controller.current?.abort(),
    clear: () => setPending(null),
  };
}

function renewed(controller: { current: AbortController | null }): AbortController {
  const next = new AbortController();
  controller.current = next;
  return next;
}
