import type { Clock } from '#server/ports/clock.ts';
import type { MediaRoom, MediaSource, ProducerFact } from '#server/ports/media-backend.ts';
import { Coalesced } from './coalesced.ts';
import type { MediaWish, PictureRef } from './floor-policy.ts';
import type { MediaLog } from './media-log.ts';
import { within } from './within.ts';

const TICK_MS = 1_000;
/** An engine that did not answer by then counts as one that will not. */
const PATIENCE_MS = 2_000;

export type ReconcilerOptions = {
  /** The room as it is now, if there is one. */
  room(): MediaRoom | undefined;
  /** What should flow, from the state as it is now. */
  wish(): MediaWish;
  /** Whether this device may still send that. What it may not is closed. */
  maySend(deviceId: string, source: MediaSource): boolean;
  /** A producer was opened or closed at the server. */
  onProducerPaused(fact: ProducerFact): void;
  /** Another picture holds the stage, or the same one sent anew. */
  onStage(stage: PictureRef | null): void;
  readonly clock: Clock;
  readonly log: MediaLog;
};

/**
 * Brings what flows to what should flow. Level-triggered: each pass compares wish and fact anew, so a lost or failed
 * step is made up for by the next, a second later at most. Closes before it opens.
 */
export class Reconciler {
  readonly #options: ReconcilerOptions;
  readonly #passes = new Coalesced(() => this.#pass());
  #stageProducerId: string | null = null;
  #cancelTick: () => void = () => undefined;
  #closed = false;

  constructor(options: ReconcilerOptions) {
    this.#options = options;
    this.#tickLater();
  }

  /** Something may have changed. Resolves after a pass that saw it; never rejects. */
  notify(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return this.#passes.run();
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    this.#cancelTick();
  }

  async #pass(): Promise<void> {
    const room = this.#options.room();
    if (!room || this.#closed) return;
    try {
      this.#closeForbidden(room);
      await Promise.all(this.#tooOpen(room).map((fact) => this.#shut(room, fact)));
      // read again: the wish may have moved on while the engine answered
      const wish = this.#options.wish();
      await Promise.all(this.#tooClosed(room, wish).map((fact) => this.#open(room, fact)));
      await this.#stage(room, wish.stageProducer);
    } catch (error) {
      this.#options.log.error({ error }, 'media pass failed');
    }
  }

  #closeForbidden(room: MediaRoom): void {
    for (const { deviceId, source } of room.producers()) {
      if (!this.#options.maySend(deviceId, source)) room.closeProducer(deviceId, source);
    }
  }

  #tooOpen(room: MediaRoom): ProducerFact[] {
    const wish = this.#options.wish();
    return room.producers().filter((fact) => !fact.paused && !isWished(wish, fact));
  }

  #tooClosed(room: MediaRoom, wish: MediaWish): ProducerFact[] {
    return room.producers().filter((fact) => fact.paused && isWished(wish, fact));
  }

  /** One that cannot be paused is closed: nobody is heard by a failure. */
  async #shut(room: MediaRoom, fact: ProducerFact): Promise<void> {
    const { deviceId, source } = fact;
    try {
      await within(PATIENCE_MS, room.setProducerPaused(deviceId, source, true));
      this.#options.onProducerPaused({ ...fact, paused: true });
    } catch (error) {
      this.#options.log.warn({ deviceId, source, error }, 'producer could not be paused, closing it');
      room.closeProducer(deviceId, source);
    }
  }

  async #open(room: MediaRoom, fact: ProducerFact): Promise<void> {
    const { deviceId, source } = fact;
    try {
      await within(PATIENCE_MS, room.setProducerPaused(deviceId, source, false));
      this.#options.onProducerPaused({ ...fact, paused: false });
    } catch (error) {
      this.#options.log.warn({ deviceId, source, error }, 'producer could not be opened, trying again');
    }
  }

  async #stage(room: MediaRoom, stage: PictureRef | null): Promise<void> {
    const fact =
      stage && room.producers().find((one) => one.deviceId === stage.deviceId && one.source === stage.source);
    const producerId = fact?.producerId ?? null;
    if (producerId === this.#stageProducerId) return;
    this.#stageProducerId = producerId;
    this.#options.onStage(fact ? stage : null);
    if (!fact || !stage) return;
    try {
      // before any client asks, so that the picture is sharp when it comes up large
      await within(PATIENCE_MS, room.requestKeyFrame(stage.deviceId, stage.source));
    } catch (error) {
      this.#options.log.warn({ ...stage, error }, 'no key frame for the stage');
    }
  }

  #tickLater(): void {
    if (this.#closed) return;
    this.#cancelTick = this.#options.clock.after(TICK_MS, () => {
      void this.notify();
      this.#tickLater();
    });
  }
}

function isWished(wish: MediaWish, { deviceId, source }: ProducerFact): boolean {
  if (source === 'microphone') return wish.openMicrophones.includes(deviceId);
  if (source === 'camera') return wish.openCameras.includes(deviceId);
  return wish.openScreens.includes(deviceId);
}
