import type { FakeClock } from '#tests/support/fake-clock.ts';

const STEP_MS = 100;

/** Moves the clock on in small steps and lets what was called settle after each. */
export async function pass(clock: FakeClock, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    clock.advance(Math.min(STEP_MS, left));
    await settle();
  }
}

/** Lets promises that wait for nothing outside come to their end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
