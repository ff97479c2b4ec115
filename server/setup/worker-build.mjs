import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './command.mjs';
import { requireDebianPackages } from './debian.mjs';
import { SetupFailure } from './failure.mjs';
import { root } from './paths.mjs';
import { step } from './say.mjs';

const PURPOSE = 'để dựng bộ xử lý âm thanh, hình ảnh';

/** What the recipe in server/media/worker needs, by Debian's names. */
const BUILD_PACKAGES = [
  'cmake',
  'ninja-build',
  'g++',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libabsl-dev',
  'libsrtp2-dev',
  'libssl-dev',
  'libuv1-dev',
  'pkg-config',
];

/** What compiling one of its files takes at most. */
const BYTES_A_JOB = 1_000_000_000;

/**
 * Builds mediasoup-worker from the sources in the npm package with the recipe in server/media/worker.
 * @param {{ mediasoupDir: string, dir: string }} options the npm package; an empty folder to build in
 * @returns {Promise<string>} the path of what was built
 * @throws {SetupFailure} with the last lines of the compiler
 */
export async function buildWorker({ mediasoupDir, dir }) {
  await requireDebianPackages(BUILD_PACKAGES, PURPOSE);
  await step('Dựng bộ xử lý âm thanh, hình ảnh từ mã nguồn (một lần, khoảng 3–5 phút)', async (report) => {
    const recipe = join(root, 'server', 'media', 'worker');
    await mustSucceed('cmake', ['-G', 'Ninja', '-S', recipe, '-B', dir, `-DMEDIASOUP_DIR=${mediasoupDir}`]);
    await mustSucceed('ninja', ['-C', dir, '-j', String(jobCount())], (line) => {
      const progress = ninjaProgress(line);
      if (progress !== undefined) report(progress);
    });
  });
  return join(dir, 'mediasoup-worker');
}

/**
 * Reads how far ninja is.
 * @param {string} line such as `[18/260] Building CXX object …`
 * @returns {string | undefined} in words, or undefined for any other line
 */
export function ninjaProgress(line) {
  const [, done, total] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
  return done === undefined ? undefined : `bước ${done}/${total}`;
}

function jobCount() {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / BYTES_A_JOB)));
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {(line: string) => void} [onLine]
 */
async function mustSucceed(file, args, onLine) {
  // A style of one's own for ninja's lines would hide its progress.
  const env = { ...process.env, NINJA_STATUS: '[%f/%t] ' };
  const result = await run(file, args, onLine === undefined ? { env } : { env, onLine });
  if (result.code === 0) return;
  const words = result.output.split('\n').filter((line) => ninjaProgress(line) === undefined);
  const needed = `Cần có các gói (tên theo Debian): ${BUILD_PACKAGES.join(' ')}`;
  throw new SetupFailure(`${file} không thành công (mã ${result.code}):\n${words.join('\n')}\n\n${needed}`);
}
