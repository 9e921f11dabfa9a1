import { expect, test } from '@jest/globals';
import { userAgent } from '../../../src/github/user-agent.ts';

const run = (GITHUB_RUN_ID: string) => ({ GITHUB_REPOSITORY: 'example/deploy', GITHUB_RUN_ID });

test('names the run', () => {
  expect(userAgent('1.2.3', run('1234567890'))).toBe('mackerel-host-lifecycle/1.2.3 (github-actions run 1234567890)');
});

test.each([
  ['outside GitHub Actions', {}],
  ['where the run has no number', run('')],
  ['where a line break would end the header', run('1\r\nX-Api-Key: stolen')],
  ['where a parenthesis would end the comment', run('1) other/1 (')],
  ['where it is no number', run('１２')],
  ['where it is too long', run('1'.repeat(21))],
])('names no run %s', (_, env) => {
  expect(userAgent('1.2.3', env)).toBe('mackerel-host-lifecycle/1.2.3');
});
