import { defineConfig } from 'vitest/config';

/** Papers opened in a word processor, which is too large to ask for in each run: `npm run test:office`. */
export default defineConfig({
  test: { name: 'office', include: ['tests/office/**/*.test.ts'], pool: 'forks', testTimeout: 180_000 },
});
