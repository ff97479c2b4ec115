import type { ConferenceState } from '#shared/conference/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import type { ShowEvent } from './show-events.ts';
import { videoDuration, videoPosition } from './video-clock.ts';

/** Holds a playing video where it stands: what follows takes its place on the stage. */
export function holdVideo({ stage }: Pick<ConferenceState, 'stage'>, at: Instant): ShowEvent[] {
  const { video } = stage.show;
  if (video?.kind !== 'playing') return [];
  const positionMs = videoPosition(video, videoDuration(stage, video.slideId) ?? 0, at);
  return [{ type: 'stage/videoPaused', slideId: video.slideId, positionMs }];
}
