import { expect, it } from 'vitest';
import type { SessionId } from '#server/ports/sessions.ts';
import { intakeLimits, SessionBuckets } from '#server/realtime/intake.ts';
import { FakeClock } from '#tests/support/fake-clock.ts';

const one = 'session-1' as SessionId; // ids of these tests
const other = 'session-2' as SessionId;

it('sockets of a session share one bucket, also one that comes after all others ended', () => {
  const clock = new FakeClock();
  const buckets = new SessionBuckets(clock);
  const first = buckets.hold(one);
  expect(first.bucket.take(intakeLimits.requestBurst)).toBe(true);
  expect(buckets.hold(one).bucket.take()).toBe(false);
  expect(buckets.hold(other).bucket.take()).toBe(true);
  for (let count = 0; count < 20; count += 1) {
    const again = buckets.hold(one);
    expect(again.bucket).toBe(first.bucket);
    again.release();
  }
});

it('a session that went and asked nothing for long is forgotten, one that is there is not', () => {
  const clock = new FakeClock();
  const buckets = new SessionBuckets(clock);
  const gone = buckets.hold(one);
  gone.bucket.take();
  gone.release();
  const stays = buckets.hold(other);
  expect(buckets.size).toBe(2);
  clock.advance(60_000);
  expect(buckets.hold(other).bucket).toBe(stays.bucket);
  expect(buckets.size).toBe(1);
});
