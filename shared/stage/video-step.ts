import { z } from 'zod';
import type { SiteId, SlideId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';

/** As far as a screen may be from where a video stands by the server's clock, in ms. */
export const VIDEO_APART_MS = 250;

/** How a device stands with the video that is shown: it goes along, waits for data, or cannot play it. Never an event. */
export const videoStepSchema = z.strictObject({
  slideId: idSchema<SlideId>(),
  state: z.enum(['along', 'stalled', 'failed']),
  /** How far it is ahead of the server's clock, in ms; null where nothing can be said. */
  offsetMs: z.number().int().min(-86_400_000).max(86_400_000).nullable(),
});
export type VideoStep = z.infer<typeof videoStepSchema>;

export type SiteVideoStep = VideoStep & { readonly siteId: SiteId };

export type VideoStanding = {
  readonly inStepCount: number;
  /** Sites that go along too far from the clock, the farthest first. */
  readonly apart: readonly SiteVideoStep[];
  readonly stalled: readonly SiteVideoStep[];
  readonly failed: readonly SiteVideoStep[];
};

/** How sites stand with one video, by what they said last; of a site that said nothing nothing is known. */
export function videoStanding(steps: readonly SiteVideoStep[], slideId: SlideId): VideoStanding {
  const told = steps.filter((step) => step.slideId === slideId);
  const along = told.filter(({ state }) => state === 'along');
  const apart = along.filter((step) => apartMs(step) > VIDEO_APART_MS).sort((a, b) => apartMs(b) - apartMs(a));
  return {
    inStepCount: along.length - apart.length,
    apart,
    stalled: told.filter(({ state }) => state === 'stalled'),
    failed: told.filter(({ state }) => state === 'failed'),
  };
}

/** Whether one of two devices of a site stands worse: a site is as far as the worst of its devices. */
export function isWorseStep(one: VideoStep, other: VideoStep): boolean {
  if (one.state !== other.state) return badness[one.state] > badness[other.state];
  return apartMs(one) > apartMs(other);
}

const badness = { along: 0, stalled: 1, failed: 2 } as const satisfies Record<VideoStep['state'], number>;

function apartMs({ offsetMs }: VideoStep): number {
  return Math.abs(offsetMs ?? 0);
}
