import type { Clock } from '#server/ports/clock.ts';
import { instant } from '#shared/kernel/index.ts';

/** The clock of the machine, for tests with real media. */
export const realClock: Clock = {
  now: () => instant(Date.now()),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
