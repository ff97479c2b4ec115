import { Modal, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import type { Site } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { search } from '../i18n/fold.ts';
import { SiteTile } from './SiteTile.tsx';
import { siteShortName, tileStatus } from './sites.ts';

export type SiteTilesProps = {
  readonly state: ConferenceState;
  readonly picture: (siteId: SiteId) => ReactNode;
  readonly onOpen: (siteId: SiteId) => void;
};

type TileProps = Pick<SiteTilesProps, 'state' | 'picture'> & {
  readonly siteId: SiteId;
  readonly onOpen?: (siteId: SiteId) => void;
};

/** A tile that knows the state of its site. */
export function StateTile({ state, siteId, picture, onOpen }: TileProps) {
  const { t } = useTranslation();
  const status = tileStatus(state, siteId);
  return (
    <SiteTile
      name={siteShortName(state, siteId)}
      status={status}
      statusWords={t(`names.tile.${status}`)}
      picture={picture(siteId)}
      {...(onOpen === undefined ? {} : { onOpen: () => onOpen(siteId) })}
    />
  );
}

const STRIP_TILES = 7;

/** The few sites that matter now, and the way to all others. */
export function SiteStrip({ state, picture, onOpen }: SiteTilesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const sites = sitesAtHand(state);
  const shown = sites.length <= STRIP_TILES + 1 ? sites : sites.slice(0, STRIP_TILES);
  const restCount = sites.length - shown.length;
  return (
    <div className="dc-strip">
      {shown.map(({ siteId }) => (
        <StateTile key={siteId} state={state} siteId={siteId} picture={picture} onOpen={onOpen} />
      ))}
      {restCount > 0 && (
        <button
          type="button"
          className="dc-tile dc-tile--more"
          onClick={() => setAll(true)}
          title={t('conference.allSites')}
          data-shortcut="S"
          aria-keyshortcuts="S"
        >
          {t('conference.moreSites', { count: restCount })}
        </button>
      )}
      {all && (
        <AllSites
          state={state}
          picture={picture}
          onOpen={(siteId) => {
            setAll(false);
            onOpen(siteId);
          }}
          onClose={() => setAll(false)}
        />
      )}
    </div>
  );
}

/** All sites in the order of interest: heard or speaking, waiting to speak, the others in their own order. */
export function sitesAtHand(state: ConferenceState): Site[] {
  const waiting = waitingRequests(state).map((request) => request.siteId);
  const rank = ({ siteId }: Site) => {
    const status = tileStatus(state, siteId);
    if (status === 'speaking') return 0;
    if (siteId === state.roster.hubSiteId) return 1;
    if (status === 'heard') return 2;
    const place = waiting.indexOf(siteId);
    return place < 0 ? 1_000 : 3 + place;
  };
  const sites = orderedSites(state.roster);
  const place = new Map(sites.map((site, index) => [site.siteId, index]));
  return [...sites].sort((a, b) => rank(a) - rank(b) || (place.get(a.siteId) ?? 0) - (place.get(b.siteId) ?? 0));
}

/** Every site with its picture and state, with a search. */
export function AllSites({ state, picture, onOpen, onClose }: SiteTilesProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const sites = search(orderedSites(state.roster), query, ({ name }) => name);
  return (
    <Modal opened onClose={onClose} title={t('conference.allSites')} size="90%">
      <TextInput
        placeholder={t('common.searchUnits')}
        aria-label={t('common.searchUnits')}
        value={query}
        mb={10}
        data-autofocus
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className="dc-grid">
        {sites.map(({ siteId }) => (
          <StateTile key={siteId} state={state} siteId={siteId} picture={picture} onOpen={onOpen} />
        ))}
      </div>
    </Modal>
  );
}
