import type { Instant } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Stage, Video } from './state.ts';

/** Where a video stands now, in ms from its beginning, never beyond its end. */
export function videoPosition(video: Video, durationMs: number, now: Instant): number {
  if (video.kind === 'paused') return Math.min(video.positionMs, durationMs);
  return Math.min(durationMs, video.positionMs + Math.max(0, now - video.since));
}

/** Length of the video on a slide; null for a slide without one. */
export function videoDuration({ deck }: Stage, slideId: Video['slideId']): number | null {
  const content = deck.slideById[slideId]?.content;
  return content?.kind === 'video' ? content.durationMs : null;
}

/** When the video that plays will have played to its end; null when none plays. */
export function videoEndsAt(stage: Stage): Instant | null {
  const { video } = stage.show;
  if (video?.kind !== 'playing') return null;
  const durationMs = videoDuration(stage, video.slideId);
  return durationMs === null ? null : instant(video.since + durationMs - video.positionMs);
}

/** Whether a video plays before everybody: nobody is heard meanwhile. */
export function isVideoPlaying(stage: Stage): boolean {
  const { video } = stage.show;
  return stage.source.kind === 'slides' && video?.kind === 'playing' && videoDuration(stage, video.slideId) !== null;
}
