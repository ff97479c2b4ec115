import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FigureSheet, FigureWorkbooks, ReadResult, WorkbookFormat } from '#server/ports/figure-workbooks.ts';
import { Lane } from './lane.ts';
import type { TaskAnswer } from './workbook-process.ts';
import type { WorkbookTask } from './workbook-tasks.ts';

export type WorkbookProcessesOptions = {
  /** How long one file may take, in ms. */
  readonly limitMs?: number;
  /** Memory of the process's objects, in MB; the bytes of the file come on top. */
  readonly memoryMb?: number;
};

const LIMIT_MS = 20_000;
const MEMORY_MB = 384;
const body = fileURLToPath(new URL('./workbook-process.ts', import.meta.url));
const MOST_WAITING = 4;
/** So that one slow file does not keep those of others waiting. */
const READ_AT_ONCE = 2;
/** How a shell says SIGABRT. */
const ABORTED = 134;

type Ended = Exclude<TaskAnswer, { readonly kind: 'failed' }> | { readonly kind: 'tookTooLong' | 'tooComplex' };

/**
 * Workbooks in and out, each in a process of its own, with limits of time and memory: few files are read at once, and
 * writing never waits for reading. A thread would not do: one that runs out of memory quickly enough takes the whole
 * server with it.
 */
export class WorkbookProcesses implements FigureWorkbooks {
  readonly #limitMs: number;
  readonly #memoryMb: number;
  readonly #running = new Set<ChildProcess>();
  readonly #writing = new Lane(1);
  readonly #reading = new Lane(READ_AT_ONCE);
  #closed = false;

  constructor({ limitMs = LIMIT_MS, memoryMb = MEMORY_MB }: WorkbookProcessesOptions = {}) {
    this.#limitMs = limitMs;
    this.#memoryMb = memoryMb;
  }

  async write(sheet: FigureSheet, format: WorkbookFormat): Promise<Uint8Array> {
    const ended = await this.#writing.inTurn(() => this.#run({ kind: 'write', sheet, format }));
    if (ended.kind !== 'done') throw new Error(`a workbook could not be written: ${ended.kind}`);
    if (!(ended.result instanceof Uint8Array)) throw new Error('writing gives bytes');
    return ended.result;
  }

  async read(bytes: Uint8Array<ArrayBuffer>, sheet: FigureSheet): Promise<ReadResult> {
    if (this.#reading.count >= MOST_WAITING) return { kind: 'refused', code: 'import/busy' };
    const ended = await this.#reading.inTurn(() => this.#run({ kind: 'read', sheet, bytes }));
    if (ended.kind !== 'done') return { kind: 'refused', code: `import/${ended.kind}` };
    if (ended.result instanceof Uint8Array) throw new Error('reading gives figures');
    return ended.result;
  }

  /** Stops what runs; what waits is not begun. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#running].map(stop));
  }

  async #run(task: WorkbookTask): Promise<Ended> {
    if (this.#closed) throw new Error('workbooks are closed');
    const child = fork(body, [], {
      serialization: 'advanced', // bytes stay bytes
      execArgv: [`--max-old-space-size=${this.#memoryMb}`],
      env: {}, // nothing of ours for whoever finds a way in by a file
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#running.add(child);
    try {
      child.send(task);
      return await endOf(child, this.#limitMs);
    } finally {
      await stop(child);
      this.#running.delete(child);
    }
  }
}

/** Rejects for bugs; being stopped for its time or its memory is an answer. */
function endOf(child: ChildProcess, limitMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'tookTooLong' }), limitMs);
    child.once('message', (answer: TaskAnswer) => {
      if (answer.kind === 'done') resolve(answer);
      else reject(new Error(answer.words));
    });
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      // Node aborts where its memory is full.
      if (signal === 'SIGABRT' || code === ABORTED) resolve({ kind: 'tooComplex' });
      else reject(new Error(`the process of a workbook was stopped (${signal ?? code})`));
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
