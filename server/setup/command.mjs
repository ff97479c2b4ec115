import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

/** How much of a quiet command's output is kept to explain a failure. */
const KEPT_LINES = 60;

/** @type {readonly NodeJS.Signals[]} */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * What runs now. None of it outlives this process: a compiler that nobody waits for would go on for minutes.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set();

process.on('exit', () => {
  for (const child of running) child.kill();
});

/** @param {NodeJS.Signals} signal */
const leave = (signal) => process.exit(128 + constants.signals[signal]);

/** Lets a signal end this process by way of its exit handlers, which clean up. */
export function leaveOnSignals() {
  for (const signal of ENDING) process.on(signal, leave);
}

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] the checkout unless given
 * @property {NodeJS.ProcessEnv} [env] this process's own unless given
 * @property {boolean} [show] lets its output through to the operator instead of collecting it
 * @property {(line: string) => void} [onLine] sees each collected line
 * @property {number} [timeoutMs] ends it (SIGKILL) after so long
 * @property {AbortSignal} [signal] ends it (SIGKILL) when aborted
 *
 * @typedef {object} CommandResult
 * @property {number} code 128 and the signal's number where a signal ended it, 127 where it could not be started
 * @property {string} output the last collected lines, or why it could not be started
 */

/**
 * Runs a command to its end. Never throws: the code says how it went.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function run(file, args, options = {}) {
  const { cwd = root, env = process.env, show = false } = options;
  /** @type {string[]} */
  const lines = [];
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      killSignal: 'SIGKILL',
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => keep(line, lines, options));
    }
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code: exitCode(code, signal), output: lines.join('\n') });
    });
  });
}

/**
 * Runs a long-lived command in this process's place: signals are passed on, and its exit code is answered.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runInPlace(file, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd: root, env, stdio: 'inherit' });
    for (const signal of ENDING) {
      process.off(signal, leave);
      // A terminal sends Ctrl+C to the whole group, the child included: passed on as well it would arrive twice.
      process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
    }
    child.on('error', fail);
    child.on('close', (code, signal) => done(exitCode(code, signal)));
  });
}

/**
 * The environment for programs of this project: its own Node and its packages' programs come first.
 * @param {Record<string, string>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function ownEnv(extra = {}) {
  return { ...process.env, ...extra, PATH: [join(root, 'node_modules', '.bin'), foreignPath()].join(delimiter) };
}

/**
 * The environment without this project's programs, for npm itself: it must not run on a Node that it replaces.
 * @returns {NodeJS.ProcessEnv}
 */
export function foreignEnv() {
  return { ...process.env, PATH: foreignPath() };
}

function foreignPath() {
  const own = join(root, 'node_modules');
  const entries = (process.env['PATH'] ?? '').split(delimiter);
  return entries.filter((entry) => !entry.startsWith(own)).join(delimiter);
}

/**
 * @param {string} line
 * @param {string[]} lines
 * @param {CommandOptions} options
 */
function keep(line, lines, options) {
  options.onLine?.(line);
  lines.push(line);
  if (lines.length > KEPT_LINES) lines.shift();
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  if (signal !== null) return 128 + constants.signals[signal];
  return code ?? 1;
}
