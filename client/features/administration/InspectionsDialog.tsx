import { Button, Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { InspectionSummary } from '#client/bindings/office.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { DateField } from '#client/ui/DateField.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { InspectionsTable } from './InspectionsTable.tsx';
import type { InspectionDraft } from './inspection-draft.ts';
import { datesOfInspection, draftOfInspection, newInspectionDraft } from './inspection-draft.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { UnitsField } from './UnitsField.tsx';

export type InspectionsDialogProps = {
  /** Of one unit; null is of all. */
  readonly unit: UnitSummary | null;
  readonly units: readonly UnitSummary[];
  readonly onClose: () => void;
};

/** When units were inspected, and when the conclusion came: directives to "those inspected" are resolved by it. */
export function InspectionsDialog({ unit, units, onClose }: InspectionsDialogProps) {
  const { t } = useTranslation();
  const loaded = useLoaded(officeApi.inspections);
  const title =
    unit === null
      ? t('administration.inspections.title')
      : t('administration.inspections.titleOf', { name: unit.name });
  return (
    <Modal opened size="xl" onClose={onClose} title={title}>
      <div className="dc-stack">
        <p className="dc-dialog-text">{t('administration.inspections.text')}</p>
        {loaded.kind === 'loading' && <p className="dc-empty">{t('common.loading')}</p>}
        {loaded.kind === 'failed' && <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />}
        {loaded.kind === 'loaded' && (
          <Inspections
            unit={unit}
            units={units}
            inspections={loaded.value.filter(({ unitId }) => unit === null || unitId === unit.id)}
            onChanged={loaded.reload}
          />
        )}
      </div>
    </Modal>
  );
}

type InspectionsProps = Pick<InspectionsDialogProps, 'unit' | 'units'> & {
  readonly inspections: readonly InspectionSummary[];
  readonly onChanged: () => void;
};

function Inspections({ unit, units, inspections, onChanged }: InspectionsProps) {
  const empty = newInspectionDraft(unit?.id ?? null);
  const [draft, setDraft] = useState(empty);
  const done = () => {
    setDraft(empty);
    onChanged();
  };
  return (
    <div className="dc-stack">
      <InspectionForm draft={draft} units={units} onChange={setDraft} onDone={done} onDrop={() => setDraft(empty)} />
      <InspectionsTable
        inspections={inspections}
        units={units}
        onEdit={(inspection) => setDraft(draftOfInspection(inspection))}
        onRemoved={done}
      />
    </div>
  );
}

type InspectionFormProps = {
  readonly draft: InspectionDraft;
  readonly units: readonly UnitSummary[];
  readonly onChange: (draft: InspectionDraft) => void;
  readonly onDone: () => void;
  readonly onDrop: () => void;
};

function InspectionForm({ draft, units, onChange, onDone, onDrop }: InspectionFormProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const { inspectionId, unitIds } = draft;
  const read = datesOfInspection(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { dates } = read;
    if (dates === null) return;
    const ask = () =>
      inspectionId === null
        ? officeApi.addInspections({ ...dates, unitIds })
        : officeApi.changeInspection(inspectionId, dates);
    if ((await act.run(ask)) === null) return;
    showDone(t('administration.inspections.saved'));
    onDone();
  };
  const choosable = inspectionId === null ? units.filter(({ parentId }) => parentId !== null) : [];
  return (
    <form className="dc-stack" onSubmit={(event) => void save(event)}>
      {inspectionId === null ? (
        <UnitsField
          label={t('administration.inspections.units')}
          units={choosable}
          value={unitIds}
          onChange={(chosen) => onChange({ ...draft, unitIds: chosen })}
        />
      ) : (
        <strong>{units.find(({ id }) => id === unitIds[0])?.name}</strong>
      )}
      <Dates draft={draft} onChange={onChange} />
      {act.problem !== null && (
        <p className="dc-note dc-note--red dc-flat" role="alert">
          {act.problem}
        </p>
      )}
      <div className="dc-row dc-dialog-buttons">
        <span className="dc-quiet dc-grow" role="status">
          {read.dates === null && t(`administration.inspections.fault.${read.fault}`)}
        </span>
        {inspectionId !== null && (
          <Button variant="default" onClick={onDrop}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" loading={act.pending} disabled={read.dates === null}>
          {t(inspectionId === null ? 'common.add' : 'common.save')}
        </Button>
      </div>
    </form>
  );
}

const days = ['from', 'to', 'concludedOn'] as const;

function Dates({ draft, onChange }: Pick<InspectionFormProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <div className="dc-admin-dates">
      {days.map((day) => (
        <DateField
          key={day}
          label={t(`administration.inspections.${day}`)}
          description={t(`administration.inspections.${day}Hint`)}
          value={draft[day]}
          required={day === 'from'}
          onChange={(typed) => onChange({ ...draft, [day]: typed })}
        />
      ))}
    </div>
  );
}
