import { reasonOfRefusal } from '#client/connection/refusal-reason.ts';
import type { MediaLine, PictureKey } from '#client/stores/media-store.ts';
import { notePicture } from '#client/stores/media-store.ts';
import type { MediaAnswers, MediaConsumerOffer, MediaSource, PictureWish } from '#shared/protocol/index.ts';
import type { Engine, EngineConsumer, EngineProducer, EngineTransport, Produced } from './engine-port.ts';
import type { RoomParts } from './room-parts.ts';
import { noteSource, pictureOf } from './room-parts.ts';
import type { Wish } from './tile-maths.ts';

type Held = { offer: MediaConsumerOffer; consumer: EngineConsumer | null };

export type JoinParts = RoomParts & {
  readonly engine: Engine;
  readonly answer: MediaAnswers['join'];
  /** The state of one of the transports has changed. */
  readonly onState: () => void;
  /** The server knows nothing of this join any more. */
  readonly onVoid: () => void;
};

/** One join of this device: its transports and everything in them. Its end is final; a new join takes its place. */
export class Join {
  readonly joinId: string;
  readonly #parts: JoinParts;
  readonly #send: EngineTransport | null;
  readonly #receive: EngineTransport;
  readonly #heldById = new Map<string, Held>();
  readonly #producerBySource = new Map<MediaSource, EngineProducer>();
  readonly #ready = new Set<string>();
  /** Keys of pictures of which a frame was seen. */
  readonly #seen = new Set<PictureKey>();
  #isCutShort = false;
  #closed = false;

