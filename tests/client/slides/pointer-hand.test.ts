import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PointedAt } from '#client/slides/pointer-hand.ts';
import { PointerHand } from '#client/slides/pointer-hand.ts';

let told: PointedAt[];
let hand: PointerHand;
const at = (x: number) => ({ x, y: 0.5 });

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  hand = new PointerHand((place) => told.push(place));
});

afterEach(() => {
  vi.useRealTimers();
});

it('tells of a moving hand twenty times a second at most, and always of its last place', () => {
  for (let step = 0; step < 100; step += 1) {
    hand.point(at(step / 100));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(100);
  expect(told.length).toBeLessThanOrEqual(21);
  expect(told.at(-1)).toEqual(at(0.99));
});

it('says that it is still there while it rests, and moves on at once', () => {
  hand.point(at(0.1));
  vi.advanceTimersByTime(2_500);
  expect(told).toEqual([at(0.1), at(0.1), at(0.1)]);
  hand.point(at(0.2));
  expect(told.at(-1)).toEqual(at(0.2));
});

it('is gone when it leaves, and says so once', () => {
  hand.point(at(0.1));
  hand.point(null);
  vi.advanceTimersByTime(5_000);
  hand.point(null);
  hand.close();
  expect(told).toEqual([at(0.1), null]);
  expect(vi.getTimerCount()).toBe(0);
});

it('takes its place away when it is closed', () => {
  hand.point(at(0.1));
  hand.close();
  hand.close();
  expect(told).toEqual([at(0.1), null]);
  expect(vi.getTimerCount()).toBe(0);
});
