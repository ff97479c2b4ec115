import { Worker } from 'node:worker_threads';
import type { FigureSheet, FigureWorkbooks, ReadResult, WorkbookFormat } from '#server/ports/figure-workbooks.ts';
import type { WorkbookTask } from './workbook-tasks.ts';

export type ThreadedWorkbooksOptions = {
  /** How long one file may take, in ms. */
  readonly limitMs?: number;
  /** Memory of the thread's objects, in MB; the bytes of the file come on top. */
  readonly memoryMb?: number;
};

const LIMIT_MS = 30_000;
const MEMORY_MB = 384;
const MOST_WAITING = 4;

type Ended = { readonly kind: 'done'; readonly result: unknown } | { readonly kind: 'tookTooLong' | 'tooComplex' };

/** Workbooks in and out, each in a thread of its own, one after another, with limits of time and memory. */
export class ThreadedWorkbooks implements FigureWorkbooks {
  readonly #limitMs: number;
  readonly #memoryMb: number;
  readonly #running = new Set<Worker>();
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor({ limitMs = LIMIT_MS, memoryMb = MEMORY_MB }: ThreadedWorkbooksOptions = {}) {
    this.#limitMs = limitMs;
    this.#memoryMb = memoryMb;
  }

  async write(sheet: FigureSheet, format: WorkbookFormat): Promise<Uint8Array> {
    const ended = await this.#inTurn(() => this.#run({ kind: 'write', sheet, format }, []));
    if (ended.kind !== 'done') throw new Error(`a workbook could not be written: ${ended.kind}`);
    return ended.result as Uint8Array; // what a thread gives for this task
  }

  async read(bytes: Uint8Array<ArrayBuffer>, sheet: FigureSheet): Promise<ReadResult> {
    if (this.#waiting >= MOST_WAITING) return { kind: 'refused', code: 'import/busy' };
    const ended = await this.#inTurn(() => this.#run({ kind: 'read', sheet, bytes }, [bytes.buffer]));
    if (ended.kind !== 'done') return { kind: 'refused', code: `import/${ended.kind}` };
    return ended.result as ReadResult; // what a thread gives for this task
  }

  /** Stops what runs; what waits is not begun. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#running].map((worker) => worker.terminate()));
  }

  async #inTurn(call: () => Promise<Ended>): Promise<Ended> {
    const turn = this.#last.then(call);
    this.#waiting += 1;
    this.#last = turn.catch(() => undefined); // whoever asked is told
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #run(task: WorkbookTask, transferList: ArrayBuffer[]): Promise<Ended> {
    if (this.#closed) throw new Error('workbooks are closed');
    const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
      workerData: task,
      transferList,
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    });
    this.#running.add(worker);
    try {
      return await endOf(worker, this.#limitMs);
    } finally {
      this.#running.delete(worker);
      await worker.terminate();
    }
  }
}

/** Rejects for bugs; being stopped for its time or its memory is an answer. */
function endOf(worker: Worker, limitMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'tookTooLong' }), limitMs);
    worker.once('message', (result) => resolve({ kind: 'done', result }));
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'tooComplex' });
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread of a workbook was stopped'));
    });
  });
}
