import { describe, expect, it } from 'vitest';
import type { SiteId, SlideId } from '#shared/kernel/index.ts';
import type { SiteVideoStep, VideoStep } from '#shared/stage/index.ts';
import { isWorseStep, VIDEO_APART_MS, videoStanding } from '#shared/stage/index.ts';

const slideId = 'video' as SlideId;
const along = (offsetMs: number | null): VideoStep => ({ slideId, state: 'along', offsetMs });
const stalled = (offsetMs: number): VideoStep => ({ slideId, state: 'stalled', offsetMs });
const failed: VideoStep = { slideId, state: 'failed', offsetMs: null };
const at = (site: string, step: VideoStep): SiteVideoStep => ({ ...step, siteId: site as SiteId });
const sitesOf = (steps: readonly SiteVideoStep[]) => steps.map(({ siteId }) => siteId);

describe('how the sites keep step with a video', () => {
  it('ST17 within 250 ms of the clock, ahead or behind, a site is in step; beyond it is named, the farthest first', () => {
    const steps = [
      at('a', along(0)),
      at('b', along(VIDEO_APART_MS)),
      at('c', along(-VIDEO_APART_MS)),
      at('d', along(VIDEO_APART_MS + 1)),
      at('e', along(-1_200)),
    ];
    const standing = videoStanding(steps, slideId);
    expect(standing.inStepCount).toBe(3);
    expect(sitesOf(standing.apart)).toEqual(['e', 'd']);
  });

  it('ST17 a site that waits for data or cannot play it is named apart, however near it is', () => {
    const standing = videoStanding([at('a', along(null)), at('b', stalled(-20)), at('c', failed)], slideId);
    expect(standing).toMatchObject({ inStepCount: 1, apart: [] });
    expect([sitesOf(standing.stalled), sitesOf(standing.failed)]).toEqual([['b'], ['c']]);
  });

  it('ST17 what is said of another video does not count', () => {
    expect(videoStanding([at('a', along(0))], 'another' as SlideId)).toMatchObject({ inStepCount: 0 });
  });

  it('ST17 a site is as far as the worst of its devices', () => {
    const rising = [along(0), along(-90), along(400), stalled(-10), stalled(-2_000), failed];
    for (const [index, step] of rising.entries())
      for (const [place, other] of rising.entries()) expect(isWorseStep(step, other)).toBe(index > place);
  });
});
