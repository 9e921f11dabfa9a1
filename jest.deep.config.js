import config from './jest.config.js';

/**
 * Random runs, many more than `npm test` has time for.
 *
 * @type {import('jest').Config}
 */
export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/deep/**/*.test.ts'],
  testPathIgnorePatterns: [],
};
