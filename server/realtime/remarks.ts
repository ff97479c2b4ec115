import type { z } from 'zod';
import type { Clock } from '#server/ports/clock.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Role } from '#shared/kernel/index.ts';
import type { ClientRemarks, FilesAhead, Pointer, Standing } from '#shared/protocol/index.ts';
import { filesAheadSchema, pointerSchema } from '#shared/protocol/index.ts';
import type { VideoStep } from '#shared/stage/index.ts';
import { holderOf, isSameHolder, isWorseStep, videoStepSchema } from '#shared/stage/index.ts';
import { PointerRelay } from './pointer-relay.ts';
import { SiteBoard } from './site-board.ts';
import type { ServerEvents } from './wire-socket.ts';

/** The socket that says something, and those that hear it. */
type Party = {
  readonly standing: Standing | null;
  sendVolatile<Name extends keyof ServerEvents>(name: Name, ...message: Parameters<ServerEvents[Name]>): void;
};

export type RemarkName = keyof ClientRemarks;

/** What is said under each name, as it may be said. */
const remarkSchemas = {
  filesAhead: filesAheadSchema.transform((files) => ({ name: 'filesAhead' as const, files })),
  pointer: pointerSchema.transform((pointer) => ({ name: 'pointer' as const, pointer })),
  videoStep: videoStepSchema.nullable().transform((step) => ({ name: 'videoStep' as const, step })),
} as const satisfies Readonly<Record<RemarkName, z.ZodType>>;

export type Remark = z.infer<(typeof remarkSchemas)[RemarkName]>;

/** Whether a message of that name is one that nobody waits for an answer to. */
export function isRemark(name: string): name is RemarkName {
  return Object.hasOwn(remarkSchemas, name);
}

/** Null for what no client of ours says. */
export function remarkOf(name: RemarkName, args: readonly unknown[]): Remark | null {
  if (args.length !== 1) return null;
  const parsed = remarkSchemas[name].safeParse(args[0]);
  return parsed.success ? parsed.data : null;
}

export type RemarksOptions = {
  readonly clock: Clock;
  /** Everybody in the conference now. */
  readonly parties: () => readonly Party[];
};

/** Who is told how the sites stand with the slides. */
const seeSites: readonly Role[] = ['chair', 'presiding', 'secretary', 'reporter'];

/** What is said in one conference that is no event: how the sites stand with the slides, and where their holder points. */
export class Remarks {
  readonly #options: RemarksOptions;
  readonly #files: SiteBoard<Party, FilesAhead>;
  readonly #steps: SiteBoard<Party, VideoStep>;
  readonly #pointers: PointerRelay<{ readonly from: Party; readonly pointer: Pointer }>;

  constructor(options: RemarksOptions) {
    const { clock } = options;
    this.#options = options;
    this.#files = new SiteBoard({ clock, isWorse: hasFewer, tell: () => this.#tellAll(this.#tellFiles) });
    this.#steps = new SiteBoard({ clock, isWorse: isWorseStep, tell: () => this.#tellAll(this.#tellSteps) });
    this.#pointers = new PointerRelay({
      clock,
      pass: ({ from, pointer }) => {
        for (const party of options.parties()) if (party !== from) party.sendVolatile('pointer', pointer);
      },
    });
  }

  joined(party: Party): void {
    // After the acknowledgement of its hello, which goes out within this turn of the event loop.
    setImmediate(() => {
      if (!maySeeSites(party)) return;
      if (this.#files.bySite().length > 0) this.#tellFiles(party);
      if (this.#steps.bySite().length > 0) this.#tellSteps(party);
    });
  }

  left(party: Party): void {
    this.#files.forget(party);
    this.#steps.forget(party);
  }

  /** A pointer of whoever does not hold the slides, or on slides that are not shown, silently does nothing. */
  hear(party: Party, remark: Remark, state: ConferenceState): void {
    const { standing } = party;
    if (standing === null) return;
    if (remark.name === 'pointer') {
      if (mayPoint(state, standing, remark.pointer)) this.#pointers.point({ from: party, pointer: remark.pointer });
      return;
    }
    const { siteId } = standing;
    if (siteId === null) return;
    if (remark.name === 'filesAhead') this.#files.note(party, { siteId, fact: remark.files });
    else this.#steps.note(party, { siteId, fact: remark.step });
  }

  /** Idempotent. */
  close(): void {
    this.#files.close();
    this.#steps.close();
    this.#pointers.close();
  }

  #tellAll(tell: (party: Party) => void): void {
    for (const party of this.#options.parties()) if (maySeeSites(party)) tell(party);
  }

  readonly #tellFiles = (party: Party) => party.sendVolatile('filesAhead', { bySite: this.#files.bySite() });

  readonly #tellSteps = (party: Party) => party.sendVolatile('videoSteps', { bySite: this.#steps.bySite() });
}

function maySeeSites({ standing }: Party): boolean {
  return standing?.roles.some((role) => seeSites.includes(role)) === true;
}

/** A site has as many files as the device of it that has the fewest. */
function hasFewer(one: FilesAhead, other: FilesAhead): boolean {
  return one.totalCount - one.loadedCount > other.totalCount - other.loadedCount;
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
