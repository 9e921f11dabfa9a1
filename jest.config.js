/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // Random by nature, and minutes long: `npm run test-property`. A run that goes red says how to repeat it.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/property/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/__tests__/strip-types.js' },
  injectGlobals: false,
  restoreMocks: true,
  // Every test starts real processes and real servers; two cores are often shared with the simulator.
  testTimeout: 30_000,
};
