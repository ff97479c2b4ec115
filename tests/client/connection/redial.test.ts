import { describe, expect, it } from 'vitest';
import { dialTimeoutMs, redialDelayMs } from '#client/connection/redial.ts';

describe('dialling again', () => {
  it('waits a little longer each time and never more than a second', () => {
    const delays = [0, 1, 2, 3, 10, 1_000].map((attempt) => redialDelayMs(attempt, () => 0));
    expect(delays).toEqual([100, 200, 400, 800, 800, 800]);
    expect(redialDelayMs(1_000, () => 1)).toBeLessThanOrEqual(1_000);
  });

  it('gives an attempt less time on a line that is known to be quick', () => {
    expect(dialTimeoutMs(0, 5)).toBeLessThan(dialTimeoutMs(0, 200));
    expect(dialTimeoutMs(0, 60_000)).toBe(5_000);
    expect(dialTimeoutMs(0, null)).toBe(5_000);
  });

  it('is patient at every third attempt: the server may have become slow', () => {
    const timeouts = [0, 1, 2, 3, 4, 5].map((attempt) => dialTimeoutMs(attempt, 0));
    expect(timeouts).toEqual([1_000, 1_000, 5_000, 1_000, 1_000, 5_000]);
  });
});
