import { expect, it } from 'vitest';
import { nameOnly } from '#server/papers/directive-words.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { id } from '#tests/support/test-ids.ts';

it('MI98 who leads is not told a second time among those who support', () => {
  const eighth = { id: id<UnitId>('p8'), name: 'Phòng 8 - Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự' };
  const told = (words: string) => nameOnly(words, eighth);
  expect(['Phòng 8', 'phòng số 8', 'Trưởng phòng 8', eighth.name].map(told)).toEqual([true, true, true, true]);
  expect(['Phòng 9', 'các phòng 8, 9', 'các phòng nghiệp vụ', 'VKSND cấp huyện'].map(told)).toEqual([
    ...[false, false, false, false],
  ]);
  expect(nameOnly('Văn phòng', { id: id('vp'), name: 'Văn phòng tổng hợp' })).toBe(true);
});
