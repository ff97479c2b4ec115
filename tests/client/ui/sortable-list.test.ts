import { expect, test } from 'vitest';
import { moveOf } from '#client/ui/QueueList.tsx';
import type { RequestId } from '#shared/kernel/index.ts';

const order = ['a', 'b', 'c', 'd'] as RequestId[];

test('a request dropped further down stands before the one after its new place', () => {
  expect(moveOf(order, 'a', 'c')).toEqual({ requestId: 'a', beforeRequestId: 'd' });
  expect(moveOf(order, 'a', 'd')).toEqual({ requestId: 'a', beforeRequestId: null });
});

test('a request dropped further up stands before the one it was dropped on', () => {
  expect(moveOf(order, 'd', 'b')).toEqual({ requestId: 'd', beforeRequestId: 'b' });
});

test('a drop on itself or outside moves nothing', () => {
  expect(moveOf(order, 'b', 'b')).toBeNull();
  expect(moveOf(order, 'b', 'elsewhere')).toBeNull();
});
