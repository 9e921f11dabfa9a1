import type { InputError, Problem } from '../inputs/problem.ts';
import { shorten } from '../shorten.ts';

const MAX_VALUE_LENGTH = 100;

/** What is wrong with the inputs, as the lines of one message. */
export function problemLines({ problems }: InputError): string[] {
  const count = problems.length === 1 ? 'One input needs' : `${problems.length} inputs need`;
  return [`${count} to be corrected. Nothing was sent to Mackerel.`, ...problems.map(problemLine)];
}

function problemLine({ input, value, accepted }: Problem): string {
  const given =
    value === undefined ? '' : value === '' ? ' is empty' : ` is ${JSON.stringify(shorten(value, MAX_VALUE_LENGTH))}`;
  return `- ${input}${given}. ${accepted}`;
}
