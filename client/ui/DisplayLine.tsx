import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import { siteCounts } from '#shared/roster/index.ts';
import { formatTime } from '../i18n/format.ts';
import { useNow } from './acts.tsx';
import { siteShortName } from './sites.ts';

/** The line at the foot of a hall's screen: conference, item, sites, hour. */
export function DisplayLine({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const now = useNow();
  const { currentItemId, itemById } = state.agenda;
  const item = currentItemId === null ? undefined : itemById[currentItemId];
  const counts = siteCounts(state.roster);
  const next = waitingRequests(state)[0];
  return (
    <footer className="dc-hall__line">
      <div className="dc-hall__group">
        <p className="dc-hall__title">{state.plan.title}</p>
        {item !== undefined && <p className="dc-hall__quiet">{t(`names.itemKind.${item.kind}`)}</p>}
      </div>
      <div className="dc-hall__group dc-hall__group--whole">
        {counts.siteCount > 0 && (
          <p className="dc-hall__quiet">
            {t('conference.sites', { connected: counts.connectedCount, count: counts.siteCount })}
          </p>
        )}
        {next !== undefined && (
          <p className="dc-hall__quiet">{t('conference.nextSpeaker', { site: siteShortName(state, next.siteId) })}</p>
        )}
        <p className="dc-hall__time">{formatTime(now)}</p>
      </div>
    </footer>
  );
}
