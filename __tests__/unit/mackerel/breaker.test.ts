import { describe, expect, test } from '@jest/globals';
import { Breaker } from '../../../src/mackerel/breaker.ts';

function after(...events: readonly ('answered' | 'gaveUp')[]): Breaker {
  const breaker = new Breaker();
  for (const event of events) breaker[event]();
  return breaker;
}

describe('the breaker', () => {
  test('opens after five requests in a row that were given up', () => {
    expect(after().isOpen).toBe(false);
    expect(after('gaveUp', 'gaveUp', 'gaveUp', 'gaveUp').isOpen).toBe(false);
    expect(after('gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'gaveUp').isOpen).toBe(true);
  });

  test('stays open, however many more are given up', () => {
    expect(after('gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'gaveUp').isOpen).toBe(true);
  });

  test('begins to count again with every answer', () => {
    expect(after('gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'answered', 'gaveUp').isOpen).toBe(false);
    expect(after('gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'gaveUp', 'answered').isOpen).toBe(false);
  });
});
