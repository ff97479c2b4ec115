import { expect, it } from 'vitest';
import { Lane } from '#server/documents/lane.ts';

/** A task that ends when it is told to. */
function task() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let isBegun = false;
  const run = () => {
    isBegun = true;
    return promise;
  };
  return { run, end: () => resolve('done'), fail: () => reject(new Error('failed')), isBegun: () => isBegun };
}

it('a lane takes as many tasks at once as it is wide, and the others in their order', async () => {
  const lane = new Lane(2);
  const [slow, quick, third, last] = [task(), task(), task(), task()];
  const ends = [slow, quick, third, last].map(({ run }) => lane.inTurn(run));
  expect([slow, quick, third, last].map(({ isBegun }) => isBegun())).toEqual([true, true, false, false]);
  expect(lane.count).toBe(4);
  quick.end();
  expect(await ends[1]).toBe('done');
  await Promise.resolve();
  expect([third, last].map(({ isBegun }) => isBegun())).toEqual([true, false]);
  for (const each of [third, last, slow]) each.end();
  await Promise.all(ends);
  expect(lane.count).toBe(0);
});

it('a task that fails gives its place to the next', async () => {
  const lane = new Lane(1);
  const [first, second] = [task(), task()];
  const failing = lane.inTurn(first.run);
  const ending = lane.inTurn(second.run);
  first.fail();
  await expect(failing).rejects.toThrow('failed');
  second.end();
  expect(await ending).toBe('done');
  expect(lane.count).toBe(0);
});
