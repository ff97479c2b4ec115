import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { DataDirInUse } from '#server/db/data-dir-lock.ts';
import { DatabaseUnusable } from '#server/db/open.ts';
import { installationWords } from '#server/local-authority/local-authority.ts';
import type { Step } from '#server/ports/publisher.ts';
import { type App, createApp } from './app.ts';
import { type Config, ConfigInvalid, isLoopback, readConfig } from './config.ts';
import { createLog, type Log } from './log.ts';

const STOP_WITHIN_MS = 5_000;

try {
  await run();
} catch (error) {
  process.exitCode = 1;
  console.error(wordsOf(error));
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  const app = await createApp({
    config,
    log,
    version: versionOfPackage(),
    media: process.env['DIEM_CAU_MEDIA'] === 'fake' ? 'fake' : 'mediasoup',
    onStep: stepToDieAt(process.env['DIEM_CAU_KILL_AT']),
  });
  stopOnSignals(app, log);
  limitDisk(app, process.env['DIEM_CAU_MAX_PAGES']);
  try {
    const port = await app.listen();
    greet({ app, config, port });
  } catch (error) {
    await app.close();
    throw error;
  }
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version; // our own file
}

/** Closes in order on a signal; a second one, or five seconds, ends it at once. */
function stopOnSignals(app: App, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** "committed:3" ends the process by SIGKILL at the third commit: tests of crashes set it. */
function stepToDieAt(setting: string | undefined): ((step: Step) => void) | undefined {
  if (!setting) return undefined;
  const [at, count = '1'] = setting.split(':');
  let left = Number(count);
  return (step) => {
    if (step !== at) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

/** Tests of a full disk set it. */
function limitDisk(app: App, pages: string | undefined): void {
  if (pages) app.limitPages(Number(pages));
}

function greet({ app, config, port }: { app: App; config: Config; port: number }): void {
  const scheme = app.isSecure ? 'https' : 'http';
  const urls = addressesOf(config.host).map((address) => `${scheme}://${address}:${port}`);
  const lines = ['', 'Điểm Cầu đang chạy tại:', ...urls.map((url) => `  ${url}`)];
  if (app.seeded) {
    lines.push('', 'Dữ liệu minh họa đã tạo. Đăng nhập bằng:');
    for (const { signInName, name, password } of app.seeded.shown) {
      lines.push(`  ${signInName}  ${password}  (${name})`);
    }
    lines.push(`  Mật khẩu của các vai trò khác và đường dẫn của từng điểm cầu: ${app.seeded.path}`);
  } else if (app.isWithoutAccounts) {
    lines.push('', 'Chưa có tài khoản nào. Tạo quản trị viên: npm run admin -- create-admin TEN');
  } else {
    lines.push('', 'Đăng nhập bằng tài khoản đã có. Quên mật khẩu: npm run admin -- reset-password TEN');
  }
  const url = urls[0];
  if (app.certificate && url) {
    lines.push('', installationWords({ authorityPath: app.certificate.authorityPath, url }));
  }
  console.log(lines.join('\n'));
}

/** What to type into a browser. */
function addressesOf(host: string): string[] {
  if (isLoopback(host)) return ['localhost'];
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outside = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
  return ['localhost', ...outside.map(({ address }) => address)];
}

/** A setting or a place that does not fit is told in words; anything else is a fault of ours, told whole. */
function wordsOf(error: unknown): string {
  if (error instanceof ConfigInvalid) return `Cấu hình chưa đúng:\n${error.message}`;
  if (error instanceof DataDirInUse || error instanceof DatabaseUnusable) return error.message;
  if (isPortTaken(error)) return `Cổng ${error.port} đã có chương trình khác dùng. Đặt PORT khác rồi chạy lại.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isPortTaken(error: unknown): error is Error & { port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
