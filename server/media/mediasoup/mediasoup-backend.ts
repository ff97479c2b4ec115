import { setLogEventListeners } from 'mediasoup';
import type { MediaBackend, MediaRoom, MediaRoomEvents } from '#server/ports/media-backend.ts';
import type { MediaLog } from '../media-log.ts';
import { Engine, type EngineOptions } from './engine.ts';
import { MediasoupRoom } from './mediasoup-room.ts';

const ENGINE_WAIT_MS = 5_000;

export type MediasoupBackendOptions = {
  /** Path of the worker's binary; mediasoup's own place when left out. */
  readonly workerBin?: string | undefined;
  /** How many workers; 1 when left out. */
  readonly workerCount?: number;
  readonly host: string;
  /** UDP and TCP port of the first worker; the next one takes the next port. 0: any free ports. */
  readonly port: number;
  /** What clients are told to send to, when it is not `host`. */
  readonly announcedAddress?: string | undefined;
  readonly log: MediaLog;
};

/** Media by mediasoup: one process per worker, rooms spread over them. */
export class MediasoupBackend implements MediaBackend {
  readonly #engines: readonly Engine[];
  readonly #log: MediaLog;
  readonly #roomsByEngine = new Map<Engine, Set<MediasoupRoom>>();
  #closed = false;

  private constructor(engines: readonly Engine[], log: MediaLog) {
    this.#engines = engines;
    this.#log = log;
    for (const engine of engines) this.#roomsByEngine.set(engine, new Set());
  }

  /** Starts the workers; rejects, with nothing left running, when one does not start or cannot listen. */
  static async create(options: MediasoupBackendOptions): Promise<MediasoupBackend> {
    listenToEngine(options.log);
    const count = options.workerCount ?? 1;
    const started = await Promise.allSettled(
      Array.from({ length: count }, (_, index) => Engine.create(engineOptions(options, index))),
    );
    const engines = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failed = started.find((result) => result.status === 'rejected');
    if (!failed) return new MediasoupBackend(engines, options.log);
    for (const engine of engines) engine.close();
    throw failed.reason;
  }

  async openRoom(roomId: string, events: MediaRoomEvents): Promise<MediaRoom> {
    if (this.#closed) throw new Error('the media backend is closed');
    const engine = this.#leastUsed();
    const live = await engine.ready(ENGINE_WAIT_MS);
    const rooms = this.#roomsByEngine.get(engine);
    const room = await MediasoupRoom.create({
      live,
      events,
      log: this.#log,
      roomId,
      onEnd: (ended) => rooms?.delete(ended),
    });
    rooms?.add(room);
    if (this.#closed) room.close();
    return room;
  }

  async probe(): Promise<void> {
    await Promise.all(this.#engines.map((engine) => engine.probe()));
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    for (const rooms of this.#roomsByEngine.values()) for (const room of [...rooms]) room.close();
    for (const engine of this.#engines) engine.close();
    return Promise.resolve();
  }

  /** Process ids of the workers that run, for tests that kill one. */
  workerPids(): number[] {
    return this.#engines.flatMap((engine) => (engine.live ? [engine.live.worker.pid] : []));
  }

  #leastUsed(): Engine {
    const size = (engine: Engine) => this.#roomsByEngine.get(engine)?.size ?? 0;
    const [least] = this.#engines.toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b));
    if (!least) throw new Error('a media backend needs a worker');
    return least;
  }
}

/** What the engine and its workers say for themselves. There is one such listener a process: the last backend's. */
function listenToEngine(log: MediaLog): void {
  setLogEventListeners({
    onwarn: (namespace, text) => log.debug({ namespace }, text),
    // What was asked of something that ended meanwhile is answered with an error: nothing is wrong then.
    onerror: (namespace, text, error) => {
      if (/not found/.test(text)) log.debug({ namespace, error }, text);
      else log.warn({ namespace, error }, text);
    },
  });
}

function rank(engine: Engine): number {
  return engine.live ? 0 : 1;
}

function engineOptions(options: MediasoupBackendOptions, index: number): EngineOptions {
  const { workerBin, host, announcedAddress, log } = options;
  return { workerBin, host, announcedAddress, log, port: options.port === 0 ? 0 : options.port + index };
}
