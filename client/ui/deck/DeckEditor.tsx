import { ActionIcon, FileButton, Menu, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { Slide } from '#shared/stage/index.ts';
import { ActButton } from '../ActButton.tsx';
import { ActionButton } from '../ActionButton.tsx';
import { ActMenuItem } from '../ActMenuItem.tsx';
import { useAct } from '../acts.tsx';
import { IconArrowBackUp, IconDots, IconPlus, IconTrash, IconUpload, IconX } from '../icons.ts';
import { DeckList } from './DeckList.tsx';
import './deck.css';
import { additionAtEnd, backCommand } from './deck.ts';
import type { SlideChoices, SlideDialogProps } from './SlideDialog.tsx';
import { SlideDialog } from './SlideDialog.tsx';
import { useSlideName } from './use-slide-name.ts';

/** A file on its way to the server. */
export type RunningUpload = { readonly id: number; readonly name: string; readonly share: number };

export type DeckEditorProps = {
  readonly state: ConferenceState;
  readonly choices: SlideChoices;
  readonly uploads: readonly RunningUpload[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCancel: (id: number) => void;
  readonly chosenId?: SlideId | null;
  readonly onChoose?: (slide: Slide) => void;
  /** Stands below the slides. */
  readonly foot?: ReactNode;
};

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.webp,.mp4,.webm,.ppt,.pptx,.doc,.docx';

/** The deck with all that can be done to it: slides are added, changed, moved, removed and brought back. */
export function DeckEditor(props: DeckEditorProps) {
  const { state, choices, uploads, onFiles, onCancel, chosenId, onChoose, foot } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<SlideDialogProps['slide'] | null>(null);
  const [removed, setRemoved] = useState<{ readonly slide: Slide; readonly command: PersonCommand } | null>(null);
  const text = { itemId: null, title: '', content: { kind: 'text', body: '?' } } as const;
  const { reason } = useAct(additionAtEnd(state, text));
  return (
    <div className="dc-stack dc-grow dc-scroll">
      <div className="dc-row dc-row--wrap">
        <FileButton multiple accept={ACCEPTED} onChange={onFiles}>
          {({ onClick }) => (
            <ActionButton icon={<IconUpload size={16} />} reason={reason} onPress={onClick}>
              {t('show.addFiles')}
            </ActionButton>
          )}
        </FileButton>
        <ActionButton icon={<IconPlus size={16} />} reason={reason} onPress={() => setOpen('indicators')}>
          {t('show.addIndicators')}
        </ActionButton>
        <ActionButton icon={<IconPlus size={16} />} reason={reason} onPress={() => setOpen('text')}>
          {t('show.addText')}
        </ActionButton>
      </div>
      <p className="dc-quiet dc-flat">{t('show.addFilesHint')}</p>
      <Uploads uploads={uploads} onCancel={onCancel} />
      {removed !== null && <BackLine {...removed} onDone={() => setRemoved(null)} />}
      <DeckList
        state={state}
        {...(chosenId === undefined ? {} : { chosenId })}
        {...(onChoose === undefined ? {} : { onChoose })}
        tools={(slide) => (
          <SlideMenu
            slide={slide}
            onEdit={() => setOpen(slide)}
            onRemoved={() => setRemoved({ slide, command: backCommand(state, slide) })}
          />
        )}
      />
      {foot}
      {open !== null && <SlideDialog state={state} slide={open} choices={choices} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Uploads({ uploads, onCancel }: Pick<DeckEditorProps, 'uploads' | 'onCancel'>) {
  const { t } = useTranslation();
  return uploads.map(({ id, name, share }) => (
    <div key={id} className="dc-row" role="status">
      <div className="dc-grow">
        <p className="dc-flat">{t('show.uploading', { name, percent: Math.round(share * 100) })}</p>
        <Progress value={share * 100} aria-label={name} />
      </div>
      <ActionIcon variant="subtle" aria-label={t('show.cancelUpload', { name })} onClick={() => onCancel(id)}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  ));
}

type SlideMenuProps = { readonly slide: Slide; readonly onEdit: () => void; readonly onRemoved: () => void };

function SlideMenu({ slide, onEdit, onRemoved }: SlideMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${t('common.more')}: ${useSlideName()(slide)}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('show.edit')}</Menu.Item>
        <ActMenuItem
          command={{ type: 'stage/removeSlide', slideId: slide.slideId }}
          icon={<IconTrash size={15} />}
          onDone={onRemoved}
        >
          {t('common.remove')}
        </ActMenuItem>
      </Menu.Dropdown>
    </Menu>
  );
}

type BackLineProps = { readonly slide: Slide; readonly command: PersonCommand; readonly onDone: () => void };

function BackLine({ slide, command, onDone }: BackLineProps) {
  const { t } = useTranslation();
  const title = useSlideName()(slide);
  return (
    <div className="dc-undo" role="status">
      <span className="dc-grow">{t('show.removed', { title })}</span>
      <ActButton command={command} size="xs" icon={<IconArrowBackUp size={16} />} onDone={onDone}>
        {t('show.undo')}
      </ActButton>
    </div>
  );
}