  constructor(parts: JoinParts) {
    const { engine, answer } = parts;
    this.#parts = parts;
    this.joinId = answer.joinId;
    this.#receive = engine.openTransport(answer.receive, 'receive', this.#events(answer.receive.transportId));
    this.#send =
      answer.send === null ? null : engine.openTransport(answer.send, 'send', this.#events(answer.send.transportId));
  }

  /** Whether this join may send at all. */
  get sends(): boolean {
    return this.#send !== null;
  }

  /** Whether the line was cut while this join began to send: nobody knows then how much of it the server has. */
  get isCutShort(): boolean {
    return this.#isCutShort;
  }

  /** Keys of the pictures that this join brings. */
  pictures(): Set<PictureKey> {
    return new Set([...this.#heldById.values()].flatMap(({ offer }) => pictureOf(offer) ?? []));
  }

  line(): MediaLine {
    const states = [this.#receive, this.#send].flatMap((transport) => transport?.state() ?? []);
    if (states.some((state) => state === 'disconnected' || state === 'failed')) return 'interrupted';
    return states.includes('connected') ? 'connected' : 'connecting';
  }

  /** Takes exactly these: what is missing is consumed, what is not named has gone. */
  async reconcile(offers: readonly MediaConsumerOffer[]): Promise<void> {
    const offered = new Set(offers.map(({ consumerId }) => consumerId));
    for (const id of this.#heldById.keys()) if (!offered.has(id)) this.drop(id);
    await Promise.all(offers.map((offer) => this.take(offer)));
    this.#tellReady([...this.#heldById.values()].filter(isVoice).map(({ offer }) => offer.consumerId));
  }

  /** Takes what the server offers. Nothing happens when it is there already. */
  async take(offer: MediaConsumerOffer): Promise<void> {
    if (this.#closed || this.#heldById.has(offer.consumerId))
      return this.setPaused(offer.consumerId, offer.producerPaused);
    const held: Held = { offer, consumer: null };
    this.#heldById.set(offer.consumerId, held);
    const consumer = await this.#receive.consume(offer);
    if (this.#closed || this.#heldById.get(offer.consumerId) !== held) return consumer.close();
    held.consumer = consumer;
    this.#show(held, consumer.track);
  }

  /** The server ended it. */
  drop(consumerId: string): void {
    const held = this.#heldById.get(consumerId);
    if (held === undefined) return;
    this.#heldById.delete(consumerId);
    held.consumer?.close();
    const key = pictureOf(held.offer);
    if (key === null) return this.#parts.sound.remove(consumerId);
    // A new camera of the same device may have taken its place already.
    if (this.pictures().has(key)) return;
    this.#parts.wall.setTrack(key, null);
    notePicture(this.#parts.store, key, null);
  }

  /** The server holds the producer back, or lets it flow again. */
  setPaused(consumerId: string, paused: boolean): void {
    const held = this.#heldById.get(consumerId);
    if (held === undefined || held.offer.producerPaused === paused) return;
    held.offer = { ...held.offer, producerPaused: paused };
    const key = pictureOf(held.offer);
    if (key !== null) notePicture(this.#parts.store, key, !paused && this.#seen.has(key) ? 'live' : 'waiting');
  }

  /** A frame of this picture has come to the screen. */
  seen(key: PictureKey): void {
    this.#seen.add(key);
    if (this.pictures().has(key)) notePicture(this.#parts.store, key, 'live');
  }

  /** Tells the server how pictures are wanted. */
  async want(wishes: ReadonlyMap<PictureKey, Wish>): Promise<void> {
    const named = [...this.#heldById.values()].flatMap(({ offer }): PictureWish[] => {
      const key = pictureOf(offer);
      const wish = key === null ? undefined : wishes.get(key);
      return wish === undefined ? [] : [{ consumerId: offer.consumerId, ...wish }];
    });
    if (named.length > 0) await this.#parts.ask('want', { joinId: this.joinId, wishes: named });
  }

  /** Sends a track, in the place of what was sent from the same source. */
  async send(source: MediaSource, track: MediaStreamTrack): Promise<void> {
    const before = this.#producerBySource.get(source);
    if (before !== undefined) return before.replaceTrack(track);
    if (this.#send === null || this.#closed) return;
    const { store } = this.#parts;
    noteSource(store, source, { kind: 'starting' });
    try {
      const producer = await this.#send.produce({ source, track });
      if (this.#closed) return producer.close();
      this.#producerBySource.set(source, producer);
      // Producers begin held back; that they flow is told by a message, which may have come already.
      if (store.getState()[source].kind !== 'on') noteSource(store, source, { kind: 'on', pausedByServer: true });
    } catch {
      const isTold = this.#closed || this.#isCutShort || store.getState()[source].kind === 'failed';
      if (!isTold)
        noteSource(store, source, { kind: 'failed', reason: reasonOfRefusal({ code: 'media/unavailable' }) });
    }
  }

  /** Ends what is sent from a source. Nothing happens when nothing is. */
  async stop(source: MediaSource): Promise<void> {
    const producer = this.#producerBySource.get(source);
    if (producer === undefined) return;
    this.#producerBySource.delete(source);
    producer.close();
    await this.stopAtServer(source);
  }

  /** Whether something is sent from a source. */
  isSending(source: MediaSource): boolean {
    return this.#producerBySource.has(source);
  }

  /** Ends at the server what is not sent any more: the line was cut when it was stopped here. */
  async stopAtServer(source: MediaSource): Promise<void> {
    await this.#parts.ask('closeProducer', { joinId: this.joinId, source });
  }

  /** The server ended what is sent from a source. */
  stoppedByServer(source: MediaSource): void {
    this.#producerBySource.get(source)?.close();
    this.#producerBySource.delete(source);
  }

  /** Looks for a new way to the server; what flows goes on. With `onlyBroken` a transport that stands is left alone. */
  async restartIce({ onlyBroken }: { readonly onlyBroken: boolean }): Promise<void> {
    const transports = [this.#receive, this.#send].filter((transport) => transport !== null);
    const chosen = transports.filter((transport) => !onlyBroken || isBroken(transport));
    await Promise.all(chosen.map((transport) => this.#restart(transport)));
  }

  /** Tells the server how long the way to it and back takes. */
  async tellRoundTrip(): Promise<void> {
    // A transport that was closed meanwhile has no figures.
    const roundTripMs = await this.#receive.roundTripMs().catch(() => null);
    const sent = roundTripMs ?? (await this.#send?.roundTripMs().catch(() => null)) ?? null;
    if (sent !== null && !this.#closed) await this.#parts.ask('measured', { joinId: this.joinId, roundTripMs: sent });
  }

  /** Closes everything on this side. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const [id, { offer }] of this.#heldById) if (offer.source === 'microphone') this.#parts.sound.remove(id);
    this.#send?.close();
    this.#receive.close();
    this.#producerBySource.clear();
  }

  #show({ offer }: Held, track: MediaStreamTrack): void {
    const { wall, sound, store } = this.#parts;
    const key = pictureOf(offer);
    if (key === null) {
      sound.add(offer.consumerId, track);
      return this.#tellReady([offer.consumerId]);
    }
    wall.setTrack(key, track);
    // What froze keeps its frame until the first new one.
    if (store.getState().pictureByKey[key] === undefined) notePicture(store, key, 'waiting');
  }

  /** Many voices that come together are told together. */
  #tellReady(consumerIds: readonly string[]): void {
    if (consumerIds.length === 0) return;
    const isFirst = this.#ready.size === 0;
    for (const id of consumerIds) this.#ready.add(id);
    if (!isFirst) return;
    queueMicrotask(() => {
      const ids = [...this.#ready];
      this.#ready.clear();
      if (!this.#closed) void this.#parts.ask('ready', { joinId: this.joinId, consumerIds: ids });
    });
  }

  #events(transportId: string) {
    return {
      onConnect: async (dtlsParameters: Produced['rtpParameters']) => {
        const answer = await this.#parts.ask('connect', { joinId: this.joinId, transportId, dtlsParameters });
        if (answer === null) this.#isCutShort = true;
        return answer?.ok === true;
      },
      onProduce: (produced: Produced) => this.#produced(transportId, produced),
      onState: () => {
        if (!this.#closed) this.#parts.onState();
      },
    };
  }

  async #produced(transportId: string, produced: Produced): Promise<string | null> {
    const answer = await this.#parts.ask('produce', { joinId: this.joinId, transportId, ...produced });
    if (answer === null) this.#isCutShort = true;
    if (answer === null) return null;
    if (answer.ok) return answer.producerId;
    noteSource(this.#parts.store, produced.source, { kind: 'failed', reason: reasonOfRefusal(answer.refusal) });
    if (answer.rejoin) this.#parts.onVoid();
    return null;
  }

  async #restart(transport: EngineTransport): Promise<void> {
    const answer = await this.#parts.ask('restartIce', { joinId: this.joinId, transportId: transport.id });
    if (answer === null || this.#closed) return; // comes again with the line
    if (answer.ok) return transport.restartIce(answer.iceParameters);
    if (answer.rejoin) this.#parts.onVoid();
  }
}

function isVoice({ offer }: Held): boolean {
  return offer.source === 'microphone';
}

function isBroken(transport: EngineTransport): boolean {
  const state = transport.state();
  return state === 'disconnected' || state === 'failed';
}
