import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { tempDir } from './temp-dir.ts';

/** How a process ended. */
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type Settings = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 30_000;
const ENDED_WITHIN_MS = 15_000;
const POLL_MS = 20;
/** What the runner says of itself must not reach the server. */
const ofTheRunner = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_V8_COVERAGE$|TEST$|DIEM_CAU_|DEMO$|HOST$|TLS_|MEDIA_)/;
const ERROR_LEVEL = 50;

/** One run of the server, as the operating system sees it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  #output = '';
  /** Resolves when it is gone, however it ended. */
  readonly ended: Promise<Ended>;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const note = (chunk: Buffer) => {
      this.#output += chunk.toString();
    };
    this.#child.stdout?.on('data', note);
    this.#child.stderr?.on('data', note);
    // 'close' comes after the last output was read, 'exit' may come before it.
    this.ended = once(this.#child, 'close').then(([code, signal]): Ended => ({ code, signal }));
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error(`the server could not be started: ${this.#output}`);
    return pid;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** All that it printed. */
  get output(): string {
    return this.#output;
  }

  /** Lines of its log that tell of a fault. */
  get faults(): string[] {
    return this.#output.split('\n').filter((line) => levelOf(line) >= ERROR_LEVEL);
  }

  /** Ends it as a power cut would. Gives the wall time just before. */
  async kill(): Promise<number> {
    const at = Date.now();
    this.#child.kill('SIGKILL');
    await this.ended;
    return at;
  }

  /** Asks it to stop, and waits until it has. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<Ended> {
    this.#child.kill(signal);
    return await within(ENDED_WITHIN_MS, this.ended, () => `the server did not stop; it printed: ${this.#output}`);
  }
}

/** A data directory with ports of its own, on which servers are started one after another. */
export class Installation {
  readonly dataDir: string;
  readonly port: number;
  readonly mediaPort: number;
  readonly #settings: Settings;
  readonly #processes: ServerProcess[] = [];

  private constructor(ports: { readonly port: number; readonly mediaPort: number }, settings: Settings) {
    this.dataDir = join(tempDir(), 'data');
    this.port = ports.port;
    this.mediaPort = ports.mediaPort;
    this.#settings = settings;
    onTestFinished(() => this.close());
  }

  /** An empty one; all its processes are gone, and its directory too, when the running test is over. */
  static async open(settings: Settings = {}): Promise<Installation> {
    return new Installation({ port: await freePort(), mediaPort: await freePort() }, settings);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get databasePath(): string {
    return join(this.dataDir, 'diem-cau.sqlite');
  }

  /** Begins to start a server and waits for nothing. */
  launch(settings: Settings = {}): ServerProcess {
    const server = new ServerProcess({
      ...inherited(),
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'diem-cau-tests'),
      LOG_LEVEL: 'warn',
      DIEM_CAU_MEDIA: 'fake',
      PORT: String(this.port),
      MEDIA_PORT: String(this.mediaPort),
      DATA_DIR: this.dataDir,
      ...this.#settings,
      ...settings,
    });
    this.#processes.push(server);
    return server;
  }

  /** Starts a server and waits until it serves. Throws with what it printed when it does not. */
  async start(settings: Settings = {}): Promise<ServerProcess> {
    const server = this.launch(settings);
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.#isHealthy())) {
      if (!server.isRunning || Date.now() > deadline) throw new Error(`the server did not start: ${server.output}`);
      await pause(POLL_MS);
    }
    return server;
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.filter((server) => server.isRunning).map((server) => server.kill()));
  }

  async #isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health`)).ok;
    } catch {
      return false; // nobody listens yet
    }
  }
}

/** Waits; for paces and polls, never in the hope that something happened meanwhile. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The result, or an error with these words when it takes longer. */
export async function within<T>(ms: number, result: Promise<T>, words: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(words())), ms);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again until it holds. */
export async function eventually(holds: () => boolean | Promise<boolean>, words: () => string): Promise<void> {
  const deadline = Date.now() + ENDED_WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(words());
    await pause(POLL_MS);
  }
}

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheRunner.test(name)));
}

function levelOf(line: string): number {
  const level = /^\{"level":(\d+),/.exec(line)?.[1];
  return Number(level ?? 0);
}

const LOWEST_PORT = 21_000;
const HIGHEST_PORT = 31_999;

/**
 * A port that nobody has, for UDP and TCP. Below those that outgoing connections get: a client that calls a server
 * which is away could otherwise be given the server's own port, and would talk to itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST_PORT + Math.floor(Math.random() * (HIGHEST_PORT - LOWEST_PORT + 1));
    if ((await isFreeForTcp(port)) && (await isFreeForUdp(port))) return port;
  }
}

async function isFreeForTcp(port: number): Promise<boolean> {
  const server = createServer();
  const opened = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (opened) await new Promise((resolve) => server.close(resolve));
  return opened;
}

async function isFreeForUdp(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  const opened = await new Promise<boolean>((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => resolve(true));
  });
  socket.close();
  return opened;
}
