import type * as v from '@badrap/valita';
import { shorten } from './shorten.ts';

/** Keys can be of any length. */
const MAX_TEXT_LENGTH = 200;

/** What a schema found wrong with a value. */
export type Issue = NonNullable<Extract<v.ValitaResult<unknown>, { ok: false }>['issues']>[number];

/** A value that a schema refused, as far as that can be told apart. */
type Refused = Extract<v.ValitaResult<unknown>, { ok: false }>;

/**
 * The first things that are wrong with a value.
 *
 * @param most how many to tell: a value can be wrong in a million places
 */
export function firstIssues(refused: Refused, most: number): Issue[] {
  try {
    return refused.issues.slice(0, most);
  } catch (error) {
    // The library collects them by recursion, and a long list of mistakes exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const message = 'It has too many mistakes to list them.';
    return [{ code: 'custom_error', path: [], message }];
  }
}

/** Where in a value something is wrong: `services.EC2.role`; empty for the value itself. */
export function issuePath(issue: Issue): string {
  return shorten(issue.path.join('.'), MAX_TEXT_LENGTH);
}

/** What is accepted there, as a sentence. */
export function issueText(issue: Issue): string {
  switch (issue.code) {
    case 'custom_error':
      return issue.message ?? 'It is not accepted.';
    case 'invalid_type':
      return `It must be ${issue.expected.map(article).join(' or ')}.`;
    case 'missing_value':
      return 'It is missing.';
    case 'invalid_literal':
      return `It must be ${issue.expected.join(' or ')}.`;
    case 'unrecognized_keys':
      return `It has keys that are not known here: ${shorten(issue.keys.join(', '), MAX_TEXT_LENGTH)}.`;
    case 'invalid_length':
      return `It must have at least ${issue.minLength} items.`;
    case 'invalid_union':
      return 'It has none of the forms that are accepted.';
  }
}

function article(type: string): string {
  if (type === 'null' || type === 'undefined') return type;
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
