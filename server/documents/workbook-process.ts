import process from 'node:process';
import { runTask, type WorkbookTask } from './workbook-tasks.ts';

/** What the process of a task says at its end. */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: Awaited<ReturnType<typeof runTask>> }
  | { readonly kind: 'failed'; readonly words: string };

// The body of a process that does one task and ends, with its parent at the latest.
process.once('disconnect', () => process.exit());
process.once('message', async (task: WorkbookTask) => {
  const answer = await answerOf(task);
  process.send?.(answer, () => process.disconnect());
});

async function answerOf(task: WorkbookTask): Promise<TaskAnswer> {
  try {
    return { kind: 'done', result: await runTask(task) };
  } catch (error) {
    return { kind: 'failed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
