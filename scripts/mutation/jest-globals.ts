/** What tests import from `@jest/globals`, as far as they do: jest's own parts, which also work outside of jest. */
export { expect } from 'expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, test } from 'jest-circus';
