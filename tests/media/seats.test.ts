import { beforeEach, expect, it } from 'vitest';
import { Seats } from '#server/media/seats.ts';
import type { MediaPeer } from '#server/ports/media-gate.ts';
import type { ConferenceId, DeviceId } from '#shared/kernel/index.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { id } from '../support/scenario.ts';

let clock: FakeClock;
let seats: Seats;
let moved: { from: string; to: string }[];

beforeEach(() => {
  clock = new FakeClock();
  moved = [];
  seats = new Seats({ clock, onMoved: ({ from, to }) => void moved.push({ from, to }) });
});

let sockets = 0;
function peer(pageId: string, sessionId = 'phien-1'): MediaPeer {
  sockets += 1;
  const deviceId = id<DeviceId>('may-1');
  return {
    peerId: `s${sockets}`,
    pageId,
    sessionId,
    deviceId,
    conferenceId: id<ConferenceId>('hoi-nghi'),
    send: () => undefined,
  };
}

it('gives the device its own seat in its first window; further ones sit beside it', () => {
  expect(seats.take(peer('a'))).toBe('may-1');
  expect(seats.take(peer('b'))).toBe('may-1~b');
  expect(seats.take(peer('a'))).toBe('may-1');
});

it('keeps the seat of a page whose line was cut', () => {
  const before = peer('a');
  seats.take(before);
  seats.take(peer('b'));
  seats.leave(before);
  clock.advance(2_900);
  expect(seats.take(peer('a'))).toBe('may-1');
  clock.advance(60_000);
  expect(moved).toEqual([]);
});

it('moves the next window up when the first one was closed', () => {
  const first = peer('a');
  const second = peer('b');
  seats.take(first);
  seats.take(second);
  seats.leave(first);
  clock.advance(3_000);
  expect(moved).toEqual([{ from: 'may-1~b', to: 'may-1' }]);
  expect(seats.seatOf(second)).toBe('may-1');
  expect(seats.take(peer('a'))).toBe('may-1~a');
});

it('gives a page that was reloaded the own seat at once, and one that was closed leaves no trace', () => {
  const before = peer('a');
  seats.take(before);
  seats.leave(before);
  expect(seats.take(peer('moi'))).toBe('may-1');
  const wall = peer('b');
  seats.take(wall);
  seats.leave(wall);
  clock.advance(10_000);
  expect(moved).toEqual([]);
});

it('knows the seats of sessions, also after their sockets ended', () => {
  const one = peer('a', 'phien-1');
  seats.take(one);
  seats.leave(one);
  expect(seats.seatsOf(new Set(['phien-1']))).toEqual(['may-1']);
  expect(seats.seatsOf(new Set(['phien-2']))).toEqual([]);
});
