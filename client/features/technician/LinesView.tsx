import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineTable } from '#client/ui/LineTable.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import { SiteRow } from './SiteRow.tsx';
import type { SiteFacts, SiteFilter } from './site-facts.ts';
import { filterSites, weakFirst } from './site-facts.ts';

export type LinesViewProps = {
  readonly facts: readonly SiteFacts[];
  readonly chosenId: SiteId | null;
  readonly onChoose: (siteId: SiteId) => void;
};

/** All sites with their devices, microphones and lines. */
export function LinesView({ facts, chosenId, onChoose }: LinesViewProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<SiteFilter>('all');
  const [troubleFirst, setTroubleFirst] = useState(false);
  const kept = filterSites(facts, filter);
  const shown = troubleFirst ? weakFirst(kept) : kept;
  return (
    <div className="dc-panel dc-panel--grow">
      <div className="dc-row dc-row--wrap">
        <Filters facts={facts} filter={filter} onFilter={setFilter} />
        <Checkbox
          size="sm"
          label={t('technician.weakFirst')}
          checked={troubleFirst}
          onChange={(event) => setTroubleFirst(event.currentTarget.checked)}
        />
      </div>
      <LineTable label={t('technician.sites')} heads={useHeads()} empty={t('technician.noSites')}>
        {shown.map((each) => (
          <SiteRow
            key={each.site.siteId}
            facts={each}
            isChosen={each.site.siteId === chosenId}
            onChoose={() => onChoose(each.site.siteId)}
          />
        ))}
      </LineTable>
    </div>
  );
}

type FiltersProps = {
  readonly facts: readonly SiteFacts[];
  readonly filter: SiteFilter;
  readonly onFilter: (filter: SiteFilter) => void;
};

const filters = [
  { value: 'all', words: 'technician.filterAll' },
  { value: 'weak', words: 'technician.filterWeak' },
  { value: 'dropped', words: 'technician.filterDropped' },
  { value: 'never', words: 'technician.filterNever' },
] as const;

function Filters({ facts, filter, onFilter }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('technician.filter')}
      value={filter}
      onChange={onFilter}
      data={filters.map(({ value, words }) => ({
        value,
        label: t(words, { count: filterSites(facts, value).length }),
      }))}
    />
  );
}

function useHeads() {
  const { t } = useTranslation();
  return [
    { label: t('technician.site') },
    { label: t('technician.state') },
    { label: t('technician.devices') },
    { label: t('technician.microphone') },
    { label: t('technician.roundTrip'), isNumber: true },
    { label: t('technician.loss'), isNumber: true },
    { label: t('technician.rate'), isNumber: true },
    { label: t('technician.picture') },
    { label: t('technician.history'), className: 'dc-tech-history' },
    { label: t('technician.actions') },
  ];
}
