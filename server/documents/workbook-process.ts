import { answerTask } from './task-process.ts';
import { runTask } from './workbook-tasks.ts';

// The body of a process that reads or writes one workbook.
answerTask(runTask);
