import type { JobPlace } from '../github/workflow-run.ts';
import type { InputReader, ItemRule } from './reader.ts';

/** The inputs by which GitHub tells the jobs of a run apart. */
export const JOB_PLACE_INPUTS = ['jobId', 'jobIndex'] as const;

/** It becomes one part of a custom identifier, and of a note. */
const JOB_NUMBER: ItemRule = {
  pattern: /^[A-Za-z0-9_-]+$/,
  accepted: 'GitHub fills it in: leave the input out.',
};

/** Reads which job of the run this is. */
export function readJobPlace(reader: InputReader<(typeof JOB_PLACE_INPUTS)[number]>): JobPlace {
  return { jobId: reader.rule('jobId', JOB_NUMBER) ?? '', jobIndex: reader.rule('jobIndex', JOB_NUMBER) ?? '' };
}
