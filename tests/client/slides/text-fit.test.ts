import { expect, it } from 'vitest';
import { blocksOf, fittingType, LARGEST_TYPE, SMALLEST_TYPE } from '#client/ui/slides/text-fit.ts';

it('takes the largest type that fits, and never one that cuts', () => {
  expect(fittingType(() => true)).toBe(LARGEST_TYPE);
  const size = fittingType((tried) => tried <= 4.2);
  expect(size).toBeLessThanOrEqual(4.2);
  expect(size).toBeGreaterThan(4.1);
  expect(fittingType(() => false)).toBe(SMALLEST_TYPE);
});

it('reads lines and points', () => {
  expect(blocksOf('Nội dung\n\n- Thứ nhất\r\n• Thứ hai\n-5 độ')).toEqual([
    { kind: 'line', text: 'Nội dung' },
    { kind: 'point', text: 'Thứ nhất' },
    { kind: 'point', text: 'Thứ hai' },
    { kind: 'line', text: '-5 độ' },
  ]);
});
