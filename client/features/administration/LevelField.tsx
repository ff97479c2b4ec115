import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { withoutMarks } from './options.ts';
import { levelCode, levelLabels } from './unit-draft.ts';

export type LevelFieldProps = {
  readonly value: string;
  readonly units: readonly UnitSummary[];
  readonly onChange: (label: string) => void;
};

/** The level of a unit: one that is in use, or a new one by its label. */
export function LevelField({ value, units, onChange }: LevelFieldProps) {
  const { t } = useTranslation();
  const isNew = levelCode(value, units) !== '' && !units.some(({ level }) => level === levelCode(value, units));
  const hint = isNew ? `${t('administration.levelNew')}: ${levelCode(value, units)}` : t('administration.levelHint');
  return (
    <Autocomplete
      label={t('administration.level')}
      description={hint}
      data={levelLabels(units)}
      filter={withoutMarks}
      value={value}
      maxLength={40}
      required
      onChange={onChange}
    />
  );
}
