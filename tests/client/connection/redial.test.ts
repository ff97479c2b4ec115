import { describe, expect, it } from 'vitest';
import { dialTimeoutMs, redialDelayMs } from '#client/connection/redial.ts';

describe('dialling again', () => {
  it('waits a little longer each time and never more than a second', () => {
    const delays = [0, 1, 2, 3, 10, 1_000].map((attempt) => redialDelayMs(attempt, () => 0));
    expect(delays).toEqual([100, 200, 400, 800, 800, 800]);
    expect(redialDelayMs(1_000, () => 1)).toBeLessThanOrEqual(1_000);
  });

  it('gives an attempt less time on a line that is known to be quick', () => {
    expect(dialTimeoutMs(5)).toBeLessThan(dialTimeoutMs(200));
    expect(dialTimeoutMs(60_000)).toBe(8_000);
    expect(dialTimeoutMs(null)).toBe(5_000);
  });
});
