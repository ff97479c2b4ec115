import type { ConsumerOffer, ConsumerWish, MediaRoom, ProducerFact } from '#server/ports/media-backend.ts';
import type { MediaMessage, PictureWish } from '#shared/protocol/index.ts';
import { Coalesced } from './coalesced.ts';
import type { PictureRef } from './floor-policy.ts';
import type { MediaLog } from './media-log.ts';
import { pictureWish } from './picture-wish.ts';

/** Where messages to one device go. A message that cannot be sent is lost: the device asks for a `sync` when it is back. */
export type MediaPeer = { send(message: MediaMessage): void };

/** A consumer of this device and what is known of the client's end of it. */
type Held = {
  offer: ConsumerOffer;
  /** The client said that its end is there. */
  ready: boolean;
  wish: { visible: boolean; height: number };
  applied: ConsumerWish | undefined;
};

export type MediaDeviceOptions = {
  readonly deviceId: string;
  readonly joinId: string;
  readonly room: MediaRoom;
  /** Whether this join can send. */
  readonly sends: boolean;
  /** Whether this device may take that producer. */
  mayTake(fact: ProducerFact): boolean;
  stage(): PictureRef | null;
  send(message: MediaMessage): void;
  readonly log: MediaLog;
};

/**
 * One join of one device: which consumers it has, and what it wishes of each. Level-triggered like the reconciler:
 * `sync` compares what the device may take with what it has.
 */
export class MediaDevice {
  readonly joinId: string;
  readonly sends: boolean;
  /** Round trip by the client's own measure; null before its first. */
  roundTripMs: number | null = null;
  readonly #options: MediaDeviceOptions;
  readonly #heldById = new Map<string, Held>();
  readonly #undecodable = new Set<string>();
  readonly #syncs = new Coalesced(() => this.#sync());
  /** Messages wait until the join was acknowledged: none may come before the join it belongs to. */
  #waiting: MediaMessage[] | undefined = [];
  /** Height at which this device last showed the stage; 0 when it does not. */
  #stageHeight = 0;
  #ended = false;

  constructor(options: MediaDeviceOptions) {
    this.#options = options;
    this.joinId = options.joinId;
    this.sends = options.sends;
  }

  /** All consumers as they stand, for the acknowledgement of a join or a sync. */
  offers(): readonly ConsumerOffer[] {
    return [...this.#heldById.values()].map((held) => held.offer);
  }

  /** Takes what may be taken, drops what may not. Resolves after a pass that began after this call; never rejects. */
  sync(): Promise<void> {
    return this.#ended ? Promise.resolve() : this.#syncs.run();
  }

  /** The consumers were told of in the acknowledgement; from now on changes are told. */
  acknowledged(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const message of waiting) this.#options.send(message);
  }

