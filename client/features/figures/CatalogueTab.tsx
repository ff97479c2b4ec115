import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import type { CatalogueEntry, FigureCatalogue } from '#client/bindings/figures.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { matches } from '#client/i18n/fold.ts';
import { dateOf } from '#client/i18n/format.ts';
import { IconPlus } from '#client/ui/icons.ts';
import { showDone } from '#client/ui/toasts.ts';
import { EntriesTable } from './EntriesTable.tsx';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { SettingsButton } from './SettingsButton.tsx';

export type CatalogueTabProps = {
  readonly catalogue: FigureCatalogue;
  readonly isAdministrator: boolean;
  readonly onChanged: () => void;
};

type Filter = { readonly query: string; readonly by: 'inForce' | 'all' };

/** All indicators with their targets, by group. */
export function CatalogueTab({ catalogue, isAdministrator, onChanged }: CatalogueTabProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ query: '', by: 'inForce' });
  const [opened, setOpened] = useState<CatalogueEntry | 'new' | null>(null);
  const loaded = useLoaded(() => api.units());
  const units = loaded.kind === 'loaded' ? loaded.value : [];
  const shown = shownEntries(catalogue.indicators, filter);
  const assumedCount = shown.flatMap(({ targets }) => targets).filter(({ isAssumed }) => isAssumed).length;
  const done = (words: string) => {
    showDone(words);
    setOpened(null);
    onChanged();
  };
  return (
    <section className="dc-panel">
      <div className="dc-row dc-row--wrap dc-fig-tools">
        <Filters filter={filter} count={shown.length} onChange={setFilter} />
        {isAdministrator && <SettingsButton settings={catalogue.settings} onChanged={onChanged} />}
        {isAdministrator && (
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpened('new')}>
            {t('figureEntry.list.add')}
          </Button>
        )}
      </div>
      {assumedCount > 0 && (
        <p className="dc-note dc-note--amber dc-flat">{t('figureEntry.list.assumedCount', { count: assumedCount })}</p>
      )}
      <EntriesTable entries={shown} units={units} onOpen={isAdministrator ? setOpened : null} />
      {opened !== null && (
        <IndicatorDialog
          standing={{ entry: opened === 'new' ? null : opened, entries: notOver(catalogue.indicators) }}
          units={units}
          onDone={done}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

type FiltersProps = {
  readonly filter: Filter;
  readonly count: number;
  readonly onChange: (filter: Filter) => void;
};

function Filters({ filter, count, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        className="dc-fig-tools__search"
        aria-label={t('figureEntry.list.search')}
        placeholder={t('figureEntry.list.search')}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('figureEntry.list.which')}
        value={filter.by}
        data={(['inForce', 'all'] as const).map((value) => ({ value, label: t(`figureEntry.list.${value}`) }))}
        onChange={(by) => onChange({ ...filter, by })}
      />
      <span className="dc-quiet dc-grow" aria-live="polite">
        {t('figureEntry.list.count', { count })}
      </span>
    </>
  );
}

/** Those in force, and those that will be. */
function shownEntries(entries: readonly CatalogueEntry[], { query, by }: Filter): CatalogueEntry[] {
  return (by === 'all' ? [...entries] : notOver(entries))
    .filter(({ code, name, group }) => matches(`${code} ${name} ${group}`, query))
    .sort((a, b) => a.order - b.order);
}

function notOver(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const today = dateOf(Date.now());
  return entries.filter(({ validTo }) => validTo === null || validTo >= today);
}
