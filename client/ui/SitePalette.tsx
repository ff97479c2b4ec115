import { Modal, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { Site } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { search } from '../i18n/fold.ts';
import { IconSearch } from './icons.ts';
import { tileStatus } from './sites.ts';

export type SitePaletteProps = {
  readonly state: ConferenceState;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly onChoose: (siteId: SiteId) => void;
  readonly onClose: () => void;
};

/** Finds a site by a few letters, without diacritics; arrows and Enter choose. */
export function SitePalette({ state, title, hint, onChoose, onClose }: SitePaletteProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const listId = useId();
  const found = search(orderedSites(state.roster), query, ({ name }) => name);
  const chosen = found[Math.min(index, found.length - 1)];
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex(Math.min(index + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(index - 1, 0));
    else if (event.key === 'Enter' && chosen !== undefined && !event.nativeEvent.isComposing) onChoose(chosen.siteId);
    else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} title={title} yOffset="10vh" centered={false}>
      {hint}
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder={t('common.searchUnits')}
        aria-label={t('common.searchUnits')}
        value={query}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? '' : `${listId}-${chosen.siteId}`}
        onKeyDown={onKey}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setIndex(0);
        }}
      />
      <Options state={state} listId={listId} sites={found} chosen={chosen ?? null} onChoose={onChoose} />
    </Modal>
  );
}

type OptionsProps = {
  readonly state: ConferenceState;
  readonly listId: string;
  readonly sites: readonly Site[];
  readonly chosen: Site | null;
  readonly onChoose: (siteId: SiteId) => void;
};

function Options({ state, listId, sites, chosen, onChoose }: OptionsProps) {
  const { t } = useTranslation();
  if (sites.length === 0) return <p className="dc-empty">{t('common.nothingFound')}</p>;
  return (
    <div className="dc-palette__list" id={listId} role="listbox" aria-label={t('floor.site')}>
      {sites.map((site) => (
        <button
          type="button"
          key={site.siteId}
          id={`${listId}-${site.siteId}`}
          className="dc-palette__option"
          role="option"
          tabIndex={-1}
          aria-selected={site.siteId === chosen?.siteId}
          onClick={() => onChoose(site.siteId)}
        >
          <span>{site.name}</span>
          <span className="dc-quiet">{t(`names.tile.${tileStatus(state, site.siteId)}`)}</span>
        </button>
      ))}
    </div>
  );
}
