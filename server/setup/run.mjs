import { existsSync } from 'node:fs';
import process from 'node:process';
import { runChecks } from './checks.mjs';
import { foreignEnv, ownEnv, run, runInPlace } from './command.mjs';
import { runEntry, SetupFailure } from './failure.mjs';
import { markPackagesInstalled } from './packages.mjs';
import { ownNode } from './paths.mjs';
import { prepare } from './prepare.mjs';

// `node run.mjs FILE …` runs a TypeScript file under this project's Node, `--check` the checks, and `--npm …` npm.
await runEntry(async () => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === undefined) throw new SetupFailure('Cách dùng: run.mjs TỆP [tham số…] | --check | --npm [tham số…]');
  if (first === '--check') return check();
  if (first === '--npm') return npm(rest);
  return runInPlace(ownNode, [first, ...rest], await prepare({ worker: true }));
});

async function check() {
  const failed = await runChecks(await prepare({}));
  return failed === 0 ? lockFits() : 1;
}

/**
 * Changes of dependencies run under this project's Node, because npm picks older versions under an older Node.
 * @param {readonly string[]} args
 */
async function npm(args) {
  // Not whenever something is out of date: a lock file that npm ci refuses is mended by this very command.
  if (!existsSync(ownNode)) await prepare({});
  const { code } = await run('npm', args, { env: ownEnv(), show: true });
  if (code !== 0) return code;
  const fits = await lockFits();
  if (fits === 0) markPackagesInstalled();
  return fits;
}

/** npm writes lock files that its own `ci` then refuses, where a package lacks a platform's part. */
async function lockFits() {
  const { code, output } = await run('npm', ['ci', '--dry-run', '--loglevel=error'], { env: foreignEnv() });
  if (code !== 0) throw new SetupFailure(`package-lock.json không dùng được cho npm ci:\n${output}`);
  return 0;
}
