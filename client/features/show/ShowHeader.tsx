import { useTranslation } from 'react-i18next';
import { useSitesWithFiles } from '#client/bindings/slide-talk.ts';
import { SitesPill, TimePill } from '#client/ui/ConferenceFigures.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { orderedSites } from '#shared/roster/index.ts';

/** Which conference, who is there, and how many sites have the files of the deck. */
export function ShowHeader({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { roster, plan } = state;
  const siteIds = orderedSites(roster).flatMap(({ siteId }) => (siteId === roster.hubSiteId ? [] : siteId));
  const { loaded, total } = useSitesWithFiles(siteIds);
  return (
    <ConsoleHeader title={`${t('show.title')} · ${plan.title}`} subtitle={siteName(state, roster.hubSiteId)}>
      <SitesPill state={state} />
      {total > 0 && (
        <Pill tone={loaded === total ? 'green' : 'neutral'}>{t('show.filesAhead', { loaded, total })}</Pill>
      )}
      <TimePill />
    </ConsoleHeader>
  );
}
