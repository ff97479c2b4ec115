import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { IconPlus } from '#client/ui/icons.ts';
import { showDone } from '#client/ui/toasts.ts';
import type { Block } from '#shared/minutes/index.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { BlocksTable, type OpenedBlock } from './BlocksTable.tsx';
import { useRefusalToast } from './use-refusal-toast.ts';

export type BlocksPanelProps = {
  readonly blocks: readonly Block[];
  readonly units: readonly UnitSummary[];
  readonly onChanged: () => void;
};

/** The dialog over the list of blocks. */
/** Which deputy is in charge of which units: to whom difficulties go. */
export function BlocksPanel({ blocks, units, onChanged }: BlocksPanelProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<OpenedBlock>({ kind: 'nothing' });
  const close = () => setOpened({ kind: 'nothing' });
  const done = () => {
    close();
    onChanged();
  };
  return (
    <section className="dc-panel dc-admin-office__wide" aria-label={t('administration.blocks.title')}>
      <div className="dc-row dc-row--wrap">
        <h2 className="dc-page__section dc-grow">{t('administration.blocks.title')}</h2>
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened({ kind: 'add' })}>
          {t('administration.blocks.add')}
        </Button>
      </div>
      <p className="dc-quiet dc-flat">{t('administration.blocks.text')}</p>
      {blocks.length === 0 ? (
        <p className="dc-empty">{t('administration.blocks.none')}</p>
      ) : (
        <BlocksTable blocks={blocks} units={units} onOpen={setOpened} onChanged={onChanged} />
      )}
      {(opened.kind === 'add' || opened.kind === 'edit') && (
        <BlockDialog
          block={opened.kind === 'edit' ? opened.block : null}
          blocks={blocks}
          units={units}
          onDone={done}
          onClose={close}
        />
      )}
      {opened.kind === 'remove' && <RemoveBlock block={opened.block} onDone={done} onClose={close} />}
    </section>
  );
}

type RemoveBlockProps = { readonly block: Block; readonly onDone: () => void; readonly onClose: () => void };

function RemoveBlock({ block, onDone, onClose }: RemoveBlockProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  useRefusalToast(act.problem);
  const { name } = block;
  const remove = async () => {
    if ((await act.run(() => officeApi.removeBlock(block.blockId))) === null) return;
    showDone(t('administration.blocks.removed', { name }));
    onDone();
  };
  return (
    <ConfirmDialog
      title={t('administration.blocks.removeTitle', { name })}
      text={t('administration.blocks.removeText')}
      done={t('administration.blocks.remove')}
      pending={act.pending}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
