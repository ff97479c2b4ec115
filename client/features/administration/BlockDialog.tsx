import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { Block } from '#shared/minutes/index.ts';
import type { BlockDraft } from './block-draft.ts';
import { draftOfBlock, fieldsOfBlock, newBlockDraft, sharedUnits, unitsToChoose } from './block-draft.ts';
import { ValidityFields } from './UnitDialog.tsx';
import { UnitsField } from './UnitsField.tsx';

export type BlockDialogProps = {
  /** The block to change; null adds one. */
  readonly block: Block | null;
  readonly blocks: readonly Block[];
  readonly units: readonly UnitSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Adds a block at the end of the list, or changes one. */
export function BlockDialog({ block, blocks, units, onDone, onClose }: BlockDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(() => (block === null ? newBlockDraft : draftOfBlock(block)));
  const fields = fieldsOfBlock(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (fields === null) return;
    const ask = () => (block === null ? officeApi.addBlock(fields) : officeApi.changeBlock(block.blockId, fields));
    if ((await act.run(ask)) === null) return;
    showDone(t('administration.blocks.saved', { name: fields.name }));
    onDone();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(block === null ? 'administration.blocks.add' : 'administration.blocks.edit')}
    >
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <BlockFields draft={draft} units={units} onChange={setDraft} />
        <SharedWarning draft={draft} block={block} blocks={blocks} units={units} />
        <FormFoot
          done={t(block === null ? 'common.add' : 'common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={fields === null ? t('administration.blocks.incomplete') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type BlockFieldsProps = Pick<BlockDialogProps, 'units'> & {
  readonly draft: BlockDraft;
  readonly onChange: (draft: BlockDraft) => void;
};

const texts = [
  { field: 'name', most: 200, wide: true },
  { field: 'deputyTitle', most: 200, wide: false },
  { field: 'deputyName', most: 120, wide: false },
] as const;

function BlockFields({ draft, units, onChange }: BlockFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-twocol">
      {texts.map(({ field, most, wide }, index) => (
        <TextInput
          key={field}
          className={wide ? 'dc-twocol__wide' : ''}
          label={t(`administration.blocks.field.${field}`)}
          description={t(`administration.blocks.hint.${field}`)}
          value={draft[field]}
          maxLength={most}
          required={field !== 'deputyName'}
          autoComplete="off"
          data-autofocus={index === 0 || undefined}
          onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      <UnitsField
        label={t('administration.blocks.field.units')}
        units={unitsToChoose(draft, units)}
        value={draft.unitIds}
        onChange={(unitIds) => onChange({ ...draft, unitIds: [...unitIds] })}
      />
      <ValidityFields draft={draft} onChange={(dates) => onChange({ ...draft, ...dates })} />
    </div>
  );
}

type SharedWarningProps = Pick<BlockDialogProps, 'block' | 'blocks' | 'units'> & { readonly draft: BlockDraft };

function SharedWarning({ draft, block, blocks, units }: SharedWarningProps) {
  const { t } = useTranslation();
  const shared = sharedUnits(draft, block?.blockId ?? null, blocks);
  const names = units.filter(({ id }) => shared.has(id)).map(({ shortName }) => shortName);
  return (
    <div role="status">
      {names.length > 0 && (
        <p className="dc-note dc-note--amber dc-flat">
          {t('administration.blocks.shared', { names: names.join(', ') })}
        </p>
      )}
    </div>
  );
}
