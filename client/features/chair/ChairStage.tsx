import { useStanding } from '#client/bindings/conference.tsx';
import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { isHeldBy } from '#client/ui/deck/deck.ts';
import { ShowVideo } from '#client/ui/deck/ShowVideo.tsx';
import { SiteStrip } from '#client/ui/SiteTiles.tsx';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId, UnitId } from '#shared/kernel/index.ts';
import { ShowBar } from './ShowBar.tsx';
import { SitePicture } from './SitePicture.tsx';

export type ChairStageProps = { readonly state: ConferenceState; readonly onSite: (siteId: SiteId) => void };

/** The middle of the console: the stage, and the sites under it. */
export function ChairStage({ state, onSite }: ChairStageProps) {
  const held = useStagePicture();
  const silentSiteIds = useSilentMicrophones();
  const { actor } = useStanding();
  const isHolder = isHeldBy(state.stage.show.holder, actor);
  return (
    <div className="dc-column">
      <StageView
        state={state}
        held={held}
        spotlight="full"
        onChooseUnit={(unitId) => onUnit(state, unitId, onSite)}
        picture={({ deviceId, source }, placeholder) => (
          <MediaView deviceId={deviceId} source={source} fit="contain">
            {placeholder}
          </MediaView>
        )}
        notice={<StageNotices state={state} silentSiteIds={silentSiteIds} mayLead />}
      />
      <ShowVideo state={state} isHolder={isHolder} />
      {state.stage.deck.order.length > 0 && <ShowBar state={state} isHolder={isHolder} />}
      <SiteStrip state={state} picture={(siteId) => <SitePicture siteId={siteId} />} onOpen={onSite} />
    </div>
  );
}

/** Choosing a bar or a cell of a slide calls that unit, where it has a site. */
function onUnit({ roster }: ConferenceState, unitId: UnitId, onSite: (siteId: SiteId) => void): void {
  const site = Object.values(roster.siteById).find((each) => each.unitId === unitId);
  if (site !== undefined) onSite(site.siteId);
}
