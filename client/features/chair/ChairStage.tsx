import { useStanding } from '#client/bindings/conference.tsx';
import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { isHeldBy } from '#client/ui/deck/deck.ts';
import { LookAround, LookAroundLink, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { ShowVideo } from '#client/ui/deck/ShowVideo.tsx';
import { SiteStrip } from '#client/ui/SiteTiles.tsx';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId, UnitId } from '#shared/kernel/index.ts';
import { ShowBar } from './ShowBar.tsx';
import { SitePicture } from './SitePicture.tsx';

export type ChairStageProps = { readonly state: ConferenceState; readonly onSite: (siteId: SiteId) => void };

/** The middle of the console: the stage, or a slide that is looked at here alone, and the sites under it. */
export function ChairStage({ state, onSite }: ChairStageProps) {
  const { actor } = useStanding();
  const { place, go } = useLookAround(state);
  const isHolder = isHeldBy(state.stage.show.holder, actor);
  const isAlone = place !== null && !isHolder;
  return (
    <div className="dc-column">
      {isAlone ? (
        <>
          <LookAround state={state} place={place} onGo={go} />
          <Notices state={state} />
        </>
      ) : (
        <Everybody state={state} onSite={onSite} />
      )}
      <ShowVideo state={state} isHolder={isHolder} />
      {state.stage.deck.order.length > 0 && (
        <ShowBar state={state} isHolder={isHolder}>
          {!isAlone && <LookAroundLink state={state} onGo={go} />}
        </ShowBar>
      )}
      <SiteStrip state={state} picture={(siteId) => <SitePicture siteId={siteId} />} onOpen={onSite} />
    </div>
  );
}

function Everybody({ state, onSite }: ChairStageProps) {
  const held = useStagePicture();
  return (
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
      notice={<Notices state={state} />}
    />
  );
}

function Notices({ state }: Pick<ChairStageProps, 'state'>) {
  const silentSiteIds = useSilentMicrophones();
  return <StageNotices state={state} silentSiteIds={silentSiteIds} mayLead />;
}

/** Choosing a bar or a cell of a slide calls that unit, where it has a site. */
function onUnit({ roster }: ConferenceState, unitId: UnitId, onSite: (siteId: SiteId) => void): void {
  const site = Object.values(roster.siteById).find((each) => each.unitId === unitId);
  if (site !== undefined) onSite(site.siteId);
}
