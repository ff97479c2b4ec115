import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { attendanceTotals, siteCounts } from '#shared/roster/index.ts';
import { formatTime } from '../i18n/format.ts';
import { useNow } from './acts.tsx';
import { IconBroadcast, IconUsers, IconWifi } from './icons.ts';
import { Pill } from './Pill.tsx';

/** Sites connected of all, without the hub. */
export function SitesPill({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const counts = siteCounts(state.roster);
  if (counts.siteCount === 0) return null;
  const complete = counts.connectedCount === counts.siteCount;
  return (
    <Pill tone={complete ? 'green' : 'amber'} icon={<IconBroadcast size={15} aria-hidden="true" />}>
      {t('conference.sites', { connected: counts.connectedCount, count: counts.siteCount })}
    </Pill>
  );
}

/** Delegates present, the hub's included. */
export function DelegatesPill({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { presentWithHub: count, presentAtHub, presentAtSites } = attendanceTotals(state.roster);
  return (
    <span title={t('conference.delegatesByPlace', { count, atHub: presentAtHub, atSites: presentAtSites })}>
      <Pill icon={<IconUsers size={15} aria-hidden="true" />}>{t('conference.delegates', { count })}</Pill>
    </span>
  );
}

/** Weak lines; nothing where all are good. */
export function WeakLinesPill({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Pill tone="amber" icon={<IconWifi size={15} aria-hidden="true" />}>
      {t('conference.weakLines', { count })}
    </Pill>
  );
}

/** The hour by the server's clock. */
export function TimePill() {
  const { t } = useTranslation();
  return (
    <span className="dc-pill dc-pill--clock" role="img" aria-label={t('common.time')}>
      {formatTime(useNow())}
    </span>
  );
}
