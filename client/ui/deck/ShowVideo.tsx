import type { ConferenceState } from '#shared/conference/index.ts';
import { isVideoPlaying } from '#shared/stage/index.ts';
import { useAct, useNow, useSend } from '../acts.tsx';
import { StopVideoButton, VideoControls } from '../slides/VideoControls.tsx';
import { VideoStandingLine } from './VideoStandingLine.tsx';

export type ShowVideoProps = { readonly state: ConferenceState; readonly isHolder: boolean };

/** One key, whoever turns the slides: the video stands still and who leads is heard. */
const SPEAK_KEY = 'D';

/** What can be done about the video that is shown: its controls for the holder, the way to be heard for who leads. */
export function ShowVideo({ state, isHolder }: ShowVideoProps) {
  const { source, show, deck } = state.stage;
  const slide = source.kind === 'slides' && show.slideId !== null ? deck.slideById[show.slideId] : undefined;
  const send = useSend();
  const now = useNow(250);
  if (slide?.content.kind !== 'video') return null;
  const { slideId } = slide;
  if (!isHolder) return isVideoPlaying(state.stage) ? <StopVideo slideId={slideId} /> : null;
  return (
    <>
      <VideoControls
        video={show.video}
        durationMs={slide.content.durationMs}
        now={now}
        pending={send.pending}
        pauseKey={SPEAK_KEY}
        onPlay={(positionMs) => void send.run({ type: 'stage/playVideo', slideId, positionMs })}
        onPause={() => void send.run({ type: 'stage/pauseVideo', slideId })}
        onMove={(positionMs) => void send.run({ type: 'stage/moveVideo', slideId, positionMs })}
      />
      <VideoStandingLine state={state} slideId={slideId} />
    </>
  );
}

function StopVideo({ slideId }: { readonly slideId: NonNullable<ConferenceState['stage']['show']['slideId']> }) {
  const act = useAct({ type: 'stage/pauseVideo', slideId });
  if (act.reason !== null) return null;
  return <StopVideoButton onStop={() => void act.run()} pending={act.pending} shortcut={SPEAK_KEY} />;
}
