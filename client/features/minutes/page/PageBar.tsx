import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionNode } from '#client/bindings/minutes.ts';
import { IconClipboardList, IconUsers } from '#client/ui/icons.ts';
import { Pill } from '#client/ui/Pill.tsx';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { DocumentPart, TextPart } from '#shared/minutes/index.ts';
import type { PaperFacts } from '../sync/paper-documents.ts';
import type { PartDocument } from '../sync/part-document.ts';
import { writersOf } from '../text/other-writers.ts';
import { VersionsDialog } from '../versions/VersionsDialog.tsx';
import type { Editors } from './page-props.ts';
import { SavingPill } from './SavingPill.tsx';

export type PageBarProps = {
  readonly conferenceId: ConferenceId;
  readonly documents: PaperFacts;
  readonly editors: Editors;
  readonly mayWrite: Readonly<Record<DocumentPart, boolean>>;
  /** The way back to the running entry, while the reader looks elsewhere. */
  readonly children: ReactNode;
};

/** Over the page: whether it is saved, who writes, and older versions. */
export function PageBar({ conferenceId, documents, editors, mayWrite, children }: PageBarProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const names = useWriters(documents.partByName.minutes);
  const textOf = (part: TextPart): readonly VersionNode[] => (editors[part]?.getJSON().content as VersionNode[]) ?? []; // as the editor writes nodes
  return (
    <div className="dc-row dc-minutes__bar">
      <SavingPill saving={documents.saving} />
      <span title={names.join(', ')}>
        <Pill icon={<IconUsers size={14} />}>{t('minutes.writers', { count: names.length })}</Pill>
      </span>
      {!mayWrite.minutes && <Pill>{t('minutes.readOnly')}</Pill>}
      <span className="dc-grow" />
      {children}
      <Button size="xs" variant="default" leftSection={<IconClipboardList size={15} />} onClick={() => setOpen(true)}>
        {t('minutes.versions.open')}
      </Button>
      {isOpen && (
        <VersionsDialog
          conferenceId={conferenceId}
          textOf={textOf}
          mayRestore={mayWrite}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function useWriters(document: PartDocument | undefined): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    if (document === undefined) return undefined;
    const { provider } = document;
    const follow = () =>
      setNames((before) => {
        const next = writersOf(provider);
        return next.join('\n') === before.join('\n') ? before : next;
      });
    follow();
    provider.on('awarenessChange', follow);
    return () => {
      provider.off('awarenessChange', follow);
    };
  }, [document]);
  return names;
}
