import type { Clock } from '#server/ports/clock.ts';
import type { MinutesUpdate, Stored } from '#server/ports/minutes-store.ts';

/** How long an edit waits for others to be stored with it: less than the 20 ms that a reader would notice. */
export const BATCH_MS = 10;

export type BatchOutcome = 'stored' | 'locked' | 'notStored';

export type BatchedUpdate = {
  readonly update: MinutesUpdate;
  /** Asked at the moment of storing: the paper may have been submitted meanwhile. */
  readonly isLocked: () => boolean;
  /** Takes the stored edit into the document, at once. */
  readonly apply: () => void;
};

type Waiting = BatchedUpdate & { readonly resolve: (outcome: BatchOutcome) => void };

export type UpdateBatchOptions = {
  readonly clock: Clock;
  readonly append: (updates: readonly MinutesUpdate[]) => Stored;
  readonly onNotStored: (reason: string) => void;
};

/** Collects edits for some milliseconds and stores them in one transaction: then, and only then, they are taken. */
export class UpdateBatch {
  readonly #options: UpdateBatchOptions;
  #waiting: Waiting[] = [];
  #cancel: () => void = () => undefined;

  constructor(options: UpdateBatchOptions) {
    this.#options = options;
  }

  /** Resolves once the edit is on disk and in its document, or is known not to be. Never rejects. */
  add(update: BatchedUpdate): Promise<BatchOutcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ ...update, resolve });
      if (this.#waiting.length === 1) this.#cancel = this.#options.clock.after(BATCH_MS, () => this.flush());
    });
  }

  /** Stores what waits, now. */
  flush(): void {
    this.#cancel();
    const waiting = this.#waiting;
    this.#waiting = [];
    const open = waiting.filter(({ isLocked }) => !isLocked());
    const outcome = this.#store(open);
    for (const each of waiting) each.resolve(open.includes(each) ? outcome : 'locked');
  }

  #store(open: readonly Waiting[]): BatchOutcome {
    if (open.length === 0) return 'stored';
    const result = this.#options.append(open.map(({ update }) => update));
    if (result.kind === 'notStored') {
      this.#options.onNotStored(result.reason);
      return 'notStored';
    }
    for (const { apply } of open) apply();
    return 'stored';
  }
}
