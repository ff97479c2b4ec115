import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DepartmentWork, departmentWorks, workOf } from '#shared/directives/index.ts';
import type { UnitDraft } from './unit-draft.ts';

export type WorkFieldProps = {
  readonly draft: Pick<UnitDraft, 'name' | 'shortName' | 'work'>;
  readonly onChange: (work: DepartmentWork | null) => void;
};

/** What a department does; left empty, its name tells it where it can. */
export function WorkField({ draft, onChange }: WorkFieldProps) {
  const { t } = useTranslation();
  const byName = workOf({ name: draft.name, shortName: draft.shortName });
  const guess = byName === null ? t('administration.workUnknown') : t(`administration.workOf.${byName}`);
  return (
    <Select
      className="dc-twocol__wide"
      label={t('administration.work')}
      description={t('administration.workHint')}
      placeholder={t('administration.workByName', { work: guess })}
      data={departmentWorks.map((value) => ({ value, label: t(`administration.workOf.${value}`) }))}
      value={draft.work}
      clearable
      clearButtonProps={{ 'aria-label': t('administration.workClear') }}
      onChange={(chosen) => onChange(departmentWorks.find((each) => each === chosen) ?? null)}
    />
  );
}
