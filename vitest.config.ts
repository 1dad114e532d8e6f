/** Two kinds of tests: those of Node, and those that drive a real browser with the built extension in it. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core free for itself, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          // Dexie takes the database it finds when it is first imported.
          setupFiles: ['fake-indexeddb/auto', 'tests/let-effects-end.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/browser/set-up.ts'],
          include: ['tests/browser/**/*.test.ts'],
          // One browser at a time: two on a small machine disturb each other.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
