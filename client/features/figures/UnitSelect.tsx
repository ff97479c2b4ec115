import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { matches } from '#client/i18n/fold.ts';
import { dateOf, formatDate } from '#client/i18n/format.ts';
import { isDepartment } from '#shared/directives/index.ts';
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

/** One of the units that have figures, departments have none, found without diacritics; those of former periods stand last, with their last day. */
export function UnitSelect({ label, description, noneLabel, units, value, onChange }: UnitSelectProps) {
  const { t } = useTranslation();
  const today = dateOf(Date.now());
  const isOver = ({ validTo }: UnitSummary) => validTo !== null && validTo < today;
  const counting = units.filter((unit) => !isDepartment(unit) || unit.id === value);
  const listed = [...counting.filter((unit) => !isOver(unit)), ...counting.filter(isOver)];
  const nameOf = ({ name, validTo }: UnitSummary) =>
    validTo === null ? name : t('figureEntry.list.unitUpTo', { name, date: formatDate(validTo) });
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(noneLabel === undefined ? { required: true } : { placeholder: noneLabel, clearable: true })}
      clearButtonProps={{ 'aria-label': noneLabel ?? t('common.remove') }}
      data={listed.map((unit) => ({ value: unit.id as string, label: nameOf(unit) }))}
      value={value as string | null}
      searchable
      maxDropdownHeight={320}
      nothingFoundMessage={t('common.nothingFound')}
      filter={({ options, search }) => options.filter((option) => 'label' in option && matches(option.label, search))}
      onChange={(chosen) => onChange(units.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
