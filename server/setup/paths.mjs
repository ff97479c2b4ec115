import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Everything that set-up and the builds produce inside the checkout. */
export const buildDir = join(root, 'build');

/** The Node that this project brings along. It exists after the packages are installed. */
export const ownNode = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');

/**
 * A program that a package of this project brings along.
 * @param {string} name
 */
export const packageBin = (name) => join(root, 'node_modules', '.bin', name);

/** Where things outlive the checkout: `$XDG_CACHE_HOME/diem-cau`, or `~/.cache/diem-cau`. */
export function cacheDir() {
  const base = process.env['XDG_CACHE_HOME'];
  // The XDG rules say that a relative path is to be ignored.
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache'), 'diem-cau');
}
