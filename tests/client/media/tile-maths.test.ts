import { describe, expect, it } from 'vitest';
import { isSameWish, wishOf } from '#client/media/tile-maths.ts';

describe('what is wanted of a picture', () => {
  it('nothing while no element shows it', () => {
    expect(wishOf([], 1)).toEqual({ visible: false, height: 0 });
    expect(wishOf([{ visible: false, height: 400 }], 1)).toEqual({ visible: false, height: 0 });
    expect(wishOf([{ visible: true, height: 0 }], 1)).toEqual({ visible: false, height: 0 });
  });

  it('as large as the largest element on screen', () => {
    const tiles = [
      { visible: true, height: 90 },
      { visible: true, height: 540 },
      { visible: false, height: 1_080 },
    ];
    expect(wishOf(tiles, 1)).toEqual({ visible: true, height: 540 });
  });

  it('in device pixels, never smaller than it is shown', () => {
    expect(wishOf([{ visible: true, height: 200 }], 2).height).toBeGreaterThanOrEqual(400);
    expect(wishOf([{ visible: true, height: 101 }], 1).height).toBeGreaterThanOrEqual(101);
  });

  it('in steps, so that a window that is dragged wider sends few wishes', () => {
    const wishes = Array.from({ length: 90 }, (_, n) => wishOf([{ visible: true, height: 271 + n }], 1).height);
    expect(new Set(wishes).size).toBe(1);
  });

  it('is told again only when it changed', () => {
    expect(isSameWish(undefined, { visible: false, height: 0 })).toBe(false);
    expect(isSameWish({ visible: true, height: 90 }, { visible: true, height: 90 })).toBe(true);
    expect(isSameWish({ visible: true, height: 90 }, { visible: true, height: 180 })).toBe(false);
  });
});
