import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../harness/action-yml.ts';
import { SUMMARY_FILE, summaryOfJob } from '../../scripts/picture/job.ts';

// Needs no browser: the pictures are made of this Markdown, by `npm run picture`, which writes all of them together.
test('the job summary in the pictures of the READMEs is what the action writes today', async () => {
  expect(await summaryOfJob()).toBe(readFileSync(join(root, SUMMARY_FILE), 'utf8'));
});
