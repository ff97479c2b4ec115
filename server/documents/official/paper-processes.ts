import { fileURLToPath } from 'node:url';
import type { PaperOrder, PaperProgress, Papers, RenderedPapers } from '#server/ports/papers.ts';
import { type TaskLimits, TaskProcesses } from '../task-processes.ts';
import type { PaperTask } from './paper-tasks.ts';
import { decree30, type OfficialProfile } from './profile.ts';

export type PaperProcessesOptions = Partial<TaskLimits> & {
  /** The form of the documents, Nghị định 30/2020/NĐ-CP where nothing else is given. */
  readonly profile?: OfficialProfile;
};

const LIMIT_MS = 30_000;
const MEMORY_MB = 512;
const body = fileURLToPath(new URL('./paper-process.ts', import.meta.url));

/** Files of official documents, each order in a process of its own, with limits of time and memory. */
export class PaperProcesses implements Papers {
  readonly #processes: TaskProcesses<PaperTask, readonly Uint8Array[]>;
  readonly #profile: OfficialProfile;

  constructor({ limitMs = LIMIT_MS, memoryMb = MEMORY_MB, profile = decree30 }: PaperProcessesOptions = {}) {
    this.#processes = new TaskProcesses(body, { limitMs, memoryMb });
    this.#profile = profile;
  }

  async render(
    orders: readonly PaperOrder[],
    onProgress: (progress: PaperProgress) => void = () => undefined,
  ): Promise<RenderedPapers> {
    if (this.#processes.isBusy) return { kind: 'failed', reason: 'busy' };
    const task = { orders, profile: this.#profile };
    const ended = await this.#processes.run(task, (done) => onProgress({ done, of: orders.length }));
    if (ended.kind !== 'done') return { kind: 'failed', reason: ended.kind };
    return { kind: 'rendered', files: ended.result };
  }

  /** Stops what runs; what waits is not begun. Idempotent. */
  async close(): Promise<void> {
    await this.#processes.close();
  }
}
