import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/__tests__/outside-jest/environment.cjs',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // Random runs by the thousand, for `npm run test:deep`.
  testPathIgnorePatterns: ['<rootDir>/__tests__/deep/'],
  // Many tests wait for what a step waits for, so that four workers keep two cores busy. Jest takes "200%" for 200 workers.
  maxWorkers: availableParallelism() * 2,
  testSequencer: '<rootDir>/__tests__/sequencer.ts',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(fastify|ajv)$': '<rootDir>/__tests__/outside-jest/$1.cjs' },
  transform: { '\\.ts$': '<rootDir>/__tests__/strip-types.js' },
  injectGlobals: false,
  restoreMocks: true,
  // Copies of this repository, with mutants in them.
  modulePathIgnorePatterns: ['<rootDir>/.stryker/'],
  // Every test starts real processes and real servers; two cores are often shared with the simulator.
  testTimeout: 30_000,
  // Of the tests in one file that may run side by side: most of them wait for a server that says nothing.
  maxConcurrency: 12,
};
