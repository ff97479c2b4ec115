import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { matches } from '#client/i18n/fold.ts';
import { dateOf } from '#client/i18n/format.ts';
import type { UnitId } from '#shared/kernel/index.ts';

export type UnitSelectProps = {
  readonly label: string;
  readonly description?: string;
  /** What it means that none is chosen; without it one has to be. */
  readonly noneLabel?: string;
  readonly units: readonly UnitSummary[];
  readonly value: UnitId | null;
  readonly onChange: (unitId: UnitId | null) => void;
};

/** One of the units in force, found without diacritics; one that is over stays while it is chosen. */
export function UnitSelect({ label, description, noneLabel, units, value, onChange }: UnitSelectProps) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  const shown = units.filter(({ id, validTo }) => id === value || validTo === null || validTo >= today);
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(noneLabel === undefined ? { required: true } : { placeholder: noneLabel, clearable: true })}
      clearButtonProps={{ 'aria-label': noneLabel ?? t('common.remove') }}
      data={shown.map(({ id, name }) => ({ value: id as string, label: name }))}
      value={value as string | null}
      searchable
      maxDropdownHeight={320}
      nothingFoundMessage={t('common.nothingFound')}
      filter={({ options, search }) => options.filter((option) => 'label' in option && matches(option.label, search))}
      onChange={(chosen) => onChange(units.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
