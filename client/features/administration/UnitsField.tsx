import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { unitOptions, withoutMarks } from './options.ts';

export type UnitsFieldProps = {
  readonly label: string;
  /** Those to choose from. */
  readonly units: readonly UnitSummary[];
  readonly value: readonly UnitId[];
  readonly onChange: (unitIds: readonly UnitId[]) => void;
};

/** Several units, found by their names without diacritics. */
export function UnitsField({ label, units, value, onChange }: UnitsFieldProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      className="dc-twocol__wide dc-admin-units"
      label={value.length === 0 ? label : `${label} · ${t('administration.unitCount', { count: value.length })}`}
      placeholder={t('administration.chooseUnits')}
      data={unitOptions(units)}
      value={[...value]}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('common.nothingFound')}
      filter={withoutMarks}
      onChange={(chosen) => onChange(units.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))}
    />
  );
}
