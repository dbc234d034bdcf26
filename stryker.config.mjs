/**
 * Changes the rules one place at a time and asks whether a test notices. One room:
 * `npm run mutate -- --mutate 'src/core/cost/**'`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // The schema is a description and not a rule: the build reads every file of the catalogue with it.
  mutate: ['src/core/**/*.ts', '!src/core/facts/**/*schema*.ts', '!src/core/facts/schema/**'],
  ignorePatterns: ['dist', '.astro', 'public', 'src/pages', 'src/components', 'src/styles'],
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.stryker-tmp/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
};
