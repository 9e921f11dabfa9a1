import { describe, expect, test } from '@jest/globals';
import { InputError, type Problem } from '../../../src/inputs/problem.ts';
import { problemLines } from '../../../src/report/problems.ts';

function linesOf(...problems: readonly Problem[]): string[] {
  return problemLines(new InputError(problems));
}

describe('problemLines', () => {
  test('says how many inputs are wrong, and that nothing was sent', () => {
    const problem = { input: 'status', accepted: 'It is required.' };
    expect(linesOf(problem)[0]).toBe('One input needs to be corrected. Nothing was sent to Mackerel.');
    expect(linesOf(problem, problem)[0]).toBe('2 inputs need to be corrected. Nothing was sent to Mackerel.');
  });

  test('names the input, the value and what is accepted', () => {
    const [, ...lines] = linesOf(
      { input: 'status', value: 'off', accepted: 'Use one of: working.' },
      { input: 'hostIds', value: '', accepted: 'It is required.' },
      { input: 'checks.0.name', accepted: 'It is missing.' },
    );
    expect(lines).toEqual([
      '- status is "off". Use one of: working.',
      '- hostIds is empty. It is required.',
      '- checks.0.name. It is missing.',
    ]);
  });

  test('shows quotation marks and line breaks of a value for what they are, on one line', () => {
    const [, line] = linesOf({ input: 'status', value: 'a"\n::error::b', accepted: 'No.' });
    expect(line).toBe(String.raw`- status is "a\"\n::error::b". No.`);
  });

  test('shortens a value that is long', () => {
    const [, line = ''] = linesOf({ input: 'meta', value: 'x'.repeat(10_000), accepted: 'No.' });
    expect(line).toMatch(/^- meta is "x+…"\. No\.$/);
    expect(line.length).toBeLessThan(150);
  });
});
