import type { SourceFact } from '#client/stores/media-store.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { DeviceId } from '#shared/kernel/index.ts';

export type ShareFacts = {
  readonly deviceId: DeviceId;
  /** Whether the conference lists this device's screen among those offered. */
  readonly isOffered: boolean;
  readonly screen: SourceFact;
};

type Acts = {
  readonly run: (command: PersonCommand) => Promise<{ readonly ok: boolean }>;
  readonly stopSharing: () => Promise<void>;
};

/** Keeps what this device shares and what the conference says of it together, whichever of them ends first. */
export class ShareFollower {
  readonly #acts: Acts;
  /** The conference has shown the running share among the offers once. */
  #wasOffered = false;
  #isAsking = false;

  constructor(acts: Acts) {
    this.#acts = acts;
  }

  /** Tells how things stand now. */
  async follow({ deviceId, isOffered, screen }: ShareFacts): Promise<void> {
    const isSharing = screen.kind === 'on';
    const isOver = screen.kind === 'off' || screen.kind === 'failed';
    if (isOver) this.#wasOffered = false;
    if (isSharing && isOffered) this.#wasOffered = true;
    if (isSharing && !isOffered) return this.#wasOffered ? this.#acts.stopSharing() : this.#offer(deviceId);
    if (isOver && isOffered) await this.#ask({ type: 'stage/withdrawShare', deviceId });
  }

  async #offer(deviceId: DeviceId): Promise<void> {
    const isTaken = await this.#ask({ type: 'stage/offerShare', deviceId });
    // What the conference does not want is not captured either.
    if (isTaken === false) await this.#acts.stopSharing();
  }

  /** Null while another question is open: whatever comes of it tells anew how things stand. */
  async #ask(command: PersonCommand): Promise<boolean | null> {
    if (this.#isAsking) return null;
    this.#isAsking = true;
    const { ok } = await this.#acts.run(command);
    this.#isAsking = false;
    return ok;
  }
}
