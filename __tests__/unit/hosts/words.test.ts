import { expect, test } from '@jest/globals';
import { hostCount, hostLabel } from '../../../src/hosts/words.ts';

test('hostCount knows the singular', () => {
  expect([0, 1, 2].map(hostCount)).toEqual(['0 hosts', '1 host', '2 hosts']);
});

test('hostLabel has name and ID, as far as they are known', () => {
  expect(hostLabel({ id: 'a', name: 'web' })).toBe('web (a)');
  expect(hostLabel({ id: 'a', name: undefined })).toBe('a');
  expect(hostLabel({ id: undefined, name: 'web' })).toBe('web');
  expect(hostLabel({ id: undefined, name: undefined })).toBe('(no ID)');
});
