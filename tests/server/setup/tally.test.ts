import { describe, expect, it } from 'vitest';
import { lastLine, playwrightTally, sum, vitestTally, withCrash } from '../../../server/setup/tally.mjs';

const passedTest = { status: 'passed' };
const failedTest = { status: 'failed' };

describe('the sum in the last line of a test run', () => {
  it('says passed and failed, and skipped only where there is any', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(lastLine({ passed: 12, failed: 3, skipped: 1 })).toBe('12 passed, 3 failed, 1 skipped');
  });

  it('adds up all runners', () => {
    const total = sum([
      { passed: 0, failed: 1, skipped: 0 },
      { passed: 5, failed: 0, skipped: 2 },
      { passed: 4, failed: 1, skipped: 0 },
    ]);
    expect(total).toEqual({ passed: 9, failed: 2, skipped: 2 });
  });

  it('counts what Vitest skipped or left to do as skipped', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
    expect(vitestTally(report)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a file that did not load as one failure, and one with failed tests not again', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [passedTest, failedTest] },
      { status: 'passed', assertionResults: [passedTest] },
    ];
    const report = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, testResults };
    expect(vitestTally(report)).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('counts a flaky browser test and an error outside the tests as failures', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'x' }] };
    expect(playwrightTally(report)).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });

  it('counts a runner that crashed as a failure, once', () => {
    const fine = { passed: 3, failed: 0, skipped: 0 };
    expect(withCrash(fine, 0)).toEqual(fine);
    expect(withCrash(fine, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(withCrash({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(withCrash(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes nothing that is no report for one', () => {
    expect(vitestTally(undefined)).toBeUndefined();
    expect(vitestTally({ stats: {} })).toBeUndefined();
    expect(playwrightTally(null)).toBeUndefined();
    expect(playwrightTally({ stats: { expected: '3' } })).toBeUndefined();
  });
});
