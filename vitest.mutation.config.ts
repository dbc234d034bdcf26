import { defineConfig } from 'vitest/config';

/** The tests of the rules, as Stryker runs them once for each mutant. */
export default defineConfig({
  test: {
    include: ['tests/core/**/*.test.ts', 'tests/content/plans.test.ts'],
    setupFiles: ['tests/fewer-runs.ts'],
    testTimeout: 60_000,
  },
});
