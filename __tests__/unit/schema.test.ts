import * as v from '@badrap/valita';
import { describe, expect, test } from '@jest/globals';
import { firstIssues, issuePath, issueText } from '../../src/schema.ts';

function issuesOf(schema: v.Type, value: unknown): string[] {
  const result = schema.try(value, { mode: 'strict' });
  return result.ok ? [] : result.issues.map((issue) => `${issuePath(issue)}: ${issueText(issue)}`);
}

describe('what a schema found wrong', () => {
  test.each([
    ['another type', v.string(), 1, ': It must be a string.'],
    ['a type that takes “an”', v.object({}), 1, ': It must be an object.'],
    ['one of several types', v.union(v.string(), v.null()), 1, ': It must be a string or null.'],
    ['a missing key', v.object({ a: v.string() }), {}, 'a: It is missing.'],
    ['another literal', v.literal(true), false, ': It must be true.'],
    ['a key that is not known', v.object({}), { a: 1, b: 2 }, ': It has keys that are not known here: a, b.'],
    ['a rule of our own', v.string().assert(() => false, 'It must not be.'), 'a', ': It must not be.'],
    ['a rule that has no words', v.string().assert(() => false), 'a', ': It is not accepted.'],
    [
      'a place deep within',
      v.object({ a: v.array(v.object({ b: v.string() })) }),
      { a: [{ b: 1 }] },
      'a.0.b: It must be a string.',
    ],
    ['an empty list', v.array(v.string()).assert((list) => list.length > 0, 'One at least.'), [], ': One at least.'],
  ] as const)('is said in a sentence, with its place: %s', (_, schema, value, issue) => {
    expect(issuesOf(schema, value)).toEqual([issue]);
  });
});

describe('firstIssues', () => {
  /** What is told of a list of numbers that should be texts. */
  function told(length: number, most: number): string[] {
    const result = v.array(v.string()).try(Array.from({ length }, () => 1));
    if (result.ok) throw new Error('It was accepted.');
    return firstIssues(result, most).map((issue) => `${issuePath(issue)}: ${issueText(issue)}`);
  }

  test('are the first ones, and no more than were asked for', () => {
    expect(told(1, 3)).toEqual(['0: It must be a string.']);
    expect(told(3, 3)).toEqual([0, 1, 2].map((place) => `${place}: It must be a string.`));
    expect(told(1000, 2)).toEqual([0, 1].map((place) => `${place}: It must be a string.`));
  });

  test('are one that says so where the library can’t list that many', () => {
    expect(told(100_000, 20)).toEqual([': It has too many mistakes to list them.']);
  });
});
