import { useTranslation } from 'react-i18next';
import { SitesPill, TimePill, WeakLinesPill } from '#client/ui/ConferenceFigures.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { IconAlertTriangle, IconWifiOff } from '#client/ui/icons.ts';
import { Lifecycle } from '#client/ui/Lifecycle.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteFacts } from './site-facts.ts';
import { filterSites } from './site-facts.ts';

export type BoardHeaderProps = { readonly state: ConferenceState; readonly facts: readonly SiteFacts[] };

/** Which conference, in which phase, and how many sites are in trouble. */
export function BoardHeader({ state, facts }: BoardHeaderProps) {
  const { t } = useTranslation();
  const hub = siteName(state, state.roster.hubSiteId);
  const phase = t(`names.phase.${state.phase.kind}`);
  const isDraft = state.phase.kind === 'draft';
  return (
    <ConsoleHeader title={state.plan.title} subtitle={t('technician.subtitle', { hub, phase })}>
      <SitesPill state={state} />
      <DroppedPill count={filterSites(facts, 'dropped').length} />
      <WeakLinesPill count={filterSites(facts, 'weak').length} />
      <SilentPill count={facts.filter(({ isSilent }) => isSilent).length} />
      {isDraft && <span className="dc-quiet">{t('technician.draftHint')}</span>}
      {isDraft && <Lifecycle state={state} />}
      <TimePill />
    </ConsoleHeader>
  );
}

function DroppedPill({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Pill tone="red" icon={<IconWifiOff size={15} aria-hidden="true" />}>
      {t('technician.dropped', { count })}
    </Pill>
  );
}

function SilentPill({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Pill tone="red" icon={<IconAlertTriangle size={15} aria-hidden="true" />}>
      {t('technician.silent', { count })}
    </Pill>
  );
}
