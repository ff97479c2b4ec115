import { expect, it } from 'vitest';
import type { OwnLine } from '#client/slides/free-line.ts';
import { isLineFree } from '#client/slides/free-line.ts';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { SiteLineFigures } from '#shared/protocol/index.ts';

const own = 'own' as DeviceId;
const now = instant(1_000_000);
const good: SiteLineFigures = {
  siteId: 's' as SiteId,
  deviceId: own,
  at: now,
  roundTripMs: 30,
  loss: 0,
  inBps: 1_000_000,
  outBps: 1_000_000,
  reducedCount: 0,
};

const lineOf = (figures: Partial<SiteLineFigures>[], media: Partial<OwnLine['media']> = {}): OwnLine => ({
  media: { line: 'connected', pictureByKey: {}, ...media },
  figures: { history: figures.map((change) => ({ ...good, ...change })) },
  deviceId: own,
  now,
});

it('a line is free while its figures are good, and where nothing is known of it', () => {
  expect(isLineFree(lineOf([{}, {}]))).toBe(true);
  expect(isLineFree({ ...lineOf([]), figures: null, deviceId: null })).toBe(true);
});

it.each([
  ['loses packets', { loss: 0.08 }],
  ['is slow to answer', { roundTripMs: 900 }],
  ['gets less of a picture than it asked for', { reducedCount: 1 }],
])('is not free where it %s', (_what, weak) => {
  expect(isLineFree(lineOf([weak]))).toBe(false);
});

it('is free again only when it was good for ten seconds', () => {
  const weakAgo = (ms: number) => lineOf([{ loss: 0.2, at: instant(now - ms) }, {}]);
  expect(isLineFree(weakAgo(9_000))).toBe(false);
  expect(isLineFree(weakAgo(10_000))).toBe(true);
});

it('is its own line alone that counts, not that of another device of the site', () => {
  expect(isLineFree(lineOf([{ deviceId: 'other' as DeviceId, loss: 0.5 }]))).toBe(true);
});

it('is not free while it is interrupted, or a picture stands still for want of it', () => {
  expect(isLineFree(lineOf([], { line: 'interrupted' }))).toBe(false);
  expect(isLineFree(lineOf([], { pictureByKey: { 'camera:a': 'live', 'camera:b': 'frozen' } }))).toBe(false);
});
