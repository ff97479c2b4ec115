import { Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { LevelField } from './LevelField.tsx';
import { ParentField } from './ParentField.tsx';
import { UnitWarnings } from './UnitWarnings.tsx';
import type { UnitDraft } from './unit-draft.ts';
import { draftOfUnit, fieldsOfDraft, isReversed, newUnitDraft, onlyTop, validityOfDraft } from './unit-draft.ts';
import { WorkField } from './WorkField.tsx';

export type UnitDialogProps = {
  /** The unit to change; null adds one. */
  readonly unit: UnitSummary | null;
  readonly parentId: UnitId | null;
  readonly units: readonly UnitSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Adds a unit at the end of the list, or changes one. */
export function UnitDialog({ unit, parentId, units, onDone, onClose }: UnitDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState(() =>
    unit === null ? newUnitDraft(parentId ?? onlyTop(units)) : draftOfUnit(unit),
  );
  const fields = fieldsOfDraft(draft, units);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (fields === null) return;
    const order = nextOrder(units);
    const ask = () => (unit === null ? api.addUnit({ ...fields, order }) : api.changeUnit(unit.id, fields));
    if ((await act.run<object>(ask)) === null) return;
    showDone(t(unit === null ? 'administration.unitAdded' : 'administration.unitSaved', { name: fields.name }));
    onDone();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(unit === null ? 'administration.addUnit' : 'administration.editUnit')}
    >
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <UnitFields draft={draft} unitId={unit?.id ?? null} units={units} onChange={setDraft} />
        <UnitWarnings draft={draft} unitId={unit?.id ?? null} units={units} />
        <FormFoot
          done={t(unit === null ? 'common.add' : 'common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={fields === null ? t('administration.unitIncomplete') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

/** The place after all others. */
export function nextOrder(units: readonly UnitSummary[]): number {
  return Math.max(-1, ...units.map(({ order }) => order)) + 1;
}

type UnitFieldsProps = {
  readonly draft: UnitDraft;
  readonly unitId: UnitId | null;
  readonly units: readonly UnitSummary[];
  readonly onChange: (draft: UnitDraft) => void;
};

function UnitFields({ draft, unitId, units, onChange }: UnitFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-twocol">
      <TextInput
        className="dc-twocol__wide"
        label={t('administration.fullName')}
        value={draft.name}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('administration.shortName')}
        description={t('administration.shortNameHint')}
        value={draft.shortName}
        maxLength={200}
        required
        onChange={(event) => onChange({ ...draft, shortName: event.currentTarget.value })}
      />
      <TextInput
        label={t('administration.symbol')}
        description={t('administration.symbolHint')}
        value={draft.symbol}
        maxLength={40}
        onChange={(event) => onChange({ ...draft, symbol: event.currentTarget.value })}
      />
      <LevelField
        value={draft.levelLabel}
        units={units}
        onChange={(levelLabel) => onChange({ ...draft, levelLabel })}
      />
      <ParentField
        units={units}
        ownId={unitId}
        value={draft.parentId}
        onChange={(parentId) => onChange({ ...draft, parentId })}
      />
      <WorkField draft={draft} onChange={(work) => onChange({ ...draft, work })} />
      <ValidityFields draft={draft} onChange={(dates) => onChange({ ...draft, ...dates })} />
    </div>
  );
}

type Dates = Pick<UnitDraft, 'validFrom' | 'validTo'>;

/** From when to when; both may stay empty. */
export function ValidityFields({ draft, onChange }: { readonly draft: Dates; onChange: (dates: Dates) => void }) {
  const { t } = useTranslation();
  const { validFrom, validTo } = draft;
  const validity = validityOfDraft(draft);
  return (
    <>
      <DateField
        label={t('administration.validFrom')}
        description={t('administration.openEnded')}
        value={validFrom}
        onChange={(typed) => onChange({ validFrom: typed, validTo })}
      />
      <DateField
        label={t('administration.validTo')}
        description={t('administration.openEnded')}
        value={validTo}
        error={validity !== null && isReversed(validity) ? t('administration.datesReversed') : null}
        onChange={(typed) => onChange({ validFrom, validTo: typed })}
      />
    </>
  );
}
