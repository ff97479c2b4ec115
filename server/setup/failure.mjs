import process from 'node:process';
import { leaveOnSignals } from './command.mjs';

/** Something the operator can put right; its message says how. Anything else that is thrown is a bug of ours. */
export class SetupFailure extends Error {}

/**
 * Runs an entry point: a failure that the operator can put right is shown as its message alone.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runEntry(main) {
  leaveOnSignals();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`\n${error instanceof SetupFailure ? `✗ ${error.message}` : describeBug(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function describeBug(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
