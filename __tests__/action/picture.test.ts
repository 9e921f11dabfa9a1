import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../harness/action-yml.ts';
import { SUMMARY_FILES, summaryOfJob } from '../../scripts/picture/job.ts';

// Needs no browser: the pictures are made of this Markdown, by `npm run picture`, which writes all of them together.
test.each(['success', 'failure'] as const)(
  'the job summary of a %s is what the action writes today',
  async (ending) => {
    expect(await summaryOfJob(ending)).toBe(readFileSync(join(root, SUMMARY_FILES[ending]), 'utf8'));
  },
);
