import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/browser/chromium.ts';

/** Longer than a slow machine needs: a test waits for a state, and fails only when it does not come. */
const STATE_WITHIN_MS = 45_000;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'build/playwright',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: STATE_WITHIN_MS },
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: STATE_WITHIN_MS,
    screenshot: 'only-on-failure',
    // Steps and network only: pictures of many pages that show video would take the whole machine.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    launchOptions: chromiumLaunch,
  },
});
