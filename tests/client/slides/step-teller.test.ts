import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StepTeller } from '#client/slides/step-teller.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import type { VideoStep } from '#shared/stage/index.ts';

let told: (VideoStep | null)[];
let teller: StepTeller;
const along = (offsetMs: number): VideoStep => ({ slideId: 'v' as SlideId, state: 'along', offsetMs });

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  teller = new StepTeller((step) => told.push(step));
});

afterEach(() => {
  vi.useRealTimers();
});

it('tells twice a second at most, and always the last word', () => {
  for (let look = 0; look < 50; look += 1) {
    teller.note(along(-look * 100));
    vi.advanceTimersByTime(200);
  }
  vi.advanceTimersByTime(500);
  expect(told.length).toBeLessThanOrEqual(20);
  expect(told.at(-1)).toEqual(along(-4_900));
});

it('keeps the jitter of a player to itself', () => {
  for (const offsetMs of [3, -8, 12, -20, 5]) {
    teller.note(along(offsetMs));
    vi.advanceTimersByTime(1_000);
  }
  expect(told).toHaveLength(1);
  teller.note({ ...along(0), state: 'stalled' });
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(2);
});

it('says once that no video is shown any more, and nothing when it is closed', () => {
  teller.note(along(0));
  vi.advanceTimersByTime(1_000);
  for (let time = 0; time < 2; time += 1) {
    teller.note(null);
    vi.advanceTimersByTime(1_000);
  }
  expect(told).toHaveLength(2);
  teller.note(along(900));
  teller.close();
  teller.note(along(900));
  expect(vi.getTimerCount()).toBe(0);
});
