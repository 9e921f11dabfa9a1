import config from './jest.config.js';

/**
 * Tests that run in one process, on src/ itself, so that its lines can be counted.
 *
 * @type {import('jest').Config}
 */
export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/{unit,action}/**/*.test.ts'],
  testPathIgnorePatterns: [
    // Processes that are killed, that tell what they load, and how much memory they take.
    '/action/(killed|costs|fleet|leave-note-killed|evidence/(note|uncertain))\\.test\\.ts$',
    // An environment of its own, from its first moment, and a temporary folder that is not there.
    '/action/evidence/(data-and-wire|report)\\.test\\.ts$',
    // Jest's modules do not know the errors of node:fs for errors: the reason why a file can't be read is another.
    '/action/(aws-inputs|host-id-file)\\.test\\.ts$',
    // Not about src.
    '/action/(examples|aws-examples|demo|growth)\\.test\\.ts$',
    '/unit/(docs|workflows)\\.test\\.ts$',
    '/unit/(harness|scripts)/',
  ],
  moduleNameMapper: { ...config.moduleNameMapper, '^(.*/)run-action\\.ts$': '$1run-in-process.ts' },
  coverageProvider: 'babel',
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text', 'html'],
  coverageThreshold: { global: { lines: 95 } },
};
