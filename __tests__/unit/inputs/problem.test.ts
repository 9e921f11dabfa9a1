import { expect, test } from '@jest/globals';
import { InputError } from '../../../src/inputs/problem.ts';

test('an InputError keeps every problem, and names each input in its message, but not the values', () => {
  const problems = [
    { input: 'status', value: 'wrking', accepted: 'Use one of: working, standby.' },
    { input: 'apiKey', accepted: 'It is required.' },
  ];
  const error = new InputError(problems);
  expect(error.problems).toEqual(problems);
  expect(error.message).toBe('status: Use one of: working, standby.\napiKey: It is required.');
  expect(error.name).toBe('InputError');
});
