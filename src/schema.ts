import type * as v from '@badrap/valita';

/** What a schema found wrong with a value. */
export type Issue = NonNullable<Extract<v.ValitaResult<unknown>, { ok: false }>['issues']>[number];

/** Where in a value something is wrong: `services.EC2.role`; empty for the value itself. */
export function issuePath(issue: Issue): string {
  return issue.path.join('.');
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
      return `It has keys that are not known here: ${issue.keys.join(', ')}.`;
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
