import { run } from './command.mjs';
import { packageBin } from './paths.mjs';
import { say } from './say.mjs';

/** The checks that need no test: types over all projects, then format and lint. */
const CHECKS = [
  { name: 'tsc -b', file: packageBin('tsc'), args: ['-b'] },
  { name: 'biome check', file: packageBin('biome'), args: ['check', '--error-on-warnings'] },
];

/**
 * Runs the checks one after the other, all of them, with their words shown.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(env) {
  let failed = 0;
  for (const { name, file, args } of CHECKS) {
    say(`▸ ${name}`);
    const { code } = await run(file, args, { env, show: true });
    if (code === 0) continue;
    say(`  ${name}: không đạt`);
    failed += 1;
  }
  return failed;
}
