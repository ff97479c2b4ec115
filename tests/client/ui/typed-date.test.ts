import { expect, test } from 'vitest';
import { isoOfTyped, typedOfIso } from '#client/ui/typed-date.ts';

test.each([
  ['1/7/2025', '2025-07-01'],
  ['01/07/2025', '2025-07-01'],
  [' 31.12.2024 ', '2024-12-31'],
  ['9-8-2024', '2024-08-09'],
  ['29 2 2024', '2024-02-29'],
  ['01072025', '2025-07-01'],
  ['2025-07-01', '2025-07-01'],
])('%s is the day %s', (typed, day) => {
  expect(isoOfTyped(typed)).toBe(day);
});

test.each(['', '1/7', '1/7/25', '31/2/2025', '29/2/2025', '0/1/2025', '1/13/2025', 'hôm nay', '7/2025', '1/7/20255'])(
  '“%s” is no day',
  (typed) => {
    expect(isoOfTyped(typed)).toBeNull();
  },
);

test('a day is written day first, and read back as itself', () => {
  expect(typedOfIso('2025-07-01')).toBe('01/07/2025');
  expect(isoOfTyped(typedOfIso('2024-02-29'))).toBe('2024-02-29');
  expect(typedOfIso(null)).toBe('');
});
