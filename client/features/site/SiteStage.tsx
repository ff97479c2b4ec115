import { useTranslation } from 'react-i18next';
import { useStanding } from '#client/bindings/conference.tsx';
import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { nextItem } from '#client/ui/AgendaPanel.tsx';
import { isHeldBy } from '#client/ui/deck/deck.ts';
import { LookAround, LookAroundLink, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { ShowControls } from '#client/ui/deck/ShowControls.tsx';
import { ShowVideo } from '#client/ui/deck/ShowVideo.tsx';
import { IconClipboardList } from '#client/ui/icons.ts';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { seesClock } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { ShareButton } from './ShareButton.tsx';

/** What everybody sees, and where the agenda stands. */
export function SiteStage({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  const held = useStagePicture();
  const silent = useSilentMicrophones().filter((each) => each !== siteId);
  const { actor } = useStanding();
  const { place, go } = useLookAround(state);
  const isHolder = isHeldBy(state.stage.show.holder, actor);
  if (place !== null && !isHolder)
    return (
      <div className="dc-column">
        <LookAround state={state} place={place} onGo={go} />
        <AgendaLine state={state} />
      </div>
    );
  return (
    <div className="dc-column">
      <StageView
        state={state}
        held={held}
        seesClock={seesClock(state, actor)}
        picture={({ deviceId, source }, placeholder) => (
          <MediaView deviceId={deviceId} source={source} fit="contain">
            {placeholder}
          </MediaView>
        )}
        notice={<StageNotices state={state} silentSiteIds={silent} mayLead={false} />}
      />
      <ShowVideo state={state} isHolder={isHolder} />
      {isHolder ? <ShowControls state={state} hasKeys /> : <LookAroundLink state={state} onGo={go} />}
      <AgendaLine state={state} />
    </div>
  );
}

function AgendaLine({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const items = orderedItems(state.agenda);
  const current = items.find((item) => item.state === 'current');
  const next = nextItem(items);
  return (
    <section className="dc-panel dc-agenda-line">
      <IconClipboardList size={22} aria-hidden="true" />
      <div className="dc-grow">
        <p className="dc-flat dc-strong">{current?.title ?? t('agenda.nothingCurrent')}</p>
        {next !== null && <p className="dc-flat dc-quiet">{t('site.agendaNext', { title: next.title })}</p>}
      </div>
      <ShareButton state={state} />
    </section>
  );
}
