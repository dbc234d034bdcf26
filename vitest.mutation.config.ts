import { defineConfig } from 'vitest/config';

/** The tests of one room of the rules, as Stryker runs them for each mutant. */
export default defineConfig({
  test: {
    include: [`tests/core/${process.env['ROOM'] ?? '*'}/*.test.ts`],
    setupFiles: ['tests/fewer-runs.ts'],
    testTimeout: 60_000,
  },
});
