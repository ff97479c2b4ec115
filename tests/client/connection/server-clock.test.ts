import { describe, expect, it } from 'vitest';
import { ServerClock } from '#client/connection/server-clock.ts';
import { instant } from '#shared/kernel/index.ts';

const SERVER = 1_723_165_200_000;

function clockAt(times: { monotonic: number; wall: number }) {
  return new ServerClock({ monotonic: () => times.monotonic, wall: () => times.wall });
}

/** The server answered with its time in the middle of the way. */
function reading(askedAt: number, roundTripMs: number, { early = 0, server = SERVER } = {}) {
  const serverNow = instant(server + askedAt + early);
  return { serverNow, askedAt, answeredAt: askedAt + roundTripMs };
}

describe('the server’s clock', () => {
  it('is the own clock until the server was asked', () => {
    expect(clockAt({ monotonic: 5, wall: 1_000 }).now()).toBe(1_000);
  });

  it('adds half of the way to what the server said', () => {
    const times = { monotonic: 140, wall: 0 };
    const clock = clockAt(times);
    clock.note({ serverNow: instant(SERVER), askedAt: 100, answeredAt: 140 });
    expect(clock.now()).toBe(SERVER + 20);
    times.monotonic = 1_140;
    expect(clock.now()).toBe(SERVER + 1_020);
  });

  it('does not notice when the clock of the computer is set', () => {
    const times = { monotonic: 10, wall: SERVER };
    const clock = clockAt(times);
    clock.note({ serverNow: instant(SERVER), askedAt: 0, answeredAt: 20 });
    const before = clock.now();
    times.wall += 3_600_000;
    expect(clock.now()).toBe(before);
  });

  it('keeps the reading with the shortest way', () => {
    const clock = clockAt({ monotonic: 2_000, wall: 0 });
    clock.note(reading(1_000, 10, { early: 5 }));
    clock.note(reading(1_500, 400, { early: 390 }));
    expect(clock.now()).toBe(SERVER + 2_000);
    expect(clock.roundTripMs()).toBe(10);
  });

  it('takes a shorter way when it comes', () => {
    const clock = clockAt({ monotonic: 2_000, wall: 0 });
    clock.note(reading(1_000, 400, { early: 390 }));
    clock.note(reading(1_500, 10, { early: 5 }));
    expect(clock.now()).toBe(SERVER + 2_000);
  });

  it('believes a reading that contradicts what it knew: the computer slept, or the server’s clock was set', () => {
    const clock = clockAt({ monotonic: 2_000, wall: 0 });
    clock.note(reading(1_000, 10, { early: 5 }));
    clock.note(reading(1_500, 40, { early: 20, server: SERVER + 600_000 }));
    expect(clock.now()).toBe(SERVER + 602_000);
  });

  it('is never before a time that the server wrote on a message', () => {
    const clock = clockAt({ monotonic: 2_000, wall: 0 });
    clock.note(reading(1_000, 10, { early: 5 }));
    clock.noteAtLeast(instant(SERVER + 1_500));
    expect(clock.now()).toBe(SERVER + 2_000);
    clock.noteAtLeast(instant(SERVER + 2_250));
    expect(clock.now()).toBe(SERVER + 2_250);
  });
});
