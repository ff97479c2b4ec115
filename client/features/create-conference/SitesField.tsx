import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { fold, search } from '#client/i18n/fold.ts';
import { formatDate } from '#client/i18n/format.ts';
import { isDepartment } from '#shared/directives/index.ts';
import type { Draft } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';

type SitesFieldProps = Pick<FieldsProps, 'draft' | 'onChange' | 'units'>;

/** The hub, and the units that take part, found without diacritics. */
export function SitesField({ draft, onChange, units }: SitesFieldProps) {
  const { t } = useTranslation();
  return (
    <section className="dc-panel">
      <h2 className="dc-page__section">{t('entrance.sites')}</h2>
      {draft.date !== null && (
        <p className="dc-quiet dc-flat">{t('entrance.unitsOn', { date: formatDate(draft.date) })}</p>
      )}
      <Select
        label={t('entrance.hub')}
        placeholder={t('entrance.choose')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.hubUnitId}
        searchable
        required
        filter={({ options, search }) =>
          options.filter((option) => 'label' in option && fold(String(option.label)).includes(fold(search)))
        }
        onChange={(hubUnitId) => onChange({ ...draft, hubUnitId })}
      />
      <UnitChoice draft={draft} onChange={onChange} units={units.filter(({ id }) => id !== draft.hubUnitId)} />
    </section>
  );
}

function UnitChoice({ draft, onChange, units }: SitesFieldProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const shown = search(units, query, ({ name }) => name);
  const chosen = units.filter(({ id }) => draft.siteUnitIds.includes(id));
  // Departments sit at the hub; one that takes part from elsewhere is chosen by itself.
  const offered = query === '' ? shown.filter((unit) => !isDepartment(unit)) : shown;
  const all = offered.length < shown.length ? t('entrance.selectAllButDepartments') : t('entrance.selectAll');
  const choose = (ids: readonly string[]) => onChange({ ...draft, siteUnitIds: ids });
  return (
    <>
      <div className="dc-row dc-row--wrap">
        <TextInput
          className="dc-grow"
          placeholder={t('common.searchUnits')}
          aria-label={t('common.searchUnits')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => choose(union(draft, offered))}>
          {query === '' ? all : t('entrance.selectFound')}
        </Button>
        <Button variant="default" onClick={() => choose([])}>
          {t('entrance.selectNone')}
        </Button>
      </div>
      <Checkbox.Group value={[...draft.siteUnitIds]} onChange={choose} aria-label={t('entrance.sites')}>
        <div className="dc-unitlist">
          {shown.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
          {shown.length === 0 && <p className="dc-empty">{t('common.nothingFound')}</p>}
        </div>
      </Checkbox.Group>
      <p className="dc-quiet dc-flat" aria-live="polite">
        {t('entrance.sitesChosen', { count: chosen.length, total: units.length })}
      </p>
    </>
  );
}

function union(draft: Draft, units: readonly UnitSummary[]): string[] {
  return [...new Set([...draft.siteUnitIds, ...units.map(({ id }) => id)])];
}
