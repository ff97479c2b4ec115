import type { Clock } from '#server/ports/clock.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Role } from '#shared/kernel/index.ts';
import type { ClientRemarks, FilesAhead, Pointer, Standing } from '#shared/protocol/index.ts';
import { filesAheadSchema, pointerSchema } from '#shared/protocol/index.ts';
import { holderOf, isSameHolder } from '#shared/stage/index.ts';
import { FilesAheadBoard } from './files-ahead-board.ts';
import { PointerRelay } from './pointer-relay.ts';
import type { ServerEvents } from './wire-socket.ts';

/** The socket that says something, and those that hear it. */
type Party = {
  readonly standing: Standing | null;
  sendVolatile<Name extends keyof ServerEvents>(name: Name, ...message: Parameters<ServerEvents[Name]>): void;
};

export type RemarkName = keyof ClientRemarks;
export type Remark =
  | { readonly name: 'filesAhead'; readonly files: FilesAhead }
  | { readonly name: 'pointer'; readonly pointer: Pointer };

/** Whether a message of that name is one that nobody waits for an answer to. */
export function isRemark(name: string): name is RemarkName {
  return name === 'filesAhead' || name === 'pointer';
}

/** Null for what no client of ours says. */
export function remarkOf(name: RemarkName, args: readonly unknown[]): Remark | null {
  if (args.length !== 1) return null;
  if (name === 'pointer') {
    const parsed = pointerSchema.safeParse(args[0]);
    return parsed.success ? { name, pointer: parsed.data } : null;
  }
  const parsed = filesAheadSchema.safeParse(args[0]);
  return parsed.success ? { name, files: parsed.data } : null;
}

export type RemarksOptions = {
  readonly clock: Clock;
  /** Everybody in the conference now. */
  readonly parties: () => readonly Party[];
};

const seeFilesAhead: readonly Role[] = ['chair', 'presiding', 'secretary', 'reporter'];
/** Many devices finish a file within the same second. */
const TELL_AFTER_MS = 500;

/** What is said in one conference that is no event: files that came ahead, and where the holder of the slides points. */
export class Remarks {
  readonly #options: RemarksOptions;
  readonly #board = new FilesAheadBoard<Party>();
  readonly #pointers: PointerRelay<{ readonly from: Party; readonly pointer: Pointer }>;
  #cancelTelling: (() => void) | null = null;

  constructor(options: RemarksOptions) {
    this.#options = options;
    this.#pointers = new PointerRelay({
      clock: options.clock,
      pass: ({ from, pointer }) => {
        for (const party of options.parties()) if (party !== from) party.sendVolatile('pointer', pointer);
      },
    });
  }

  joined(party: Party): void {
    // After the acknowledgement of its hello, which goes out within this turn of the event loop.
    if (this.#board.bySite().length > 0) setImmediate(() => this.#tell(party));
  }

  left(party: Party): void {
    if (this.#board.forget(party)) this.#tellSoon();
  }

  /** A pointer of whoever does not hold the slides, or on slides that are not shown, silently does nothing. */
  hear(party: Party, remark: Remark, state: ConferenceState): void {
    const { standing } = party;
    if (standing === null) return;
    if (remark.name === 'filesAhead') return this.#note(party, standing, remark.files);
    if (mayPoint(state, standing, remark.pointer)) this.#pointers.point({ from: party, pointer: remark.pointer });
  }

  /** Idempotent. */
  close(): void {
    this.#cancelTelling?.();
    this.#pointers.close();
  }

  #note(party: Party, { siteId }: Standing, files: FilesAhead): void {
    if (siteId !== null && this.#board.note(party, { siteId, files })) this.#tellSoon();
  }

  #tellSoon(): void {
    this.#cancelTelling ??= this.#options.clock.after(TELL_AFTER_MS, () => {
      this.#cancelTelling = null;
      for (const party of this.#options.parties()) this.#tell(party);
    });
  }

  #tell(party: Party): void {
    const maySee = party.standing?.roles.some((role) => seeFilesAhead.includes(role)) === true;
    if (maySee) party.sendVolatile('filesAhead', { bySite: this.#board.bySite() });
  }
}

function mayPoint({ stage }: ConferenceState, { actor }: Standing, { slideId }: Pointer): boolean {
  const holder = holderOf(actor);
  return (
    holder !== null &&
    isSameHolder(stage.show.holder, holder) &&
    stage.source.kind === 'slides' &&
    stage.show.slideId === slideId
  );
}
