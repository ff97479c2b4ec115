import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 2;

/** Milliseconds, to fractions of one, that run evenly. */
export function clockMs(): number {
  return performance.now();
}

export type Waiting = {
  readonly withinMs?: number;
  readonly everyMs?: number;
  /** What still stands against it, for whoever reads of the failure. */
  readonly missing?: () => string;
};

/** Waits until it holds, looked at every 2 ms; gives when that was. Throws when it takes too long. */
export async function untilHolds(
  what: string,
  holds: () => boolean,
  { withinMs = 20_000, everyMs = POLL_MS, missing = () => '' }: Waiting = {},
): Promise<number> {
  const deadline = clockMs() + withinMs;
  while (!holds()) {
    if (clockMs() > deadline) throw new Error(`${what}: không xảy ra trong ${withinMs / 1_000} s ${missing()}`);
    await delay(everyMs);
  }
  return clockMs();
}

/** Lets time pass, for what is to become quiet. */
export async function pass(ms: number): Promise<void> {
  await delay(ms);
}
