import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JoinLink, readJoinLinks } from '#tests/support/bots/join-links.ts';
import { clockMs } from './waiting.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const READY = 'Điểm Cầu đang chạy tại:';
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;
const running = new Set<ChildProcess>();
const dataDirs = new Set<string>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true });
});

/** A process of ours that does not outlive us. Its output is given whole by `output`. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  running.add(child);
  child.once('exit', () => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => lines.push(String(piece)));
  return { child, output: () => lines.join('') };
}

/** Ends a process and waits until it is gone. Does nothing to one that is gone already. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill(signal);
  await gone;
  clearTimeout(impatience);
}

/** Ends whatever a bench that failed left running. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map((child) => end(child, 'SIGKILL')));
}

/** A server with the demo's conference, on ports and in a directory of its own. */
export class BenchServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'));
  readonly #ports: { readonly web: number; readonly media: number };
  #child: ChildProcess | undefined;

  private constructor(ports: { web: number; media: number }) {
    this.#ports = ports;
    dataDirs.add(this.dataDir);
  }

  /** Starts one, with a real media worker. */
  static async open(): Promise<BenchServer> {
    const server = new BenchServer({ web: await freePort('tcp'), media: await freePort('udp') });
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#ports.web}`;
  }

  /** Ways in for the sites, in their order. */
  links(): JoinLink[] {
    return readJoinLinks(this.#generatedPath());
  }

  /** The generated password of an account. */
  passwordOf(signInName: string): string {
    const lines = readFileSync(this.#generatedPath(), 'utf8').split('\n');
    const password = lines.map((line) => line.split('\t')).find(([name]) => name === signInName)?.[1];
    if (!password) throw new Error(`no password of ${signInName}`);
    return password;
  }

  /** Starts it, again perhaps; gives how long it took until it told its address, in ms. */
  async start(entry: readonly string[] = ['server/main.ts']): Promise<number> {
    const begun = clockMs();
    const { child, output } = start(entry, this.#env());
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`máy chủ không sẵn sàng:\n${output()}`)), READY_WITHIN_MS);
      child.stdout.on('data', () => {
        if (!output().includes(READY)) return;
        clearTimeout(timer);
        resolve();
      });
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`máy chủ dừng (${code}):\n${output()}`));
      });
    });
    return clockMs() - begun;
  }

  /** Ends it without a word, as a power cut would. Resolves when the process is gone. */
  async kill(): Promise<void> {
    if (this.#child) await end(this.#child, 'SIGKILL');
  }

  /** Ends it in order; its data stay. */
  async stop(): Promise<void> {
    if (this.#child) await end(this.#child, 'SIGTERM');
  }

  /** Ends its media worker without a word. */
  killWorker(): void {
    const pid = this.#child?.pid;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    const worker = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('mediasoup'));
    if (!worker) throw new Error('the server has no media worker');
    process.kill(worker, 'SIGKILL');
  }

  /** Ends it and removes its data. Idempotent. */
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  #env(): NodeJS.ProcessEnv {
    const { web, media } = this.#ports;
    const ours = { HOST: '127.0.0.1', PORT: String(web), MEDIA_PORT: String(media), DATA_DIR: this.dataDir };
    return { ...process.env, ...ours, LOG_LEVEL: 'error', DEMO: '1' };
  }

  #generatedPath(): string {
    return join(this.dataDir, 'mat-khau-khoi-tao.txt');
  }
}

/** A port that nobody holds now. */
async function freePort(kind: 'tcp' | 'udp'): Promise<number> {
  if (kind === 'udp') {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    await new Promise<void>((done) => socket.close(() => done()));
    return port;
  }
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
