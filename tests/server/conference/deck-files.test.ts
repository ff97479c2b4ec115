import { expect, it } from 'vitest';
import { filesOnSlides, readableFiles } from '#server/conference/deck-files.ts';
import type { FileDigest } from '#shared/kernel/index.ts';
import { chair, reporter, room, Scenario, screen, secretary, site, technician } from '#tests/support/scenario.ts';

const digest = 'a'.repeat(64) as FileDigest;

it('files on slides are read by every member, all others by those who prepare slides alone', () => {
  const hall = Scenario.discussing();
  const others = [room(site.haTrung), screen(site.hub), technician];
  for (const actor of others) expect(readableFiles(hall.state, actor)).toEqual(new Set());
  const slide = { itemId: null, title: '', content: { kind: 'picture', digest } } as const;
  hall.when(secretary, { type: 'stage/addSlide', slide, afterSlideId: null });
  expect(filesOnSlides(hall.state)).toEqual(new Set([digest]));
  for (const actor of others) expect(readableFiles(hall.state, actor)).toEqual(new Set([digest]));
  for (const actor of [chair, secretary, reporter]) expect(readableFiles(hall.state, actor)).toBe('all');
});
