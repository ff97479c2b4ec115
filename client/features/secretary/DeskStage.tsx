import { useSilentMicrophones } from '#client/bindings/live.ts';
import { MediaView } from '#client/bindings/MediaView.tsx';
import { useStagePicture } from '#client/bindings/media.ts';
import type { Place } from '#client/ui/deck/deck.ts';
import { LookAroundLink } from '#client/ui/deck/LookAround.tsx';
import { Spotlight } from '#client/ui/deck/Spotlight.tsx';
import { StageNotices } from '#client/ui/StageNotices.tsx';
import { StageView } from '#client/ui/StageView.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';

export type DeskStageProps = {
  readonly state: ConferenceState;
  /** Looks at slides that were shown, alone. */
  readonly onLook: (place: Place | null) => void;
};

/** The stage, small, with what stands against the speech under it. */
export function DeskStage({ state, onLook }: DeskStageProps) {
  const held = useStagePicture();
  const silentSiteIds = useSilentMicrophones();
  return (
    <>
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
      <LookAroundLink state={state} onGo={onLook} />
      <Spotlight state={state} form="full" />
      <StageNotices state={state} silentSiteIds={silentSiteIds} mayLead />
    </>
  );
}
