import { expect as baseExpect, test as base } from '@playwright/test';

/** Longer than a slow machine needs: a test waits for states, and fails only when one does not come. */
export const STATE_WITHIN_MS = 45_000;

/**
 * Tests of this project. A trace keeps steps and network only: pictures of many pages that show video would take the
 * whole machine.
 */
export const test = base.extend({
  trace: [
    { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    { option: true, scope: 'worker' },
  ],
});

export const expect = baseExpect.configure({ timeout: STATE_WITHIN_MS });
