import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '#client/bindings/papers.ts';
import { saveFile } from '#client/bindings/save-file.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconDownload } from '#client/ui/icons.ts';
import { showRefusal } from '#client/ui/toasts.ts';

export type FileButtonsProps = {
  /** What the files are called where the server does not say, without the ending. */
  readonly name: string;
  readonly pathOf: (format: PaperFormat) => string;
};

/** The document to keep: to be edited and signed, or to be sent. */
export function FileButtons({ name, pathOf }: FileButtonsProps) {
  return (
    <>
      <SaveButton name={`${name}.docx`} path={pathOf('docx')} face=".docx" />
      <SaveButton name={`${name}.pdf`} path={pathOf('pdf')} face=".pdf" />
    </>
  );
}

export type SaveButtonProps = { readonly name: string; readonly path: string; readonly face: string };

/** Keeps one file. */
export function SaveButton({ name, path, face }: SaveButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const outcome = await saveFile({ path, name });
    setPending(false);
    if (!outcome.ok) showRefusal(outcome.reason[language]);
  };
  return (
    <ActionButton
      size="xs"
      icon={<IconDownload size={15} />}
      label={t('papers.download', { name })}
      pending={pending}
      onPress={() => void save()}
    >
      {face}
    </ActionButton>
  );
}
