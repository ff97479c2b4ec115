import { defineConfig } from '@playwright/test';
import usual from '../../../playwright.config.ts';

/**
 * Makes the pictures in docs/screens:
 * node server/setup/run.mjs node_modules/@playwright/test/cli.js test -c tests/support/browser/screens.config.ts
 */
// biome-ignore lint/style/noDefaultExport: the runner demands it
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: 'screens*.ts',
  outputDir: '../../../build/screens',
  timeout: 600_000,
  reporter: 'list',
});
