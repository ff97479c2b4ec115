import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#client/ui/DateField.tsx';

export type UnitFilter = {
  readonly query: string;
  readonly by: 'date' | 'all';
  /** As it is typed. */
  readonly date: string;
};

export type UnitFiltersProps = { readonly filter: UnitFilter; readonly onFilter: (filter: UnitFilter) => void };

/** Which units are shown: those of a day or all, and those whose name is searched for. */
export function UnitFilters({ filter, onFilter }: UnitFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        className="dc-admin-tools__search"
        placeholder={t('administration.searchUnits')}
        aria-label={t('administration.searchUnits')}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('administration.whichUnits')}
        value={filter.by}
        data={[
          { value: 'date', label: t('administration.onDate') },
          { value: 'all', label: t('administration.allUnits') },
        ]}
        onChange={(by) => onFilter({ ...filter, by })}
      />
      {filter.by === 'date' && (
        <DateField
          className="dc-admin-tools__date"
          hiddenLabel={t('administration.onDate')}
          value={filter.date}
          onChange={(date) => onFilter({ ...filter, date })}
        />
      )}
    </>
  );
}
