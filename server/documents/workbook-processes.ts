import { fileURLToPath } from 'node:url';
import type { FigureSheet, FigureWorkbooks, ReadResult, WorkbookFormat } from '#server/ports/figure-workbooks.ts';
import { type TaskLimits, TaskProcesses } from './task-processes.ts';
import type { WorkbookTask } from './workbook-tasks.ts';

export type WorkbookProcessesOptions = Partial<TaskLimits>;

const LIMIT_MS = 20_000;
const MEMORY_MB = 384;
/** So that one slow file does not keep those of others waiting. */
const READ_AT_ONCE = 2;
const body = fileURLToPath(new URL('./workbook-process.ts', import.meta.url));

/**
 * Workbooks in and out, each in a process of its own, with limits of time and memory: few files are read at once, and
 * writing never waits for reading.
 */
export class WorkbookProcesses implements FigureWorkbooks {
  readonly #writing: TaskProcesses<WorkbookTask, Uint8Array | ReadResult>;
  readonly #reading: TaskProcesses<WorkbookTask, Uint8Array | ReadResult>;

  constructor({ limitMs = LIMIT_MS, memoryMb = MEMORY_MB }: WorkbookProcessesOptions = {}) {
    this.#writing = new TaskProcesses(body, { limitMs, memoryMb });
    this.#reading = new TaskProcesses(body, { limitMs, memoryMb, atOnce: READ_AT_ONCE });
  }

  async write(sheet: FigureSheet, format: WorkbookFormat): Promise<Uint8Array> {
    const ended = await this.#writing.run({ kind: 'write', sheet, format });
    if (ended.kind !== 'done') throw new Error(`a workbook could not be written: ${ended.kind}`);
    if (!(ended.result instanceof Uint8Array)) throw new Error('writing gives bytes');
    return ended.result;
  }

  async read(bytes: Uint8Array<ArrayBuffer>, sheet: FigureSheet): Promise<ReadResult> {
    if (this.#reading.isBusy) return { kind: 'refused', code: 'import/busy' };
    const ended = await this.#reading.run({ kind: 'read', sheet, bytes });
    if (ended.kind !== 'done') return { kind: 'refused', code: `import/${ended.kind}` };
    if (ended.result instanceof Uint8Array) throw new Error('reading gives figures');
    return ended.result;
  }

  /** Stops what runs; what waits is not begun. Idempotent. */
  async close(): Promise<void> {
    await Promise.all([this.#writing.close(), this.#reading.close()]);
  }
}
