import { expect, test } from '@jest/globals';
import { isAlike } from '../../src/alike.ts';

test.each([
  ['web', 'web'],
  ['web', 'wbe'],
  ['web', 'webs'],
  ['web', 'wb'],
  ['web', 'wed'],
  ['hostids', 'hotsids'],
  ['hostids', 'hostid'],
  ['hostids', 'hstid'],
  ['hostids', 'ohtsids'],
])('%s and %s may be the same word', (one, other) => {
  expect([isAlike(one, other), isAlike(other, one)]).toEqual([true, true]);
});

test.each([
  ['web', 'bew'],
  ['web', 'db'],
  ['web', 'ebw'],
  ['webs', 'wbes1'],
  ['hostids', 'host'],
  ['hostids', 'sdihost'],
  ['batch', 'cache'],
  ['', 'ab'],
])('%s and %s are two words', (one, other) => {
  expect([isAlike(one, other), isAlike(other, one)]).toEqual([false, false]);
});
