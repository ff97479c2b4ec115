import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Lane } from './lane.ts';

/** What the process of a task tells its parent: steps on the way, and one of the others at its end. */
export type TaskReport<Result> =
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly words: string };

export type TaskLimits = {
  /** How long one task may take, in ms. */
  readonly limitMs: number;
  /** Memory of the process's objects, in MB; the bytes of files come on top. */
  readonly memoryMb: number;
  /** How many run at once; 1 unless said. */
  readonly atOnce?: number;
};

/** How a task ended: with its result, or stopped for its time or its memory. */
export type TaskEnd<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'tookTooLong' | 'tooComplex' };

const MOST_WAITING = 4;
/** How a shell says SIGABRT. */
const ABORTED = 134;

/**
 * Tasks of one kind, each in a process of its own, few at once, with limits of time and memory. A thread would
 * not do: one that runs out of memory quickly enough takes the whole server with it.
 */
export class TaskProcesses<Task extends object, Result> {
  readonly #body: string;
  readonly #limits: TaskLimits;
  readonly #running = new Set<ChildProcess>();
  readonly #lane: Lane;
  #closed = false;

  /** `body` is the path of what the process runs: it answers with `answerTask`. */
  constructor(body: string, limits: TaskLimits) {
    this.#body = body;
    this.#limits = limits;
    this.#lane = new Lane(limits.atOnce ?? 1);
  }

  /** Whether as much waits as may: more is to be refused. */
  get isBusy(): boolean {
    return this.#lane.count >= MOST_WAITING;
  }

  /** Does the task in its turn. Rejects for bugs, and when it is closed meanwhile. */
  run(task: Task, onStep: (done: number) => void = () => undefined): Promise<TaskEnd<Result>> {
    return this.#lane.inTurn(() => this.#start(task, onStep));
  }

  /** Stops what runs; what waits is not begun. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#running].map(stop));
  }

  async #start(task: Task, onStep: (done: number) => void): Promise<TaskEnd<Result>> {
    if (this.#closed) throw new Error('no task begins once they are closed');
    const child = fork(this.#body, [], {
      serialization: 'advanced', // bytes stay bytes
      execArgv: [`--max-old-space-size=${this.#limits.memoryMb}`],
      env: {}, // nothing of ours for whoever finds a way in by a file
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#running.add(child);
    try {
      child.send(task);
      return await endOf<Result>(child, this.#limits.limitMs, onStep);
    } finally {
      await stop(child);
      this.#running.delete(child);
    }
  }
}

/** Rejects for bugs; being stopped for its time or its memory is an answer. */
function endOf<Result>(child: ChildProcess, limitMs: number, onStep: (done: number) => void): Promise<TaskEnd<Result>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'tookTooLong' }), limitMs);
    child.on('message', (report: TaskReport<Result>) => {
      if (report.kind === 'step') onStep(report.done);
      else if (report.kind === 'done') resolve(report);
      else reject(new Error(report.words));
    });
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      // Node aborts where its memory is full.
      if (signal === 'SIGABRT' || code === ABORTED) resolve({ kind: 'tooComplex' });
      else reject(new Error(`the process of a task was stopped (${signal ?? code})`));
    });
  });
}

/** Idempotent; over when the process is gone. */
async function stop(child: ChildProcess): Promise<void> {
  const isGone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  if (isGone) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
