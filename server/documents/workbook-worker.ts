import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type WorkbookTask } from './workbook-tasks.ts';

// The body of a thread that does one task and ends.
const task = workerData as WorkbookTask; // what threaded-workbooks.ts sends
parentPort?.postMessage(await runTask(task));
