import { useTranslation } from 'react-i18next';
import { useRole } from '#client/bindings/conference.tsx';
import { useLines } from '#client/bindings/live.ts';
import { DelegatesPill, SitesPill, TimePill, WeakLinesPill } from '#client/ui/ConferenceFigures.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { HubSound } from '#client/ui/HubSound.tsx';
import { Lifecycle } from '#client/ui/Lifecycle.tsx';
import { PapersLink } from '#client/ui/PapersLink.tsx';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';
import { isWeak } from '#shared/protocol/index.ts';

/** Title, figures, the hub's sound and the steps of the conference. */
export function ChairHeader({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const isChair = useRole('chair');
  const isPresiding = useRole('presiding');
  const lines = useLines();
  const chair = chairPerson(state);
  const subtitle = t('conference.subtitle', {
    hub: siteName(state, state.roster.hubSiteId),
    chair: chair === undefined ? '' : personLine(chair),
  });
  const title = isPresiding && !isChair ? `${t('conference.titlePresiding')} · ${state.plan.title}` : state.plan.title;
  return (
    <ConsoleHeader title={title} subtitle={subtitle}>
      <SitesPill state={state} />
      <DelegatesPill state={state} />
      <WeakLinesPill count={lines.filter(({ latest }) => isWeak(latest)).length} />
      <HubSound state={state} />
      <PapersLink state={state} />
      <Lifecycle state={state} />
      <TimePill />
    </ConsoleHeader>
  );
}
