import { existsSync } from 'node:fs';
import process from 'node:process';
import { run } from './command.mjs';
import { askFor, requireDebianPackages } from './debian.mjs';
import { SetupFailure } from './failure.mjs';

const PURPOSE = 'để chạy kiểm thử trên trình duyệt';
const DEBIANS_OWN = '/usr/bin/chromium';

/**
 * Finds a Chromium for the browser tests: the one that CHROMIUM_BIN names, or Debian's, installed where it is missing.
 * @returns {Promise<string>} its path
 * @throws {SetupFailure} where none can be had
 */
export async function prepareChromium() {
  const given = process.env['CHROMIUM_BIN'];
  if (given !== undefined && given !== '') return requireGiven(given);
  if (await isGoodChromium(DEBIANS_OWN)) return DEBIANS_OWN;
  await requireDebianPackages(['chromium'], PURPOSE);
  if (await isGoodChromium(DEBIANS_OWN)) return DEBIANS_OWN;
  throw new SetupFailure(`${askFor(['chromium'], PURPOSE)}\n(hoặc đặt CHROMIUM_BIN là đường dẫn của một Chromium)`);
}

/** @param {string} given */
async function requireGiven(given) {
  if (await isGoodChromium(given)) return given;
  throw new SetupFailure(`CHROMIUM_BIN=${given} không chạy được.`);
}

/** @param {string} path */
async function isGoodChromium(path) {
  if (!existsSync(path)) return false;
  const tried = await run(path, ['--version'], { timeoutMs: 20_000 });
  return tried.code === 0 && /\d+\.\d+/.test(tried.output);
}
