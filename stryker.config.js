/**
 * Mutation tests: `npm run mutate`, or `npm run mutate -- -m 'src/hosts/**'` for a part of src.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions & Record<string, unknown>}
 */
export default {
  mutate: [
    'src/**/*.ts',
    // Two lines that start what run.ts does: only a process of its own can show that they do.
    '!src/index.ts',
  ],
  plugins: ['./scripts/mutation/runner.ts'],
  testRunner: 'in-process',
  inProcess: {
    // Quick ones first: the first that fails is enough.
    files: ['__tests__/unit/**/*.test.ts', '__tests__/action/**/*.test.ts'],
    without: [
      // Processes that are killed, that tell what they load, and how much memory they take.
      '__tests__/action/{killed,costs,fleet,bench}.test.ts',
      // Not about src.
      '__tests__/action/{examples,aws-examples}.test.ts',
      '__tests__/unit/{docs,workflows}.test.ts',
      '__tests__/unit/{harness,scripts}/**',
    ],
    // They wait, and reach nearly every line: without this, each mutant that survives costs half a minute.
    slow: [
      {
        tests: 'wait-until-ok\\.test\\.ts',
        sources: ['src/operations/wait-until-ok.ts', 'src/hosts/health.ts', 'src/report/health.ts'],
      },
      { tests: 'outage\\.test\\.ts', sources: ['src/mackerel/', 'src/hosts/'] },
      { tests: 'of 10,000 hosts', sources: ['src/state.ts', 'src/clean-up/'] },
    ],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5000,
  timeoutFactor: 1.5,
  checkers: [],
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  jsonReporter: { fileName: '.stryker/report.json' },
  htmlReporter: { fileName: '.stryker/report.html' },
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/.git', '/.stryker', '/coverage'],
  thresholds: { high: 95, low: 85, break: 85 },
};
