import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Log } from '#server/ports/log.ts';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import type { PaperFailure, PaperFormat, RenderedPapers } from '#server/ports/papers.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { MINUTE_MS } from '#shared/kernel/index.ts';
import type { PaperDesk } from './paper-desk.ts';

/** A file that an export makes. */
export type ExportedFile = { readonly name: string; readonly format: PaperFormat; readonly document: OfficialDocument };

/** How far an export is. */
export type ExportState = {
  readonly done: number;
  readonly of: number;
  readonly state: 'running' | 'done' | 'failed';
  readonly reason: PaperFailure | null;
  readonly files: readonly { readonly name: string; readonly format: PaperFormat }[];
};

type Running = {
  readonly conferenceId: ConferenceId;
  readonly wanted: readonly ExportedFile[];
  done: number;
  state: ExportState['state'];
  reason: PaperFailure | null;
  files: readonly Uint8Array[];
};

export type ExportsOptions = {
  readonly desk: Pick<PaperDesk, 'render'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: Log;
};

/** Finished files wait so long to be fetched. */
const KEPT_MS = 10 * MINUTE_MS;
/** How long an export waits while too much else is made, and how often it asks. */
const WAITS_AT_MOST_MS = MINUTE_MS;
const AGAIN_AFTER_MS = 500;
/** So many exports are remembered: the oldest makes room. */
const MAX_EXPORTS = 20;

/** Exports of several files at once, with progress. Kept in memory for some minutes: they can be made again at any time. */
export class Exports {
  readonly #options: ExportsOptions;
  readonly #exportById = new Map<string, Running>();

  constructor(options: ExportsOptions) {
    this.#options = options;
  }

  /** Begins to make the files; gives the id by which they are asked for. */
  begin(conferenceId: ConferenceId, wanted: readonly ExportedFile[]): string {
    const { ids, clock } = this.#options;
    const exportId = ids.draw();
    const running: Running = { conferenceId, wanted, done: 0, state: 'running', reason: null, files: [] };
    this.#exportById.set(exportId, running);
    for (const oldest of [...this.#exportById.keys()].slice(0, -MAX_EXPORTS)) this.#exportById.delete(oldest);
    clock.after(KEPT_MS, () => this.#exportById.delete(exportId));
    void this.#run(running);
    return exportId;
  }

  /** Undefined for an export that this conference does not have, or has no more. */
  state(conferenceId: ConferenceId, exportId: string): ExportState | undefined {
    const running = this.#find(conferenceId, exportId);
    if (!running) return undefined;
    const { done, state, reason, wanted } = running;
    return { done, of: wanted.length, state, reason, files: wanted.map(({ name, format }) => ({ name, format })) };
  }

  /** A finished file with its name; undefined while there is none. */
  file(conferenceId: ConferenceId, exportId: string, index: number) {
    const running = this.#find(conferenceId, exportId);
    const [wanted, bytes] = [running?.wanted[index], running?.files[index]];
    return wanted && bytes ? { name: wanted.name, format: wanted.format, bytes } : undefined;
  }

  #find(conferenceId: ConferenceId, exportId: string): Running | undefined {
    const running = this.#exportById.get(exportId);
    return running?.conferenceId === conferenceId ? running : undefined;
  }

  async #run(running: Running): Promise<void> {
    try {
      const rendered = await this.#rendered(running);
      if (rendered.kind === 'failed') this.#fail(running, rendered.reason);
      else Object.assign(running, { files: rendered.files, done: running.wanted.length, state: 'done' });
    } catch (error) {
      this.#options.report.error({ error }, 'export failed');
      this.#fail(running, 'tooComplex');
    }
  }

  /** An export waits its turn: others look at papers meanwhile. */
  async #rendered(running: Running): Promise<RenderedPapers> {
    const { desk, clock } = this.#options;
    const until = clock.now() + WAITS_AT_MOST_MS;
    for (;;) {
      const rendered = await desk.render(running.wanted, (done) => {
        running.done = done;
      });
      const isBusy = rendered.kind === 'failed' && rendered.reason === 'busy';
      if (!isBusy || clock.now() >= until) return rendered;
      await new Promise<void>((resolve) => clock.after(AGAIN_AFTER_MS, resolve));
    }
  }

  #fail(running: Running, reason: PaperFailure): void {
    running.state = 'failed';
    running.reason = reason;
  }
}
