import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDigest } from '#shared/kernel/index.ts';
import type { Deck } from '#shared/stage/index.ts';
import { ActionButton } from '../ActionButton.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { IconTrash } from '../icons.ts';

/** A file of the conference. */
export type SpareFile = { readonly digest: FileDigest; readonly name: string };

export type SpareFilesProps = {
  readonly files: readonly SpareFile[];
  /** Removes it from the server; resolves when it is done or refused, which the caller tells. */
  readonly onWithdraw: (file: SpareFile) => Promise<void>;
};

/** The files that no slide holds. */
export function spareOf<File extends SpareFile>({ slideById }: Deck, files: readonly File[]): File[] {
  const contents = Object.values(slideById).map(({ content }) => content);
  const held = new Set(contents.flatMap((content) => ('digest' in content ? content.digest : [])));
  return files.filter(({ digest }) => !held.has(digest));
}

/** Files that no slide holds, each to be removed from the server; nothing where there are none. */
export function SpareFiles({ files, onWithdraw }: SpareFilesProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<SpareFile | null>(null);
  if (files.length === 0) return null;
  return (
    <section className="dc-stack" aria-label={t('show.spareFiles')}>
      <h3 className="dc-flat">{t('show.spareFiles')}</h3>
      <ul className="dc-deck__spare">
        {files.map((file) => (
          <li key={file.digest} className="dc-row">
            <span className="dc-grow">{file.name}</span>
            <ActionButton
              size="xs"
              icon={<IconTrash size={15} />}
              label={t('show.withdrawNamed', { name: file.name })}
              onPress={() => setAsked(file)}
            >
              {t('show.withdraw')}
            </ActionButton>
          </li>
        ))}
      </ul>
      {asked !== null && <Question file={asked} onWithdraw={onWithdraw} onClose={() => setAsked(null)} />}
    </section>
  );
}

type QuestionProps = Pick<SpareFilesProps, 'onWithdraw'> & {
  readonly file: SpareFile;
  readonly onClose: () => void;
};

function Question({ file, onWithdraw, onClose }: QuestionProps) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const confirm = () => {
    setPending(true);
    void onWithdraw(file).then(onClose);
  };
  return (
    <ConfirmDialog
      title={t('show.withdrawNamed', { name: file.name })}
      text={t('show.withdrawText')}
      done={t('show.withdraw')}
      pending={pending}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
