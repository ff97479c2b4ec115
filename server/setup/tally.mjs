/**
 * Real results of one runner, or a sum of several.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Sums up.
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NOTHING,
  );
}

/**
 * The one line that ends a test run, such as `12 passed, 0 failed, 1 skipped`.
 * @param {Tally} tally
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ended badly without a failed test to show for it counts as one failure: it crashed, an error escaped
 * every test, or its report is missing.
 * @param {Tally | undefined} tally undefined where it left no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withCrash(tally, exitCode) {
  if (tally === undefined) return { ...NOTHING, failed: 1 };
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * Reads Vitest's JSON report. A file that could not be loaded has no test of its own to fail: it counts as one.
 * @param {unknown} report
 * @returns {Tally | undefined} undefined where it is no such report
 */
export function vitestTally(report) {
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  if (passed === undefined || failed === undefined) return undefined;
  const skipped = (numberAt(report, 'numPendingTests') ?? 0) + (numberAt(report, 'numTodoTests') ?? 0);
  return { passed, failed: failed + unloadedFiles(report), skipped };
}

/**
 * Reads Playwright's JSON report. A test that passed only when repeated counts as failed, and so does an error outside
 * the tests.
 * @param {unknown} report
 * @returns {Tally | undefined} undefined where it is no such report
 */
export function playwrightTally(report) {
  const stats = valueAt(report, 'stats');
  const passed = numberAt(stats, 'expected');
  const unexpected = numberAt(stats, 'unexpected');
  if (passed === undefined || unexpected === undefined) return undefined;
  const failed = unexpected + (numberAt(stats, 'flaky') ?? 0) + listAt(report, 'errors').length;
  return { passed, failed, skipped: numberAt(stats, 'skipped') ?? 0 };
}

/** @param {unknown} report */
function unloadedFiles(report) {
  return listAt(report, 'testResults').filter((file) => {
    const tests = listAt(file, 'assertionResults');
    return valueAt(file, 'status') === 'failed' && !tests.some((test) => valueAt(test, 'status') === 'failed');
  }).length;
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {unknown}
 */
function valueAt(value, key) {
  if (typeof value !== 'object' || value === null) return undefined;
  return /** @type {Record<string, unknown>} */ (value)[key];
}

/**
 * @param {unknown} value
 * @param {string} key
 */
function numberAt(value, key) {
  const found = valueAt(value, key);
  return typeof found === 'number' ? found : undefined;
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {readonly unknown[]}
 */
function listAt(value, key) {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : [];
}
