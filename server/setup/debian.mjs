import { existsSync } from 'node:fs';
import process from 'node:process';
import { run } from './command.mjs';
import { SetupFailure } from './failure.mjs';
import { step } from './say.mjs';

const APT = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Sees to it that Debian packages are installed: by apt as root, otherwise by asking.
 * On a system without apt nothing is done; whoever needs the packages finds out then.
 * @param {readonly string[]} packages
 * @param {string} purpose what they are for, in the operator's words
 * @throws {SetupFailure} with the line to paste
 */
export async function requireDebianPackages(packages, purpose) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const missing = await missingPackages(packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new SetupFailure(askFor(missing, purpose));
  await step(`Cài các gói hệ thống ${purpose}: ${missing.join(' ')}`, (report) =>
    installAsRoot(missing, purpose, report),
  );
}

/**
 * The words for an operator who has to install packages by hand.
 * @param {readonly string[]} packages
 * @param {string} purpose
 */
export function askFor(packages, purpose) {
  return `Thiếu gói hệ thống ${purpose}. Hãy chạy dòng sau rồi thử lại:\n  ${lineToPaste(packages)}`;
}

/** @param {readonly string[]} packages */
function lineToPaste(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** @param {readonly string[]} packages */
async function missingPackages(packages) {
  /** @type {Set<string>} */
  const installed = new Set();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in.
  const format = '--showformat=${db:Status-Status} ${Package}\\n';
  await run('dpkg-query', ['--show', format, ...packages], {
    onLine: (line) => {
      const [status, name] = line.split(' ');
      if (status === 'installed' && name !== undefined) installed.add(name);
    },
  });
  return packages.filter((name) => !installed.has(name));
}

/**
 * @param {readonly string[]} packages
 * @param {string} purpose
 * @param {(progress: string) => void} report
 */
async function installAsRoot(packages, purpose, report) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  report('đọc danh mục gói');
  const update = await run('apt-get', ['update'], { env });
  // A failed update is no reason to stop: the lists that are there may do.
  const install = await run('apt-get', ['install', ...APT, ...packages], {
    env,
    onLine: (line) => report(line.trim().slice(0, 70)),
  });
  if (install.code === 0) return;
  const output = [update.code === 0 ? '' : update.output, install.output].filter(Boolean).join('\n');
  throw new SetupFailure(`${output}\n\n${askFor(packages, purpose)}`);
}
