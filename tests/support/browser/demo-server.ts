import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { childrenOf } from '../process-tree.ts';
import { freePort, pause, ServerProcess } from '../server-process.ts';
import { readWaysIn, type WaysIn } from '../sign-in.ts';

export type DemoServerOptions = {
  /** Settings on top of what a test needs. */
  readonly settings?: Readonly<Record<string, string>>;
};

const READY_WITHIN_MS = 90_000;
const POLL_MS = 50;

/** Variables of whoever runs the tests that must not reach the server. */
const ofTheRunner = /^(PLAYWRIGHT|PW_|NODE_OPTIONS$|DIEM_CAU_|DEMO$|HOST$|TLS_|MEDIA_PORT$|MEDIA_ANNOUNCED|PORT$)/;

/** The real server with its real media worker, on an empty data directory that the demo fills. */
export class DemoServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'diem-cau-'));
  readonly port: number;
  readonly mediaPort: number;
  readonly #settings: Readonly<Record<string, string>>;
  #process: ServerProcess | null = null;
  #ways: WaysIn | null = null;

  private constructor(ports: { readonly port: number; readonly mediaPort: number }, options: DemoServerOptions) {
    this.port = ports.port;
    this.mediaPort = ports.mediaPort;
    this.#settings = options.settings ?? {};
  }

  /** Starts one and waits until it serves. Throws with what it printed when it does not. */
  static async open(options: DemoServerOptions = {}): Promise<DemoServer> {
    const server = new DemoServer({ port: await freePort(), mediaPort: await freePort() }, options);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Passwords and join links of the demo. */
  get ways(): WaysIn {
    this.#ways ??= readWaysIn(this.dataDir);
    return this.#ways;
  }

  /** What the server printed that tells of a fault. */
  get faults(): readonly string[] {
    return this.#process?.faults ?? [];
  }

  /** Starts it, on the same data directory when it ran before. */
  async start(): Promise<void> {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name)));
    const ports = { PORT: String(this.port), MEDIA_PORT: String(this.mediaPort) };
    const running = new ServerProcess({
      ...inherited,
      LOG_LEVEL: 'warn',
      ...ports,
      DATA_DIR: this.dataDir,
      ...this.#settings,
    });
    this.#process = running;
    const deadline = Date.now() + READY_WITHIN_MS;
    while (running.isRunning && Date.now() < deadline) {
      if (await this.#isHealthy()) return;
      await pause(POLL_MS);
    }
    throw new Error(`the server did not start: ${running.output}`);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /** Ids of its media workers. */
  get mediaWorkers(): readonly number[] {
    return this.#process === null ? [] : childrenOf(this.#process.pid);
  }

  /** Ends it and removes its data. */
  async close(): Promise<void> {
    if (this.#process?.isRunning) await this.#process.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async #isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health`)).ok;
    } catch {
      return false; // nobody listens yet
    }
  }
}
