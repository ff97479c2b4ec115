import { describe, expect, it } from 'vitest';
import { columnsFor } from '#client/ui/figures/use-columns.ts';

describe('the columns of a ranking at a desk', () => {
  it('are as many as are wanted while their rows have room', () => {
    expect(columnsFor({ count: 27, wanted: 2, mostRows: 14 })).toBe(2);
    expect(columnsFor({ count: 27, wanted: 2, mostRows: Number.POSITIVE_INFINITY })).toBe(2);
  });

  it('are more where the room is low, three at the most', () => {
    expect(columnsFor({ count: 27, wanted: 2, mostRows: 13 })).toBe(3);
    expect(columnsFor({ count: 10, wanted: 1, mostRows: 6 })).toBe(2);
    expect(columnsFor({ count: 60, wanted: 3, mostRows: 2 })).toBe(3);
    expect(columnsFor({ count: 27, wanted: 2, mostRows: 0 })).toBe(3);
  });
});
