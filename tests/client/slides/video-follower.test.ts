import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FollowerFacts } from '#client/slides/video-follower.ts';
import { VideoFollower } from '#client/slides/video-follower.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Video } from '#shared/stage/index.ts';
import { FakePlayer } from './fake-player.ts';

const BEGIN = 1_723_165_200_000;
const durationMs = 60_000;
const slideId = 'video' as Video['slideId'];

let player: FakePlayer;
let now = BEGIN;
let touched = false;
let follower: VideoFollower;
let told: FollowerFacts[];

const last = () => told.at(-1);
const playing = (positionMs: number, since = now): Video => ({
  kind: 'playing',
  slideId,
  positionMs,
  since: instant(since),
});
const paused = (positionMs: number): Video => ({ kind: 'paused', slideId, positionMs });
const follow = (video: Video | null, hasSound = true) => follower.follow({ video, durationMs, hasSound });

/** Time passes for the clock, the timers and the player alike. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 20) {
    now += 20;
    player.pass(20);
    await vi.advanceTimersByTimeAsync(20);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  [now, touched, told] = [BEGIN, false, []];
  player = new FakePlayer();
  follower = new VideoFollower({
    player: player.asPlayer,
    now: () => instant(now),
    hasTouched: () => touched,
    onFacts: (facts) => told.push(facts),
  });
});

afterEach(() => {
  follower.close();
  vi.useRealTimers();
});

describe('a player that follows', () => {
  it('stands on the first picture before anything was started', async () => {
    follow(null);
    await pass(400);
    expect(player).toMatchObject({ paused: true, currentTime: 0 });
    expect(last()).toMatchObject({ readiness: 'ready', offsetMs: null });
  });

  it('starts without a jump where the event was on its way for a moment, and makes it good by its rate', async () => {
    follow(playing(0, now - 150));
    await pass(20);
    expect(last()?.offsetMs).toBeLessThanOrEqual(-100);
    await pass(600);
    expect(player.jumps).toEqual([]);
    expect(player.playbackRate).toBe(1.05);
    await pass(6_000);
    expect(player.playbackRate).toBe(1);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(20);
  });

  it('corrects small drift by its rate, in both directions, and never beyond five hundredths', async () => {
    follow(playing(0));
    await pass(1_000);
    player.slip(120);
    await pass(220);
    expect(player.playbackRate).toBe(0.95);
    player.slip(-230);
    await pass(220);
    expect(player.playbackRate).toBe(1.05);
    await pass(6_000);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(20);
    expect(player.jumps).toEqual([]);
  });

  it('jumps when it is further away than that', async () => {
    follow(playing(10_000));
    await pass(1_000);
    player.jumps.length = 0;
    player.slip(-2_000);
    await pass(400);
    expect(player.jumps).toHaveLength(1);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(20);
  });

  it('aims a jump ahead by the time that jumps take here', async () => {
    player.jumpTakesMs = 400;
    follow(playing(10_000));
    await pass(3_000);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(180);
    player.slip(-3_000);
    player.jumps.length = 0;
    await pass(1_000);
    expect(player.jumps).toHaveLength(1);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(100);
  });

  it('is in step when it comes late', async () => {
    player.readyState = 0;
    follow(playing(0, now - 25_000));
    await pass(1_000);
    expect(last()?.readiness).toBe('loading');
    player.readyState = 4;
    await pass(1_000);
    expect(last()?.readiness).toBe('playing');
    expect(player.currentTime).toBeCloseTo(27, 0);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(20);
  });

  it('says that it is stalled while nothing comes, does not jump into the void, and catches up afterwards', async () => {
    follow(playing(0));
    await pass(1_000);
    player.readyState = 2;
    await pass(3_000);
    expect(last()).toMatchObject({ readiness: 'stalled' });
    expect(last()?.offsetMs).toBeLessThan(-2_500);
    expect(player.jumps).toEqual([]);
    player.readyState = 4;
    await pass(400);
    expect(last()?.readiness).toBe('playing');
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(20);
  });

  it('stands where the conference pauses it', async () => {
    follow(playing(0));
    await pass(1_100);
    follow(paused(1_000));
    await pass(400);
    expect(player).toMatchObject({ paused: true, currentTime: 1, playbackRate: 1 });
    expect(last()).toMatchObject({ readiness: 'ready', offsetMs: 0 });
  });

  it('stands on its last picture at the end, and does not begin anew', async () => {
    follow(playing(59_000));
    await pass(3_000);
    expect(player.paused).toBe(true);
    expect(player.currentTime).toBeCloseTo(60, 1);
    expect(last()?.readiness).toBe('ended');
    follow(paused(60_000));
    await pass(1_000);
    expect(player.currentTime).toBeCloseTo(60, 1);
    expect(last()?.readiness).toBe('ended');
  });

  it('goes on by itself where the browser paused it', async () => {
    follow(playing(0));
    await pass(1_000);
    player.pause();
    await pass(1_000);
    expect(player.paused).toBe(false);
    expect(Math.abs(last()?.offsetMs ?? 999)).toBeLessThanOrEqual(180);
  });

  it('tries again after the line failed, and says so meanwhile', async () => {
    follow(playing(0));
    await pass(1_000);
    player.fail(2);
    expect(last()).toMatchObject({ readiness: 'failed', problem: { code: 'slides/away' } });
    await pass(3_100);
    expect(player.loads).toBe(1);
    expect(last()?.readiness).toBe('playing');
  });
});

describe('its sound', () => {
  it('is off wherever the site has its sound elsewhere', async () => {
    follow(playing(0), false);
    await pass(400);
    expect(player.muted).toBe(true);
    follow(playing(0), true);
    expect(player.muted).toBe(false);
  });

  it('waits for a touch where the browser wants one, while the picture plays on', async () => {
    player.refuses = 'sound';
    follow(playing(0));
    await pass(400);
    expect(player).toMatchObject({ paused: false, muted: true });
    expect(last()).toMatchObject({ touchNeeded: true, readiness: 'playing' });
    player.refuses = 'nothing';
    follower.unlock();
    await pass(200);
    expect(player).toMatchObject({ paused: false, muted: false });
    expect(last()?.touchNeeded).toBe(false);
  });

  it('comes back by itself when the page was touched elsewhere', async () => {
    player.refuses = 'sound';
    follow(playing(0));
    await pass(400);
    [player.refuses, touched] = ['nothing', true];
    await pass(400);
    expect(player.muted).toBe(false);
  });
});

it('lets go of the player when it is closed', async () => {
  follow(playing(0));
  await pass(400);
  follower.close();
  expect(player.paused).toBe(true);
  await pass(1_000);
  expect(player.paused).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
