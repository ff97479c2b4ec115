import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import { LookAround, LookAroundLink, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { Spotlight } from '#client/ui/deck/Spotlight.tsx';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';

/** The stage, small, with what stands against the speech under it; or a slide that is looked at here alone. */
export function DeskStage({ state }: { readonly state: ConferenceState }) {
  const silentSiteIds = useSilentMicrophones();
  const { place, go } = useLookAround(state);
  return (
    <>
      {place === null ? (
        <>
          <Everybody state={state} />
          <LookAroundLink state={state} onGo={go} />
        </>
      ) : (
        <LookAround state={state} place={place} onGo={go} />
      )}
      <Spotlight state={state} form="full" />
      <StageNotices state={state} silentSiteIds={silentSiteIds} mayLead />
    </>
  );
}

function Everybody({ state }: { readonly state: ConferenceState }) {
  const held = useStagePicture();
  return (
    <div className="dc-desk-stage">
      <StageView
        state={state}
        held={held}
        spotlight="none"
        picture={({ deviceId, source }, placeholder) => (
          <MediaView deviceId={deviceId} source={source} fit="contain">
            {placeholder}
          </MediaView>
        )}
      />
    </div>
  );
}
