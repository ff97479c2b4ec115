import process from 'node:process';
import type { TaskReport } from './task-processes.ts';

/** The life of a process that does one task and ends, with its parent at the latest. `step` tells how far it is. */
export function answerTask<Task, Result>(run: (task: Task, step: (done: number) => void) => Promise<Result>): void {
  process.once('disconnect', () => process.exit());
  process.once('message', async (task: Task) => {
    const answer = await answerOf(task, run);
    process.send?.(answer, () => process.disconnect());
  });
}

async function answerOf<Task, Result>(
  task: Task,
  run: (task: Task, step: (done: number) => void) => Promise<Result>,
): Promise<TaskReport<Result>> {
  try {
    return { kind: 'done', result: await run(task, (done) => process.send?.({ kind: 'step', done })) };
  } catch (error) {
    return { kind: 'failed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
