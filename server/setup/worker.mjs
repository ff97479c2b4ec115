import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './command.mjs';
import { SetupFailure } from './failure.mjs';
import { cacheDir, ownNode, root } from './paths.mjs';
import { systemName } from './platform.mjs';
import { say, step } from './say.mjs';
import { buildWorker } from './worker-build.mjs';

/** Raise it when the recipe in server/media/worker changes, so that workers of the old one are not used any more. */
const RECIPE = 1;

/** What the worker exits with when mediasoup did not start it: it runs on this machine, all its libraries are there. */
const EXIT_OF_A_GOOD_WORKER = 41;

/** Without an answer for so long there is no network to the download. */
const ANSWER_MS = 6_000;
const DOWNLOAD_MS = 180_000;

const mediasoupDir = join(root, 'node_modules', 'mediasoup');

/**
 * Finds a media worker that runs on this machine: the one given, one kept from earlier, mediasoup's own download, or
 * one built here from mediasoup's sources.
 * @returns {Promise<string>} its path
 * @throws {SetupFailure} where none can be had
 */
export async function prepareWorker() {
  const given = await givenWorker();
  if (given !== undefined) return given;
  const cached = cachedWorkerPath();
  if (await isGoodWorker(cached)) return cached;
  await mkdir(cacheDir(), { recursive: true });
  if (await downloadInto(cached)) return cached;
  await buildInto(cached);
  return cached;
}

/** Where the worker for this version of mediasoup and this system is kept, outside the checkout. */
export function cachedWorkerPath() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(mediasoupDir, 'package.json'), 'utf8'));
  return join(cacheDir(), `mediasoup-worker-${version}-${systemName()}-r${RECIPE}`);
}

/**
 * Tries a worker: whatever does not start, lacks a library or is something else answers no.
 * @param {string} path
 */
export async function isGoodWorker(path) {
  if (!existsSync(path)) return false;
  const tried = await run(path, [], { env: {}, timeoutMs: 5_000 });
  return tried.code === EXIT_OF_A_GOOD_WORKER;
}

async function givenWorker() {
  const given = process.env['MEDIASOUP_WORKER_BIN'];
  if (given === undefined || given === '') return undefined;
  if (await isGoodWorker(given)) return given;
  say(`▸ MEDIASOUP_WORKER_BIN=${given} không chạy được trên máy này; tìm bản khác.`);
  return undefined;
}

/**
 * @param {string} target
 * @returns {Promise<boolean>} whether a good worker is there now
 */
async function downloadInto(target) {
  if (process.env['MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD']) return false;
  return step('Tải bộ xử lý âm thanh, hình ảnh dựng sẵn (mediasoup-worker)', async (report) => {
    const release = join(mediasoupDir, 'worker', 'out');
    rmSync(release, { recursive: true, force: true });
    await runDownload(release, report);
    const downloaded = join(release, 'Release', 'mediasoup-worker');
    const good = await isGoodWorker(downloaded);
    if (good) await keepAs(target, downloaded);
    else say('  không tải được bản nào chạy được trên máy này; sẽ dựng từ mã nguồn.');
    rmSync(release, { recursive: true, force: true });
    return good;
  });
}

/**
 * mediasoup's own download. Afterwards it would build by means of Python packages from the network: it gets no Python.
 * @param {string} release where it unpacks, made as soon as the other side has answered
 * @param {(progress: string) => void} report
 */
async function runDownload(release, report) {
  const { MEDIASOUP_WORKER_BIN: _, MEDIASOUP_LOCAL_DEV: __, ...env } = process.env;
  const impatience = new AbortController();
  const timer = setTimeout(() => existsSync(release) || impatience.abort(), ANSWER_MS);
  report('chờ máy chủ trả lời hoặc đang nhận dữ liệu');
  await run(ownNode, ['npm-scripts.mjs', 'postinstall'], {
    cwd: mediasoupDir,
    env: { ...env, PYTHON: '/bin/false' },
    timeoutMs: DOWNLOAD_MS,
    signal: impatience.signal,
  });
  clearTimeout(timer);
}

/** @param {string} target */
async function buildInto(target) {
  // A folder of its own for each build: two at once do not meet before the last rename, and there either result is good.
  const dir = await mkdtemp(join(cacheDir(), 'build-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const built = await buildWorker({ mediasoupDir, dir });
    if (!(await isGoodWorker(built))) {
      throw new SetupFailure('Bộ xử lý âm thanh, hình ảnh đã dựng xong nhưng không chạy được trên máy này.');
    }
    await keepAs(target, built);
  } finally {
    process.off('exit', remove);
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * Puts a worker into the cache whole or not at all.
 * @param {string} target
 * @param {string} source
 */
async function keepAs(target, source) {
  const temporary = `${target}.${process.pid}`;
  await copyFile(source, temporary);
  await chmod(temporary, 0o755);
  await rename(temporary, target);
}
