import type { PictureKey } from '#client/stores/media-store.ts';
import { notePicture } from '#client/stores/media-store.ts';
import { never } from '#shared/kernel/index.ts';
import type { MediaMessage, MediaSource } from '#shared/protocol/index.ts';
import type { Engine } from './engine-port.ts';
import { Join } from './join.ts';
import type { RoomParts } from './room-parts.ts';
import { entriesOf, freezePictures, noteSource, thawPictures } from './room-parts.ts';
import type { Wish } from './tile-maths.ts';

/** A short break mends itself; after this a new way is looked for. */
const RESTART_AFTER_MS = 600;
/** A way that is not found in this time is not found: begin anew. */
const REJOIN_AFTER_MS = 5_000;
const TRY_AGAIN_MS = 1_500;
/** As often as the server tells the figures of lines. */
const MEASURE_MS = 2_000;

export type MediaRoomParts = RoomParts & {
  /** What this device sends from a source, when it does. */
  readonly localTrack: (source: MediaSource) => MediaStreamTrack | null;
  readonly isOwnPicture: (key: PictureKey) => boolean;
};

/**
 * This device's place in the conference's sound and picture. It joins while it has a place, and joins again by itself
 * whenever the engine or the line was away; pictures keep their last frame meanwhile.
 */
export class MediaRoom {
  readonly #parts: MediaRoomParts;
  #engine: Promise<Engine> | null = null;
  #join: Join | null = null;
  #hasPlace = false;
  #lineUp = false;
  /** Counts joins: what belongs to an older one is void. */
  #round = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #repair: ReturnType<typeof setTimeout> | undefined;
  #measuring: ReturnType<typeof setInterval> | undefined;
  #wishes = new Map<PictureKey, Wish>();

  constructor(parts: MediaRoomParts) {
    this.#parts = parts;
  }

  /** Whether the conference gives this device a place now. */
  setPlace(hasPlace: boolean): void {
    if (hasPlace === this.#hasPlace) return;
    this.#hasPlace = hasPlace;
    if (hasPlace) void this.#joinAnew();
    else this.#leave();
  }

  /** Whether the server can be asked. Told again when it may have forgotten us. */
  setLineUp(isUp: boolean): void {
    this.#lineUp = isUp;
    if (isUp) void this.#synchronise();
  }

  /** The computer has another line: what flows looks for its way again at once. */
  lineChanged(): void {
    void this.#join?.restartIce({ onlyBroken: false });
  }

  /** Drops everything and joins again. */
  async restart(): Promise<void> {
    await this.#joinAnew();
  }

  /** A source gives another track now, or none. */
  async trackChanged(source: MediaSource, track: MediaStreamTrack | null): Promise<void> {
    const join = this.#join;
    if (join === null) return;
    if (track === null) return join.stop(source);
    // A device that sent nothing when it joined has nothing to send by.
    return join.sends ? join.send(source, track) : this.#joinAnew();
  }

  /** How pictures are wanted on screen, those that changed. */
  want(wishes: ReadonlyMap<PictureKey, Wish>): void {
    for (const [key, wish] of wishes) this.#wishes.set(key, wish);
    void this.#join?.want(wishes);
  }

  /** A frame of this picture has come to the screen. */
  seen(key: PictureKey): void {
    this.#join?.seen(key);
  }

  /** A message of the server. */
  hear(message: MediaMessage): void {
    switch (message.type) {
      case 'interrupted':
        return this.#interrupted();
      case 'rejoin':
        return void (this.#concerns(message.joinId) && this.#joinAnew());
      case 'dismissed':
        return this.#leave();
      case 'consumerOffered':
        return void this.#of(message.joinId)?.take(message.consumer).catch(globalThis.reportError);
      case 'consumerClosed':
        return this.#of(message.joinId)?.drop(message.consumerId);
      case 'consumerPaused':
        return this.#of(message.joinId)?.setPaused(message.consumerId, message.paused);
      case 'producerPaused':
        return this.#producerPaused(message);
      case 'producerClosed':
        return this.#producerClosed(message);
      default:
        return never(message);
    }
  }

  /** Idempotent. */
  close(): void {
    this.#hasPlace = false;
    this.#leave();
  }

  #of(joinId: string): Join | null {
    return this.#join?.joinId === joinId ? this.#join : null;
  }

  #concerns(joinId: string | null): boolean {
    return joinId === null || this.#join === null || this.#join.joinId === joinId;
  }

