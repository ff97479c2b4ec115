import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { buildDir, root } from './paths.mjs';

/**
 * What set-up has done, as hashes of what it was done from.
 * @typedef {{ packages?: string, client?: string }} Stamp
 */

const file = join(buildDir, 'setup-stamp.json');

/**
 * Reads the stamp; a missing or spoilt one is empty, so that everything is done again.
 * @returns {Stamp}
 */
export function readStamp() {
  if (!existsSync(file)) return {};
  try {
    return onlyHashes(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Replaces one hash; `undefined` marks the step as not done.
 * @param {keyof Stamp} name
 * @param {string | undefined} hash
 */
export function writeStamp(name, hash) {
  mkdirSync(buildDir, { recursive: true });
  const { [name]: _, ...others } = readStamp();
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(hash === undefined ? others : { ...others, [name]: hash }, null, 2)}\n`);
  renameSync(temporary, file);
}

/**
 * Hashes names and contents of files and folders inside a folder. What does not exist counts as that.
 * @param {readonly string[]} paths relative to the folder
 * @param {{ within?: string, salt?: string }} [options] the folder (the checkout unless given); anything else that matters
 */
export function hashOf(paths, { within = root, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  for (const name of paths.flatMap((path) => filesUnder(join(within, path)))) {
    const content = existsSync(name) ? readFileSync(name) : undefined;
    hash.update(`\0${relative(within, name)}\0${content?.length ?? 'none'}\0`);
    if (content) hash.update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * @param {unknown} value
 * @returns {Stamp}
 */
function onlyHashes(value) {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, hash]) => typeof hash === 'string'));
}
