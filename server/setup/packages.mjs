import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { foreignEnv, run } from './command.mjs';
import { SetupFailure } from './failure.mjs';
import { ownNode, packageBin, root } from './paths.mjs';
import { step } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

/** npm's own list of what it put into node_modules: it changes when somebody installs by hand. */
const INSTALLED = 'node_modules/.package-lock.json';

const WHAT_NPM_READS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

const NPM_FLAGS = [
  // The errors alone: under Node 20 npm would warn about every package that asks for a newer one, as ours do.
  '--loglevel=error',
  // Said here too, so that no setting of the machine's own (NODE_ENV=production, for one) changes what is installed.
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
];

/**
 * Installs the packages of the lock file, this project's Node 24 among them, unless they are there already.
 * @throws {SetupFailure} where npm refuses
 */
export async function preparePackages() {
  const installed = existsSync(ownNode) && existsSync(join(root, INSTALLED));
  if (installed && readStamp().packages === packagesHash()) return linkOwnNode();
  writeStamp('packages', undefined);
  await step('Cài đặt các gói phần mềm theo package-lock.json', install);
  await requireOwnNode();
  markPackagesInstalled();
}

/** Notes that what is installed is what the lock file names. */
export function markPackagesInstalled() {
  linkOwnNode();
  writeStamp('packages', packagesHash());
}

function packagesHash() {
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // A changed script is no reason to install again.
  const asked = WHAT_NPM_READS.map((field) => manifest[field] ?? null);
  const salt = JSON.stringify([process.platform, process.arch, asked]);
  return hashOf(['package-lock.json', '.npmrc', INSTALLED], { salt });
}

/** @param {(progress: string) => void} report */
async function install(report) {
  const wanted = topLevelPackages();
  const timer = setInterval(() => report(`${wanted.filter(isUnpacked).length}/${wanted.length} gói`), 1_000);
  const result = await run('npm', ['ci', ...NPM_FLAGS], { env: foreignEnv() });
  clearInterval(timer);
  if (result.code !== 0) {
    throw new SetupFailure(`npm ci không thành công (mã ${result.code}):\n${result.output}`);
  }
}

/** Names of the packages that npm unpacks directly into node_modules, for the progress alone. */
function topLevelPackages() {
  /** @type {{ packages: Record<string, { os?: string[], cpu?: string[], libc?: string[] }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { os = [process.platform], cpu = [process.arch], libc = ['glibc'] }]) => {
      const fits = os.includes(process.platform) && cpu.includes(process.arch) && libc.includes('glibc');
      return fits && path.lastIndexOf('node_modules/') === 0;
    })
    .map(([path]) => path);
}

/** @param {string} path */
const isUnpacked = (path) => existsSync(join(root, path, 'package.json'));

/**
 * npm 10 removes the link again, because the package for the other processor has a program of the same name.
 */
function linkOwnNode() {
  const link = packageBin('node');
  if (existsSync(link)) return;
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync(join('..', `node-linux-${process.arch}`, 'bin', 'node'), link);
}

async function requireOwnNode() {
  const tried = await run(ownNode, ['--version']);
  if (tried.code === 0) return;
  throw new SetupFailure(`Node đi kèm không chạy được trên máy này: ${tried.output}`);
}
