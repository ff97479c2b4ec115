import { answerTask } from '../task-process.ts';
import { runPapers } from './paper-tasks.ts';

// The body of a process that makes the files of one order.
answerTask(runPapers);
