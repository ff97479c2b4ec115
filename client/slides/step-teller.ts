import type { VideoStep } from '#shared/stage/index.ts';

/** Jitter of a player is nothing to tell of. */
const GRAIN_MS = 50;
const TELL_EVERY_MS = 500;

/** Tells how a player stands with its video, no more often than anybody reads it; the last word is always told. */
export class StepTeller {
  readonly #tell: (step: VideoStep | null) => void;
  #told: VideoStep | null = null;
  #step: VideoStep | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(tell: (step: VideoStep | null) => void) {
    this.#tell = tell;
  }

  /** Takes in how it stands now; null where no video is shown any more. */
  note(step: VideoStep | null): void {
    if (this.#isClosed) return;
    this.#step = step === null ? null : coarse(step);
    this.#timer ??= setTimeout(() => this.#tellNow(), TELL_EVERY_MS);
  }

  /** Idempotent. */
  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tellNow(): void {
    this.#timer = null;
    if (isSame(this.#step, this.#told)) return;
    this.#told = this.#step;
    this.#tell(this.#step);
  }
}

function coarse(step: VideoStep): VideoStep {
  const { offsetMs } = step;
  return offsetMs === null ? step : { ...step, offsetMs: Math.round(offsetMs / GRAIN_MS) * GRAIN_MS };
}

function isSame(one: VideoStep | null, other: VideoStep | null): boolean {
  if (one === null || other === null) return one === other;
  return one.slideId === other.slideId && one.state === other.state && one.offsetMs === other.offsetMs;
}
