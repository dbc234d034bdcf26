const room = process.env.ROOM ?? '*';

/**
 * Changes the rules one place at a time and asks whether a test notices: those of one room, by the tests of that room
 * alone. `scripts/mutate.ts` goes through the rooms. (Stryker's own `testFiles` would let every mutant of a constant
 * live.)
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // The schema is a description and not a rule: the build reads every file of the catalogue with it.
  mutate: [`src/core/${room}/*.ts`, '!src/core/facts/*schema*.ts'],
  ignorePatterns: ['dist', '.astro', 'public', 'src/components', 'src/styles'],
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.stryker-tmp/${process.env.ROOM ?? 'all'}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
};
