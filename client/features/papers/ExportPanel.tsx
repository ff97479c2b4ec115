import { Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconDownload } from '#client/ui/icons.ts';
import { Panel } from '#client/ui/Panel.tsx';
import { papers } from '#shared/minutes/index.ts';
import { SaveButton } from './FileButtons.tsx';
import { shownText } from './shown.ts';
import type { ExportFact } from './use-export.ts';
import { useExport } from './use-export.ts';
import type { PapersRoom } from './use-room.ts';

/** All files at once, with how far they are. */
export function ExportPanel({ room }: { readonly room: PapersRoom }) {
  const { t } = useTranslation();
  const { fact, begin } = useExport(room.conferenceId);
  const { minutes } = room.state;
  const textIds = papers.flatMap((paper) => shownText(minutes, paper, room.drawn)?.textId ?? []);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fact.kind !== 'idle') end.current?.scrollIntoView({ block: 'nearest' });
  }, [fact.kind]);
  return (
    <Panel caption={t('papers.export.title')}>
      <div className="dc-row">
        <span className="dc-quiet dc-grow">{t('papers.export.about')}</span>
        <ActionButton
          icon={<IconDownload size={15} />}
          reason={textIds.length === 0 ? t('papers.export.nothing') : null}
          pending={fact.kind === 'running'}
          onPress={() => void begin(textIds)}
        >
          {t('papers.export.begin')}
        </ActionButton>
      </div>
      <div ref={end}>
        <Standing fact={fact} />
      </div>
    </Panel>
  );
}

function Standing({ fact }: { readonly fact: ExportFact }) {
  const { t } = useTranslation();
  switch (fact.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="dc-stack" role="status">
          <Progress
            value={fact.of === 0 ? 0 : (fact.done / fact.of) * 100}
            aria-label={t('papers.export.title')}
            size="md"
          />
          <span className="dc-quiet">{t('papers.export.progress', { done: fact.done, of: fact.of })}</span>
        </div>
      );
    case 'failed':
      return (
        <p className="dc-note dc-note--red dc-flat" role="alert">
          {fact.words}
        </p>
      );
    case 'done':
      return (
        <ul className="dc-papers__attached" aria-label={t('papers.export.files')}>
          {fact.files.map(({ name, format, path }) => (
            <li key={path} className="dc-row">
              <span className="dc-grow dc-papers__file">{name}</span>
              <SaveButton name={`${name}.${format}`} path={path} face={`.${format}`} />
            </li>
          ))}
        </ul>
      );
  }
}
