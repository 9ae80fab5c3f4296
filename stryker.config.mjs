/** Mutation testing of the rules, on demand: `npm run mutate`. What it found: docs/mutation.md. */
// A fresh clone lacks the cases that may not be redistributed; the score has to be reached without them.
delete process.env.REFERENCE_DIR;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['statistics', 'score', 'scheme', 'complaint'].map((room) => `src/domain/${room}/**/*.ts`),
  testRunner: 'jest',
  // Over jest.config.js: the rules touch neither PostgreSQL nor the built pages, so nothing is set up for their tests.
  jest: { config: { testMatch: ['<rootDir>/test/domain/**/*.test.ts'], globalSetup: null, globalTeardown: null } },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/dist', '/cloud', '/data', '/docs', '/.minping', '/.swc'],
  tempDirName: '.stryker/sandbox',
  incrementalFile: '.stryker/incremental.json',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.stryker/report.html' },
  jsonReporter: { fileName: '.stryker/report.json' },
  concurrency: 2,
  thresholds: { high: 97, low: 95, break: 95 },
};
