import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { InspectionSummary } from '#client/bindings/office.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { formatDate } from '#client/i18n/format.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { useRefusalToast } from './use-refusal-toast.ts';

export type InspectionsTableProps = {
  readonly inspections: readonly InspectionSummary[];
  readonly units: readonly UnitSummary[];
  readonly onEdit: (inspection: InspectionSummary) => void;
  readonly onRemoved: () => void;
};

const columns = ['unit', 'period', 'conclusion', 'acts'] as const;

/** Inspections that were entered, the latest first. */
export function InspectionsTable({ inspections, units, onEdit, onRemoved }: InspectionsTableProps) {
  const { t } = useTranslation();
  if (inspections.length === 0) return <p className="dc-empty">{t('administration.inspections.none')}</p>;
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <table className="dc-table dc-admin-table">
      <ColumnHeads words={columns.map((column) => t(`administration.inspections.column.${column}`))} />
      <tbody>
        {inspections.map((inspection) => (
          <InspectionRow
            key={inspection.inspectionId}
            inspection={inspection}
            name={nameOf.get(inspection.unitId) ?? ''}
            onEdit={() => onEdit(inspection)}
            onRemoved={onRemoved}
          />
        ))}
      </tbody>
    </table>
  );
}

type InspectionRowProps = {
  readonly inspection: InspectionSummary;
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

function InspectionRow({ inspection, name, onEdit, onRemoved }: InspectionRowProps) {
  const { t } = useTranslation();
  const { from, to, concludedOn } = inspection;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`}</td>
      <td>
        {concludedOn === null
          ? t('administration.inspections.notConcluded')
          : t('administration.inspections.concluded', { date: formatDate(concludedOn) })}
      </td>
      <td>
        <span className="dc-row dc-admin-acts">
          <Button variant="default" size="compact-sm" aria-label={`${t('common.edit')}: ${name}`} onClick={onEdit}>
            {t('common.edit')}
          </Button>
          <RemoveAct inspection={inspection} name={name} onRemoved={onRemoved} />
        </span>
      </td>
    </tr>
  );
}

type RemoveActProps = Omit<InspectionRowProps, 'onEdit'>;

/** Asks once more in its place, so that one slip removes nothing. */
function RemoveAct({ inspection, name, onRemoved }: RemoveActProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  useRefusalToast(act.problem);
  const [isAsked, setAsked] = useState(false);
  const remove = async () => {
    if (!isAsked) return setAsked(true);
    if ((await act.run(() => officeApi.removeInspection(inspection.inspectionId))) !== null) onRemoved();
  };
  const words = t(isAsked ? 'administration.inspections.reallyRemove' : 'administration.inspections.remove');
  return (
    <Button
      variant={isAsked ? 'filled' : 'subtle'}
      color="red"
      size="compact-sm"
      loading={act.pending}
      aria-label={`${words}: ${name}`}
      onBlur={() => setAsked(false)}
      onClick={() => void remove()}
    >
      {words}
    </Button>
  );
}
