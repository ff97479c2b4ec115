import { expect, test } from 'vitest';
import { pathOf } from '#client/ui/Sparkline.tsx';

test('a gap in the figures lifts the pen', () => {
  expect(pathOf([1, null, 1], 1)).toBe('M0.0 2.0M120.0 2.0');
  expect(pathOf([0, 2], 2)).toBe('M0.0 22.0L120.0 2.0');
});
