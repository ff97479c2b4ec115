import { createWorker, type types } from 'mediasoup';
import type { MediaLog } from '../media-log.ts';
import { isLate, within } from '../within.ts';
import { mediaCodecs } from './codecs.ts';
import { listenInfos } from './listen-infos.ts';

/** A worker process that runs, with the one server that all its transports share a port through. */
export type LiveEngine = { readonly worker: types.Worker; readonly server: types.WebRtcServer };

export type EngineOptions = {
  readonly workerBin?: string | undefined;
  readonly host: string;
  /** UDP and TCP; 0 takes any free ones. */
  readonly port: number;
  readonly announcedAddress?: string | undefined;
  readonly log: MediaLog;
};

/** A worker that lived longer can be put in its place at once: that cannot turn into a busy loop. */
const SHORT_LIFE_MS = 2_000;
const FIRST_DELAY_MS = 100;
/** A worker that leaves this many probes in a row unanswered hangs: nothing but its end helps. */
const MOST_LATE_PROBES = 3;
const PROBE_MS = 2_000;
const LONGEST_DELAY_MS = 5_000;

/** One place for a worker: starts it, and puts another in its place when it dies, later each time it dies young. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #waiting = new Set<(engine: LiveEngine) => void>();
  #live: LiveEngine | undefined;
  #bornAt = 0;
  #lateProbes = 0;
  #delayMs = FIRST_DELAY_MS;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(options: EngineOptions) {
    this.#options = options;
  }

  /** Rejects when the first worker does not start or cannot listen. */
  static async create(options: EngineOptions): Promise<Engine> {
    const engine = new Engine(options);
    await engine.#start();
    return engine;
  }

  /** The running worker, or nothing while it is being replaced. */
  get live(): LiveEngine | undefined {
    return this.#live;
  }

  /** The running worker, at once or when it is there again; rejects after `withinMs`. */
  ready(withinMs: number): Promise<LiveEngine> {
    if (this.#live) return Promise.resolve(this.#live);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(take);
        reject(new Error('no media worker is running'));
      }, withinMs);
      const take = (engine: LiveEngine) => {
        clearTimeout(timer);
        resolve(engine);
      };
      this.#waiting.add(take);
    });
  }

  /** Rejects unless a transport could be made within two seconds. A worker that hangs is ended, so that another comes. */
  async probe(): Promise<void> {
    const live = this.#live;
    if (!live) throw new Error('a media worker is being replaced');
    try {
      await within(PROBE_MS, makeTransport(live));
      this.#lateProbes = 0;
    } catch (error) {
      if (isLate(error)) this.#noteLateProbe(live);
      throw error;
    }
  }

  /** Ends the worker for good. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    const live = this.#live;
    this.#live = undefined;
    live?.worker.close();
  }

  #noteLateProbe({ worker }: LiveEngine): void {
    this.#lateProbes += 1;
    if (this.#lateProbes < MOST_LATE_PROBES || this.#live?.worker !== worker) return;
    this.#options.log.error({ pid: worker.pid }, 'media worker hangs, ending it');
    process.kill(worker.pid, 'SIGKILL'); // one that hangs hears nothing softer; its death is met as any other
  }

  async #start(): Promise<void> {
    const { workerBin, log } = this.#options;
    const worker = await createWorker({ logLevel: 'warn', ...(workerBin ? { workerBin } : {}) });
    worker.once('died', (error) => this.#died(worker, error));
    try {
      const server = await worker.createWebRtcServer({ listenInfos: listenInfos(this.#options) });
      this.#started({ worker, server });
    } catch (error) {
      worker.close();
      throw error;
    }
    log.info({ pid: worker.pid }, 'media worker runs');
  }

  #started(live: LiveEngine): void {
    if (this.#closed) return live.worker.close();
    this.#live = live;
    this.#bornAt = performance.now();
    this.#lateProbes = 0;
    for (const take of this.#waiting) take(live);
    this.#waiting.clear();
  }

  #died(worker: types.Worker, error: Error): void {
    if (this.#live?.worker !== worker) return; // died while starting: #start rejects
    this.#live = undefined;
    const young = performance.now() - this.#bornAt < SHORT_LIFE_MS;
    this.#delayMs = young ? Math.min(this.#delayMs * 2, LONGEST_DELAY_MS) : FIRST_DELAY_MS;
    this.#options.log.error({ pid: worker.pid, error, againInMs: this.#delayMs }, 'media worker died');
    this.#startLater();
  }

  #startLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#start().catch((error: unknown) => {
        this.#delayMs = Math.min(this.#delayMs * 2, LONGEST_DELAY_MS);
        this.#options.log.error({ error, againInMs: this.#delayMs }, 'media worker did not start');
        this.#startLater();
      });
    }, this.#delayMs);
  }
}

async function makeTransport({ worker, server }: LiveEngine): Promise<void> {
  const router = await worker.createRouter({ mediaCodecs });
  try {
    const transport = await router.createWebRtcTransport({ webRtcServer: server });
    transport.close();
  } finally {
    router.close();
  }
}