  async #joinAnew(): Promise<void> {
    this.#drop();
    const round = this.#round;
    if (!this.#hasPlace || !this.#lineUp) return;
    const join = await this.#open(round).catch(globalThis.reportError);
    if (round !== this.#round) return;
    // Asked too early, or the engine is not there yet.
    if (!join) return this.#retryLater();
    this.#forgetMissingPictures(join);
    this.#noteLine();
  }

  /** Undefined when it did not come to that, or something newer has come between. */
  async #open(round: number): Promise<Join | undefined> {
    const { ask, loadEngine } = this.#parts;
    this.#engine ??= loadEngine();
    const [engine, router] = await Promise.all([this.#engine, ask('capabilities', {})]);
    if (!router?.ok || round !== this.#round) return undefined;
    const rtpCapabilities = await engine.capabilities(router.routerRtpCapabilities);
    const answer = await ask('join', { rtpCapabilities });
    if (!answer?.ok || round !== this.#round) return undefined;
    const onVoid = () => void (round === this.#round && this.#joinAnew());
    const join = new Join({ ...this.#parts, engine, answer, onState: () => this.#stateChanged(), onVoid });
    this.#join = join;
    this.#measuring = setInterval(() => void (this.#lineUp && join.tellRoundTrip()), MEASURE_MS);
    await Promise.all([join.reconcile(answer.consumers), this.#sendAll(join)]);
    return round === this.#round ? join : undefined;
  }

  async #sendAll(join: Join): Promise<void> {
    const sources = ['camera', 'microphone', 'screen'] as const;
    const sending = sources.map(async (source) => {
      const track = this.#parts.localTrack(source);
      if (track !== null) await join.send(source, track);
    });
    await Promise.all(sending);
  }

  /** The socket is back: is the join still good, and what has changed meanwhile. */
  async #synchronise(): Promise<void> {
    const join = this.#join;
    if (join === null || join.isCutShort) return this.#joinAnew();
    const answer = await this.#parts.ask('sync', { joinId: join.joinId });
    if (answer === null || this.#join !== join) return;
    if (!answer.ok) return this.#joinAnew();
    for (const { source, paused } of answer.producers) {
      if (join.isSending(source)) noteSource(this.#parts.store, source, { kind: 'on', pausedByServer: paused });
      else void join.stopAtServer(source);
    }
    await join.reconcile(answer.consumers);
    await Promise.all([join.want(this.#wishes), join.restartIce({ onlyBroken: true })]);
  }

  #stateChanged(): void {
    this.#noteLine();
    const join = this.#join;
    clearTimeout(this.#repair);
    if (join === null || join.line() !== 'interrupted') return;
    this.#repair = setTimeout(() => this.#repairLine(join), RESTART_AFTER_MS);
  }

  #repairLine(join: Join): void {
    if (this.#join !== join || !this.#lineUp) return; // the line comes back with its own repair
    void join.restartIce({ onlyBroken: true });
    this.#repair = setTimeout(() => {
      if (this.#join === join && join.line() === 'interrupted') void this.#joinAnew();
    }, REJOIN_AFTER_MS);
  }

  #noteLine(): void {
    const { store, isOwnPicture } = this.#parts;
    const line = this.#join?.line() ?? 'idle';
    const before = store.getState().line;
    store.setState({ line });
    if (line === 'interrupted') freezePictures(store, isOwnPicture);
    if (line === 'connected' && before === 'interrupted') thawPictures(store);
  }

  #interrupted(): void {
    this.#drop();
    this.#parts.store.setState({ line: 'interrupted' });
    this.#retryLater();
  }

  #retryLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#joinAnew(), TRY_AGAIN_MS);
  }

  #producerPaused({ joinId, source, paused }: Extract<MediaMessage, { type: 'producerPaused' }>): void {
    if (this.#of(joinId) !== null) noteSource(this.#parts.store, source, { kind: 'on', pausedByServer: paused });
  }

  #producerClosed({ joinId, source }: Extract<MediaMessage, { type: 'producerClosed' }>): void {
    const join = this.#of(joinId);
    if (join === null) return;
    join.stoppedByServer(source);
    noteSource(this.#parts.store, source, { kind: 'off' });
  }

  #forgetMissingPictures(join: Join): void {
    const { store, wall, isOwnPicture } = this.#parts;
    const there = join.pictures();
    for (const [key] of entriesOf(store)) {
      if (there.has(key) || isOwnPicture(key)) continue;
      wall.setTrack(key, null);
      notePicture(store, key, null);
    }
  }

  #drop(): void {
    this.#round += 1;
    clearTimeout(this.#retry);
    clearTimeout(this.#repair);
    clearInterval(this.#measuring);
    const join = this.#join;
    this.#join = null;
    join?.close();
    const { store, isOwnPicture } = this.#parts;
    freezePictures(store, isOwnPicture);
    store.setState({ line: join === null ? 'connecting' : 'interrupted' });
  }

  #leave(): void {
    this.#drop();
    const { store, wall, isOwnPicture } = this.#parts;
    store.setState({ line: 'idle' });
    for (const [key] of entriesOf(store)) {
      if (isOwnPicture(key)) continue;
      wall.setTrack(key, null);
      notePicture(store, key, null);
    }
  }
}