  /** What waits is part of the acknowledgement that is about to be made. */
  snapshotTaken(): void {
    if (this.#waiting) this.#waiting = [];
  }

  /** The client's end of these consumers is there. Unknown ids are of consumers that ended meanwhile. */
  ready(consumerIds: readonly string[]): void {
    for (const consumerId of consumerIds) {
      const held = this.#heldById.get(consumerId);
      if (!held) continue;
      held.ready = true;
      this.#apply(held);
    }
  }

  /** What the client shows, and how large. Unknown ids are of consumers that ended meanwhile. */
  want(wishes: readonly PictureWish[]): void {
    for (const { consumerId, visible, height } of wishes) {
      const held = this.#heldById.get(consumerId);
      if (!held) continue;
      held.ready = true;
      held.wish = { visible, height };
      if (this.#isStage(held)) this.#stageHeight = visible ? height : 0;
      this.#apply(held);
    }
  }

  /**
   * Another picture holds the stage. It comes up as large as the old one was without waiting for the client to say so;
   * everything else goes down to its lowest layer.
   */
  stageChanged(): void {
    for (const held of this.#heldById.values()) {
      if (held.ready && this.#stageHeight > 0 && this.#isStage(held)) {
        held.wish = { visible: true, height: this.#stageHeight };
      }
      this.#apply(held);
    }
  }

  consumerClosed(consumerId: string): void {
    if (!this.#heldById.delete(consumerId)) return;
    this.#send({ type: 'consumerClosed', joinId: this.joinId, consumerId });
  }

  consumerPaused(consumerId: string, paused: boolean): void {
    const held = this.#heldById.get(consumerId);
    if (!held) return;
    held.offer = { ...held.offer, producerPaused: paused };
    this.#send({ type: 'consumerPaused', joinId: this.joinId, consumerId, paused });
  }

  producerPaused({ source, paused }: ProducerFact): void {
    this.#send({ type: 'producerPaused', joinId: this.joinId, source, paused });
  }

  producerClosed(source: ProducerFact['source']): void {
    this.#send({ type: 'producerClosed', joinId: this.joinId, source });
  }

  /** This join is over: nothing is asked of the room any more. Idempotent. */
  end(): void {
    this.#ended = true;
    this.#heldById.clear();
  }

  async #sync(): Promise<void> {
    const { room, deviceId, mayTake } = this.#options;
    const facts = room.producers().filter((fact) => fact.deviceId !== deviceId && mayTake(fact));
    this.#drop(new Set(facts.map((fact) => fact.producerId)));
    const held = new Set([...this.#heldById.values()].map(({ offer }) => offer.producerId));
    const missing = facts.filter(({ producerId }) => !held.has(producerId) && !this.#undecodable.has(producerId));
    await Promise.all(missing.map((fact) => this.#take(fact)));
    for (const one of this.#heldById.values()) this.#apply(one);
  }

  #drop(allowed: ReadonlySet<string>): void {
    for (const [consumerId, { offer }] of this.#heldById) {
      if (allowed.has(offer.producerId)) continue;
      this.#options.room.closeConsumer(this.#options.deviceId, consumerId);
      this.consumerClosed(consumerId);
    }
  }

  async #take(fact: ProducerFact): Promise<void> {
    const { room, deviceId, log } = this.#options;
    try {
      const offer = await room.consume(deviceId, fact);
      if (this.#ended) return;
      // undefined of a producer that is still there: this device cannot decode it, and asking again changes nothing
      if (!offer) return void (isThere(room, fact) && this.#undecodable.add(fact.producerId));
      this.#hold(offer);
    } catch (error) {
      if (!this.#ended) log.warn({ deviceId, from: fact.deviceId, source: fact.source, error }, 'cannot consume');
    }
  }

  #hold(offer: ConsumerOffer): void {
    const wish = { visible: false, height: 0 };
    this.#heldById.set(offer.consumerId, { offer, ready: false, wish, applied: undefined });
    this.#send({ type: 'consumerOffered', joinId: this.joinId, consumer: offer });
  }

  #apply(held: Held): void {
    const wish = this.#wishFor(held);
    if (held.applied?.paused === wish.paused && held.applied.spatialLayer === wish.spatialLayer) return;
    if (!held.applied && wish.paused) return; // begins paused
    held.applied = wish;
    const { room, deviceId, log } = this.#options;
    const { consumerId } = held.offer;
    room.setConsumer(deviceId, consumerId, wish).catch((error: unknown) => {
      held.applied = undefined; // the next sync tries again
      if (this.#heldById.has(consumerId)) log.warn({ deviceId, consumerId, error }, 'consumer could not be set');
    });
  }

  #wishFor(held: Held): ConsumerWish {
    const { source } = held.offer;
    if (!held.ready) return { paused: true, spatialLayer: null };
    if (source === 'microphone') return { paused: false, spatialLayer: null };
    return pictureWish({ source, ...held.wish, onStage: this.#isStage(held) });
  }

  #isStage({ offer }: Held): boolean {
    const stage = this.#options.stage();
    return stage !== null && stage.deviceId === offer.deviceId && stage.source === offer.source;
  }

  #send(message: MediaMessage): void {
    if (this.#ended) return;
    if (this.#waiting) this.#waiting.push(message);
    else this.#options.send(message);
  }
}

function isThere(room: MediaRoom, { producerId }: ProducerFact): boolean {
  return room.producers().some((fact) => fact.producerId === producerId);
}
