import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runChecks } from './checks.mjs';
import { run } from './command.mjs';
import { runEntry } from './failure.mjs';
import { buildDir, packageBin, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';
import { lastLine, NOTHING, playwrightTally, sum, vitestTally, withCrash } from './tally.mjs';

/** A runner that hangs is ended, so that the sum is always printed. */
const LIMIT_MS = 20 * 60_000;
const LONG_LIMIT_MS = 6 * 60 * 60_000;

const long = process.argv.includes('--long');
const resultsDir = join(buildDir, 'test-results');

// `npm test` and `npm run test:long`: every kind of test, with one sum in the last line.
await runEntry(async () => {
  const prepared = await prepare({ worker: true, client: true, chromium: true, pdfReaders: true });
  const env = long ? { ...prepared, DIEM_CAU_LONG: '1' } : prepared;
  rmSync(resultsDir, { recursive: true, force: true });
  mkdirSync(resultsDir, { recursive: true });
  const failedChecks = await runChecks(env);
  const total = sum([{ ...NOTHING, failed: failedChecks }, await runVitest(env), await runPlaywright(env)]);
  say(`\n${lastLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/** @param {NodeJS.ProcessEnv} env */
async function runVitest(env) {
  const report = join(resultsDir, 'vitest.json');
  say('▸ vitest');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(packageBin('vitest'), args, { env, show: true, timeoutMs: limitMs() });
  return withCrash(vitestTally(readReport(report)), code);
}

/** @param {NodeJS.ProcessEnv} env */
async function runPlaywright(env) {
  const tests = join(root, 'tests', 'browser');
  if (!existsSync(tests) || !readdirSync(tests, { recursive: true }).some((name) => /\.spec\.ts$/.test(String(name)))) {
    return NOTHING;
  }
  const report = join(resultsDir, 'playwright.json');
  say('▸ playwright');
  const { code } = await run(packageBin('playwright'), ['test', '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    show: true,
    timeoutMs: limitMs(),
  });
  return withCrash(playwrightTally(readReport(report)), code);
}

function limitMs() {
  return long ? LONG_LIMIT_MS : LIMIT_MS;
}

/**
 * @param {string} file
 * @returns {unknown} undefined where a runner left none
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
