import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { unitIdOf, unitOptions, withoutMarks } from './options.ts';
import { withThoseUnder } from './unit-draft.ts';

export type ParentFieldProps = {
  readonly units: readonly UnitSummary[];
  /** The unit itself, which with all under it cannot be its parent; null for a new one. */
  readonly ownId: UnitId | null;
  readonly value: UnitId | null;
  readonly onChange: (parentId: UnitId | null) => void;
};

/** The unit above. */
export function ParentField({ units, ownId, value, onChange }: ParentFieldProps) {
  const { t } = useTranslation();
  const under: ReadonlySet<string> = ownId === null ? new Set() : withThoseUnder(ownId, units);
  const options = unitOptions(units.filter(({ id }) => id !== ownId)).map((option) =>
    under.has(option.value)
      ? { ...option, label: t('administration.isUnder', { name: option.label }), disabled: true }
      : option,
  );
  return (
    <Select
      label={t('administration.parent')}
      description={t('administration.parentHint')}
      placeholder={t('administration.noParent')}
      data={options}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('administration.noParent') }}
      nothingFoundMessage={t('common.nothingFound')}
      filter={withoutMarks}
      onChange={(chosen) => onChange(unitIdOf(units, chosen))}
    />
  );
}
