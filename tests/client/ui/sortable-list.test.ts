import { expect, test } from 'vitest';
import { moveOf } from '#client/ui/SortableList.tsx';

const order = ['a', 'b', 'c', 'd'];

test('a member dropped further down stands before the one after its new place', () => {
  expect(moveOf(order, 'a', 'c')).toEqual({ id: 'a', beforeId: 'd' });
  expect(moveOf(order, 'a', 'd')).toEqual({ id: 'a', beforeId: null });
});

test('a member dropped further up stands before the one it was dropped on', () => {
  expect(moveOf(order, 'd', 'b')).toEqual({ id: 'd', beforeId: 'b' });
});

test('a drop on itself or outside moves nothing', () => {
  expect(moveOf(order, 'b', 'b')).toBeNull();
  expect(moveOf(order, 'b', 'elsewhere')).toBeNull();
});
