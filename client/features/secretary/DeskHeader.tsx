import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DelegatesPill, SitesPill, TimePill } from '#client/ui/ConferenceFigures.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { Lifecycle } from '#client/ui/Lifecycle.tsx';
import { PapersLink } from '#client/ui/PapersLink.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';
import { siteCounts } from '#shared/roster/index.ts';

export type DeskHeaderProps = {
  readonly state: ConferenceState;
  readonly onNotReported: () => void;
  /** Stands before the figures. */
  readonly children?: ReactNode;
};

/** Title, counts of sites and delegates, and the steps of the conference. */
export function DeskHeader({ state, onNotReported, children }: DeskHeaderProps) {
  const { t } = useTranslation();
  const chair = chairPerson(state);
  const subtitle = t('conference.subtitle', {
    hub: siteName(state, state.roster.hubSiteId),
    chair: chair === undefined ? '' : personLine(chair),
  });
  const count = siteCounts(state.roster).notReportedSiteIds.length;
  return (
    <ConsoleHeader title={`${t('desk.title')} · ${state.plan.title}`} subtitle={subtitle}>
      {children}
      <SitesPill state={state} />
      <DelegatesPill state={state} />
      {count > 0 && (
        <button type="button" className="dc-pill-button" onClick={onNotReported}>
          <Pill tone="amber">{t('conference.notReported', { count })}</Pill>
        </button>
      )}
      <PapersLink state={state} />
      <Lifecycle state={state} />
      <TimePill />
    </ConsoleHeader>
  );
}
