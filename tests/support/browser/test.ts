import { test as base } from '@playwright/test';

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

export { expect } from '@playwright/test';
