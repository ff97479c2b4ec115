import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const SECOND = 1_000;

/** Real processes and real media: apart from the others, one file at a time, each in a process of its own. */
const realThings = { pool: 'forks', fileParallelism: false } as const;

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'], testTimeout: 20 * SECOND } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], pool: 'forks', testTimeout: 20 * SECOND } },
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 30 * SECOND,
          hookTimeout: 30 * SECOND,
        },
      },
      {
        test: {
          name: 'migrations',
          include: ['tests/migrations/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 20 * SECOND,
        },
      },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 30 * SECOND } },
      {
        plugins: [react()],
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 20 * SECOND,
        },
      },
      {
        test: {
          name: 'media',
          include: ['tests/media/**/*.test.ts'],
          ...realThings,
          sequence: { groupOrder: 1 },
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          ...realThings,
          sequence: { groupOrder: 2 },
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
    ],
  },
});
