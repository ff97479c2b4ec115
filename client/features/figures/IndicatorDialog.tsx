import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { IconPlus } from '#client/ui/icons.ts';
import { showDone } from '#client/ui/toasts.ts';
import { decidingBases } from '#shared/indicators/index.ts';
import type { IndicatorDraft } from './indicator-draft.ts';
import { changeOfDraft, draftOfEntry, newTarget, nounsOf, withNoun } from './indicator-draft.ts';
import { TargetFields } from './TargetFields.tsx';

export type IndicatorDialogProps = {
  readonly entry: CatalogueEntry;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Changes an indicator and its targets, or gives it its last day. */
export function IndicatorDialog({ entry, onDone, onClose }: IndicatorDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(() => draftOfEntry(entry));
  const change = changeOfDraft(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (change === null) return;
    if ((await act.run(() => figuresApi.changeIndicator(entry.indicatorId, change))) === null) return;
    showDone(t('figureEntry.list.saved', { name: draft.name }));
    onDone();
  };
  return (
    <Modal opened size="xl" onClose={onClose} title={t('figureEntry.list.edit')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <IndicatorFields draft={draft} onChange={setDraft} />
        {draft.measure.kind !== 'qualitative' && <Targets draft={draft} onChange={setDraft} />}
        <FormFoot
          done={t('common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={change === null ? t('figureEntry.list.incomplete') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type FieldsProps = { readonly draft: IndicatorDraft; readonly onChange: (draft: IndicatorDraft) => void };

function IndicatorFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-twocol">
      <TextInput
        className="dc-twocol__wide"
        label={t('figureEntry.list.name')}
        value={draft.name}
        maxLength={500}
        required
        data-autofocus
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      {(['code', 'group'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`figureEntry.list.${field}`)}
          value={draft[field]}
          maxLength={field === 'code' ? 40 : 120}
          required
          onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      {nounsOf(draft.measure).map(([field, noun]) => (
        <TextInput
          key={field}
          label={t(`figureEntry.list.${field}`)}
          value={noun}
          maxLength={80}
          required
          onChange={(event) =>
            onChange({ ...draft, measure: withNoun(draft.measure, field, event.currentTarget.value) })
          }
        />
      ))}
      <Select
        label={t('figureEntry.list.decidingBasis')}
        description={t('figureEntry.list.decidingHint')}
        data={decidingBases.map((value) => ({ value, label: t(`figures.basis.${value}`) }))}
        value={draft.decidingBasis}
        allowDeselect={false}
        onChange={(value) => {
          const decidingBasis = decidingBases.find((basis) => basis === value);
          if (decidingBasis) onChange({ ...draft, decidingBasis });
        }}
      />
      <DateField
        label={t('figureEntry.list.validTo')}
        description={t('figureEntry.list.validToHint')}
        value={draft.validTo}
        onChange={(validTo) => onChange({ ...draft, validTo })}
      />
      <Checkbox
        className="dc-twocol__wide"
        label={t('figureEntry.list.isTypical')}
        checked={draft.isTypical}
        onChange={(event) => onChange({ ...draft, isTypical: event.currentTarget.checked })}
      />
    </div>
  );
}

function Targets({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const { targets } = draft;
  return (
    <>
      {targets.map((target, index) => (
        <TargetFields
          key={target.key}
          number={index + 1}
          target={target}
          measure={draft.measure}
          onChange={(next) =>
            onChange({ ...draft, targets: targets.map((each) => (each.key === next.key ? next : each)) })
          }
          onRemove={() => onChange({ ...draft, targets: targets.filter(({ key }) => key !== target.key) })}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange({ ...draft, targets: [...targets, newTarget(draft)] })}
        >
          {t('figureEntry.list.addTarget')}
        </Button>
      </div>
    </>
  );
}
