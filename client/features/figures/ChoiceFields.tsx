import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnChoice, ColumnPage, IndicatorGroup } from './columns.ts';

export type ChoiceFieldsProps = {
  readonly groups: readonly string[];
  readonly choice: ColumnChoice;
  readonly shown: ColumnPage;
  readonly unitQuery: string;
  readonly onChoice: (choice: ColumnChoice) => void;
  readonly onUnitQuery: (query: string) => void;
};

const GROUP = 'group ';

/** Which indicators and units are looked at, and the pages of the former. */
export function ChoiceFields({ groups, choice, shown, unitQuery, onChoice, onUnitQuery }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  const choices = [
    { value: 'typical', label: t('figureEntry.grid.typical') },
    { value: 'all', label: t('figureEntry.grid.allIndicators') },
    ...groups.map((group) => ({ value: `${GROUP}${group}`, label: group })),
  ];
  return (
    <div className="dc-row dc-row--wrap dc-fig-tools">
      <Select
        className="dc-fig-tools__group"
        aria-label={t('figureEntry.grid.group')}
        data={choices}
        value={valueOfGroup(choice.group)}
        allowDeselect={false}
        disabled={choice.query.trim() !== ''}
        onChange={(value) => onChoice({ ...choice, group: groupOf(value), page: 0 })}
      />
      <TextInput
        className="dc-fig-tools__search"
        aria-label={t('figureEntry.grid.searchIndicators')}
        placeholder={t('figureEntry.grid.searchIndicators')}
        value={choice.query}
        onChange={(event) => onChoice({ ...choice, query: event.currentTarget.value, page: 0 })}
      />
      <TextInput
        className="dc-fig-tools__search"
        aria-label={t('figureEntry.grid.searchUnits')}
        placeholder={t('figureEntry.grid.searchUnits')}
        value={unitQuery}
        onChange={(event) => onUnitQuery(event.currentTarget.value)}
      />
      {shown.pageCount > 1 && <Pages shown={shown} onPage={(page) => onChoice({ ...choice, page })} />}
    </div>
  );
}

function Pages({ shown, onPage }: { readonly shown: ColumnPage; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation();
  const { columns, total, skipped, page, pageCount } = shown;
  return (
    <span className="dc-row dc-fig-pages">
      <Button variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('figureEntry.grid.previousPage')}
      </Button>
      <span role="status">
        {t('figureEntry.grid.shown', { first: skipped + 1, last: skipped + columns.length, total })}
      </span>
      <Button variant="default" disabled={page === pageCount - 1} onClick={() => onPage(page + 1)}>
        {t('figureEntry.grid.nextPage')}
      </Button>
    </span>
  );
}

function valueOfGroup(group: IndicatorGroup): string {
  return group.kind === 'group' ? `${GROUP}${group.name}` : group.kind;
}

function groupOf(value: string | null): IndicatorGroup {
  if (value?.startsWith(GROUP) === true) return { kind: 'group', name: value.slice(GROUP.length) };
  return { kind: value === 'all' ? 'all' : 'typical' };
}
