import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { SiteStrip } from '#client/ui/SiteTiles.tsx';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { SitePicture } from './SitePicture.tsx';

export type ChairStageProps = { readonly state: ConferenceState; readonly onSite: (siteId: SiteId) => void };

/** The middle of the console: the stage, and the sites under it. */
export function ChairStage({ state, onSite }: ChairStageProps) {
  const held = useStagePicture();
  const silentSiteIds = useSilentMicrophones();
  return (
    <div className="dc-column">
      <StageView
        state={state}
        held={held}
        picture={({ deviceId, source }, placeholder) => (
          <MediaView deviceId={deviceId} source={source} fit="contain">
            {placeholder}
          </MediaView>
        )}
        notice={<StageNotices state={state} silentSiteIds={silentSiteIds} mayLead />}
      />
      <SiteStrip state={state} picture={(siteId) => <SitePicture siteId={siteId} />} onOpen={onSite} />
    </div>
  );
}
