import type { Clock } from '#server/ports/clock.ts';
import type { Commit, Follower } from '#server/ports/publisher.ts';
import type { ConferenceState, SystemCommand } from '#shared/conference/index.ts';
import { currentSpeech } from '#shared/conference/index.ts';
import { DROP_REPORT_AFTER_MS } from '#shared/floor/index.ts';
import type { Instant } from '#shared/kernel/index.ts';
import { instant, never } from '#shared/kernel/index.ts';
import { videoEndsAt } from '#shared/stage/index.ts';
import type { Host } from './host.ts';

/** A grace that ends. Its id is made of the floor and the kind, so that it acts once and dies with its floor. */
type Deadline = { readonly id: string; readonly at: Instant; readonly command: SystemCommand };

export type DeadlinesOptions = {
  readonly clock: Clock;
  readonly host: Pick<Host, 'now' | 'tell' | 'state'>;
};

/** A deadline that was refused, as by a full disk, is tried again as long as it stands. */
const RETRY_MS = 5_000;

/** Watches the next deadline of one conference with one timer. One that is overdue at load fires at once. */
export class Deadlines implements Follower {
  readonly #options: DeadlinesOptions;
  #waiting: Deadline | null = null;
  #cancel: () => void = () => undefined;

  constructor(options: DeadlinesOptions) {
    this.#options = options;
    this.#watch(nextDeadline(options.host.state));
  }

  follow({ state }: Commit): void {
    const next = nextDeadline(state);
    if (next?.id !== this.#waiting?.id) this.#watch(next);
  }

  close(): void {
    this.#watch(null);
  }

  #watch(deadline: Deadline | null): void {
    this.#cancel();
    this.#waiting = deadline;
    if (!deadline) return;
    this.#later(deadline, Math.max(0, deadline.at - this.#options.host.now()));
  }

  #later(deadline: Deadline, ms: number): void {
    this.#cancel = this.#options.clock.after(ms, () => this.#fire(deadline));
  }

  #fire(deadline: Deadline): void {
    const { host } = this.#options;
    // Timers count on another clock and may be early by a part of a millisecond: told too soon it would be refused.
    const early = deadline.at - host.now();
    if (early > 0) return this.#later(deadline, early);
    host.tell(deadline.command, (answer) => {
      const stands = this.#waiting?.id === deadline.id;
      if (stands && !answer.ok) this.#later(deadline, RETRY_MS);
    });
  }
}

/** The next end of a time that the log has to tell; all others are computed by whoever shows them. */
function nextDeadline(state: ConferenceState): Deadline | null {
  const deadlines = [dropReport(state), videoEnd(state)].filter((deadline) => deadline !== null);
  return deadlines.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

/** A video that has played opens the microphones again. */
function videoEnd({ stage }: ConferenceState): Deadline | null {
  const at = videoEndsAt(stage);
  const { video } = stage.show;
  if (at === null || video === null) return null;
  const { slideId } = video;
  return { id: `${slideId} endVideo ${at}`, at, command: { type: 'stage/endVideo', slideId } };
}

/** The chair is told of a drop that lasts. */
function dropReport(state: ConferenceState): Deadline | null {
  const speech = currentSpeech(state);
  if (!speech) return null;
  switch (speech.state.kind) {
    case 'running':
    case 'ended':
      return null;
    case 'paused': {
      const { at, cause, drop } = speech.state;
      if (cause !== 'drop' || drop !== 'none') return null;
      return {
        id: `${speech.speechId} reportDrop ${at}`,
        at: instant(at + DROP_REPORT_AFTER_MS),
        command: { type: 'floor/reportDrop', speechId: speech.speechId },
      };
    }
    default:
      return never(speech.state);
  }
}
