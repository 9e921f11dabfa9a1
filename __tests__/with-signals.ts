import { test } from '@jest/globals';

/** A test of what a process does when it is told to end: Windows has no such signal, and Node ends it there at once. */
export const testWithSignals = process.platform === 'win32' ? test.skip : test;
